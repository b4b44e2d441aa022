"""A run whose result is remembered says the same again; whatever a result rests on, a change makes it anew."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import hublint as hublint_package
from hublint.cache import store
from hublint.cache.recall import file_of
from tests.cache.conftest import CONFIG


def test_the_same_run_is_remembered(hublint, repository):
    (repository / "jupyterhub_config.py").write_text(CONFIG + "load_subconfig('/srv/hub.py')\n")
    first = hublint()
    assert first.out
    assert first.err
    assert not first.recalled
    assert hublint() == first._replace(recalled=True)


def _write(name, text=""):
    def change(repository):
        file = repository / name
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_text(text)

    return change


def _remove(name):
    return lambda repository: (repository / name).unlink()


def _rename_root(repository):
    (repository / ".git").rename(repository / "git")


def _link(repository):
    (repository / "more.py").symlink_to("jupyterhub_config.py")


CHANGES = {
    "the config": _write("jupyterhub_config.py", CONFIG.replace("docker", "simple", 1)),
    "no config": _remove("jupyterhub_config.py"),
    "another config": _write("hub/jupyterhub_config.py", CONFIG),
    "a part": _write("jupyterhub_config.d/a.py", "c.Spawner.mem_limit = '1g'\n"),
    "what it loads": _write("more.py", "c.Spawner.mem_limit = '1g'\n"),
    "a link that it loads": _link,
    "settings": _write("hublint.toml", "ignore = ['HUB1']\n"),
    "settings in pyproject.toml": _write("pyproject.toml", "[tool.hublint]\nignore = ['HUB1']\n"),
    "pins": _write("requirements.txt", "dockerspawner==0.11.1\n"),
    "pins above": _write("Dockerfile", "FROM quay.io/jupyterhub/jupyterhub:1.0\n"),
    "ignored files": _write(".gitignore", "jupyterhub_config.py\n"),
    "a compose file": _write("compose.yaml", "services: {hub: {image: jupyterhub/jupyterhub}}\n"),
    "a baseline": _write("hublint-baseline.json", "{}"),
    "the root": _rename_root,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_of_what_it_rests_on_makes_it_anew(hublint, repository, change):
    hublint("--pedantic")
    change(repository)
    assert not hublint("--pedantic").recalled


def test_a_change_of_the_deployment_makes_it_anew(hublint, repository):
    config = repository / "jupyterhub_config.py"
    text = CONFIG.replace("load_subconfig", "#")
    config.write_text("import os\n" + text + "c.DockerSpawner.mem_limit = os.environ['SIZE']\n")
    compose = "services: {hub: {image: jupyterhub/jupyterhub, environment: {SIZE: $SIZE}}}\n"
    (repository / "compose.yaml").write_text(compose)
    (repository / ".env").write_text("SIZE=2G\n")
    assert "HUB301" not in hublint().out
    assert hublint().recalled
    (repository / ".env").write_text("SIZE=2g\n")
    assert "HUB301" in hublint().out


def test_what_it_does_not_rest_on_may_change(hublint, repository):
    hublint()
    (repository / "README.md").write_text("# Hub\n")
    os.utime(repository / "jupyterhub_config.py", (1, 1))
    assert hublint("jupyterhub_config.py", "--isolated").recalled is False
    (repository / "README.md").write_text("# Our hub\n")
    assert hublint("jupyterhub_config.py", "--isolated").recalled


@pytest.mark.parametrize("variable", ["COLUMNS", "NO_COLOR", "GITHUB_ACTIONS", "LANG"])
def test_another_environment_makes_it_anew(hublint, monkeypatch, variable):
    monkeypatch.delenv(variable, raising=False)
    hublint()
    monkeypatch.setenv(variable, "50")
    assert not hublint().recalled


def test_other_words_and_folders_make_it_anew(hublint, repository, monkeypatch):
    hublint()
    assert not hublint("--pedantic").recalled
    (repository / "hub").mkdir()
    monkeypatch.chdir(repository / "hub")
    assert not hublint().recalled


@pytest.mark.parametrize(
    "words",
    ["--no-cache", "--fix", "--diff", "--output json=report.json", "--nope", "--write-baseline"],
)
def test_what_writes_or_fails_is_not_remembered(hublint, cache, words):
    hublint(*words.split())
    assert store.results(cache) == []


def test_what_comes_from_packages_of_rules_is_not_remembered(hublint, repository, cache):
    (repository / "hublint.toml").write_text("plugins = ['nowhere']\n")
    hublint()
    assert store.results(cache) == []


def test_a_checkout_remembers_nothing(cache):
    assert file_of([]) is None


@pytest.mark.slow
def test_what_is_remembered_needs_no_parser(repository, python, tmp_path, monkeypatch):
    package = Path(hublint_package.__file__).parent
    shutil.copytree(package, tmp_path / "site" / "hublint")
    record = tmp_path / "site" / f"hublint-{hublint_package.__version__}.dist-info" / "RECORD"
    record.parent.mkdir()
    record.touch()
    script = (
        "import sys; from hublint.cli import main; sys.exit = lambda status: print(status); main.main()"
        "; print([name for name in ('libcst', 'click', 'pathlib') if name in sys.modules])"
    )
    first, second = (python(script, PYTHONPATH=str(tmp_path / "site")) for _ in range(2))
    assert "'libcst'" in first.stdout, first.stderr
    assert second.stdout.endswith("1\n[]\n"), second.stderr
    assert second.stdout.splitlines()[:-1] == first.stdout.splitlines()[:-1]
