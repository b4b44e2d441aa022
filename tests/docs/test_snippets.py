"""Every snippet of the documentation does what it is shown for."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import tomllib

import jsonschema
import pytest

from hublint import lint_text
from hublint.project.settings_schema import settings_schema
from tests.docs.snippets import ROOT, all_snippets, snippets

TESTED = {"json", "python", "sh", "toml", "yaml"}
TESTED_ELSEWHERE = {
    "console",
    "diff",
    "markdown",
}  # the README's screen, CONTRIBUTING's example of a rule
OTHER_PROGRAMS = {
    ".ci/fast", ".ci/run", ".venv/bin/pip", ".venv/bin/python", ".venv/bin/ruff", "docker", "git",
    "hublint-venv/bin/hublint", "hublint-venv/bin/pip", "pip", "pipx", "python", "python3", "uv",
}  # fmt: skip
"""What would install something, or run all tests, from within one."""

HUB = """\
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "quay.io/jupyterhub/singleuser:5.2"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.mem_limit = "512m"
c.Authenticator.allowed_users = {"ada"}
c.Authenticator.admin_users = {"ada"}
"""
CONFIGS = (
    "jupyterhub_config.py", "old.py", "new.py", "deploy/hub.py", "deploy/jupyterhub_config.py",
    "hub/jupyterhub_config.py",
)  # fmt: skip


def commands():
    """Each line of a shell snippet once, with the first place where it stands."""
    found = {}
    for snippet in snippets("sh"):
        for line in snippet.text.splitlines():
            if line.strip() and not line.startswith("#"):
                found.setdefault(line.partition("  #")[0].strip(), str(snippet))
    return found


COMMANDS = commands()
OWN = [line for line in COMMANDS if line.startswith(("hublint ", "eval ")) or line == "hublint"]


def test_no_language_is_without_a_test():
    assert {snippet.language for snippet in all_snippets()} - {""} <= TESTED | TESTED_ELSEWHERE


def test_other_programs_are_known():
    others = {shlex.split(line)[0] for line in COMMANDS if line not in OWN}
    assert others <= OTHER_PROGRAMS


@pytest.fixture
def repository(tmp_path):
    """A repository with the files that the documentation names, and three commits."""
    folder = tmp_path / "repository"
    for name in CONFIGS:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(HUB)
    for name in ("compose.yaml", "compose.prod.yaml"):
        (folder / name).write_text("services: {hub: {image: 'jupyterhub/jupyterhub:5'}}\n")
    (folder / ".env.example").write_text("MEM_LIMIT=2G\n")
    (folder / "requirements.txt").write_text("jupyterhub==5.2.1\ndockerspawner==13.0.0\n")
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "hublint.toml").write_text('ignore = ["HUB9"]\n')
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main"], cwd=folder, check=True)
    for number in range(4):
        (folder / "README").write_text(str(number))
        subprocess.run(["git", "add", "."], cwd=folder, check=True)
        subprocess.run([*git, "commit", "--quiet", "--message", "a"], cwd=folder, check=True)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("line", OWN)
def test_commands_do_their_work(repository, line):
    (repository.parent / "bin").mkdir()
    for name, words in (
        ("hublint", f'exec {sys.executable} -m hublint "$@"'),
        ("reviewdog", "cat"),
    ):
        program = repository.parent / "bin" / name
        program.write_text(f"#!/bin/sh\n{words}\n")
        program.chmod(0o755)
    environment = {
        "PATH": f"{repository.parent / 'bin'}:/usr/bin:/bin",
        "HOME": str(repository.parent / "home"),
        "GITHUB_STEP_SUMMARY": str(repository.parent / "summary.md"),
    }
    ended = subprocess.run(
        [
            "bash",
            "-o",
            "pipefail",
            "-c",
            re.sub(r'eval "\$\((.*)\)"$', r"\1", line).removesuffix(" | source"),
        ],
        cwd=repository,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode in {0, 1}, ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("snippet", snippets("python"), ids=str)
def test_python_is_a_config_or_a_program(snippet, capsys):
    if "from hublint import" in snippet.text and "@rule" not in snippet.text:
        exec(compile(snippet.text, str(snippet), "exec"), {})
        assert capsys.readouterr().out
    else:
        codes = {finding.code for finding in lint_text(snippet.text).findings}
        assert codes.isdisjoint({"HUB001", "HUB002", "HUB003"})


@pytest.mark.parametrize("snippet", snippets("toml"), ids=str)
def test_settings_are_settings(snippet):
    table = tomllib.loads(snippet.text)
    if "project" in table:
        assert set(table) == {"project"}
    else:
        jsonschema.validate(table, settings_schema())


@pytest.mark.parametrize("snippet", snippets("json"), ids=str)
def test_json_is_json(snippet):
    json.loads(snippet.text)


@pytest.mark.slow
@pytest.mark.parametrize("snippet", snippets("yaml"), ids=str)
def test_yaml_is_what_its_reader_takes(snippet, tmp_path):
    file = tmp_path / ".github" / "workflows" / "hub.yml"
    file.parent.mkdir(parents=True)
    file.write_text(snippet.text)
    for command in validators(snippet.text, file):
        ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
        assert ended.returncode == 0, ended.stdout + ended.stderr


def validators(text, file):
    """The commands that check a YAML file as those check it who read it."""
    schema = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    if "\njobs:" in text:
        yield [*schema, "vendor.github-workflows", file]
        yield [
            f"{sys.prefix}/bin/zizmor",
            "--offline",
            "--quiet",
            "--config",
            ROOT / "tests/docs/zizmor.yml",
            file,
        ]
    elif "hooks:" in text:
        yield [sys.executable, "-m", "pre_commit", "validate-config", file]
    elif text.startswith("services:"):
        yield [*schema, "vendor.compose-spec", file]
    else:
        yield [*schema, "vendor.gitlab-ci", "--data-transform", "gitlab-ci", file]


def test_files_that_pages_link_are_there():
    for page in (*ROOT.glob("*.md"),):
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (ROOT / link).exists(), (page.name, link)
