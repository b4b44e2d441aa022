"""Parts of a larger configuration are judged by what stands in them, and by nothing that they lack."""

from __future__ import annotations

import pytest

from hublint import Options, Session
from hublint.cli.main import main
from hublint.interpret.constants import NOT_KNOWN
from hublint.linter import pages
from hublint.linter.lint import lint_source, model
from hublint.source import Source
from tests.linting import lint_text

CHOICE = 'c.JupyterHub.spawner_class = "docker"\n'
MAIN = f"""
{CHOICE}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.authenticator_class = "native"
c.Authenticator.allow_all = True
"""
IN_A_LOOP = """
import glob, os
folder = os.path.join(os.path.dirname(__file__), "jupyterhub_config.d")
for name in sorted(glob.glob(os.path.join(folder, "*.py"))):
    load_subconfig(name)
"""
ITEM = 'c.DockerSpawner.volumes["data"] = "/data"\n'


def of_part(text, **options):
    source = Source.from_text(text)
    source.stands_for = "part"
    return lint_source(source, Options(**options))


def codes(result):
    return [finding.code for finding in result.findings]


@pytest.mark.parametrize(
    ("setting", "stands_for", "whole"),
    [
        ("volumes", "whole", {"a": "b"}),
        ("volumes", "part", NOT_KNOWN),
        ("extra_host_config", "part", {"a": "b"}),
    ],
)
def test_what_a_part_adds_to_may_be_set_by_another_part(setting, stands_for, whole):
    source = Source.from_text(f'{CHOICE}c.DockerSpawner.{setting}["a"] = "b"\n')
    source.stands_for = stands_for
    assert model(source, Options()).spawner.trait(setting).as_python() == whole


@pytest.fixture
def lint(tmp_path):
    """Lints one of several files of a folder."""

    def linted(name, **files):
        for other, text in files.items():
            file = tmp_path / other.replace("__", "/")
            file = file.with_name(file.name + ".py")
            file.parent.mkdir(exist_ok=True)
            file.write_text(text)
        return Session(isolated=True).lint_file(tmp_path / name)

    return linted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('c.DockerSpawner.mem_limit = "512m"', ["HUB301"]),
        ('c.KubeSpawner.mem_limit = "512m"', ["HUB301"]),
        ('c.Spawner.mem_limit = "512m"', ["HUB301"]),
        ('c.DockerSpawner.mem_limit = "512m"\nc.KubeSpawner.mem_limit = "512m"', ["HUB301"] * 2),
        ('c.DockerSpawner.mem_limt = "1G"', ["HUB503"]),
        ("c.DockerSpawner.debug = True\nc.DockerSpawner.color = 1", []),
        ("c.DockerSpawner.debug = True\nc.DockerSpawner.run_as_root = True", []),
        ('c.DockerSpawner.volumes = {"user-{user}": "/home/jovyan"}', ["HUB404"]),
        ('c.Authenticator.allowed_users = "ana, bo"', ["HUB512"]),
        ("c.JupyterHub.hub_ip = 3", ["HUB511"]),
        ("c.SimpleLocalProcessSpawner.home_dir_template = '/srv/{user}'", ["HUB554"]),
        ("c.LocalProcessSpawner.port = 8888", []),
    ],
)
def test_values_are_judged_by_the_class_whose_section_they_stand_in(text, expected):
    assert codes(of_part(text)) == expected


ROLES = """
c.JupyterHub.services = [{"name": "reports", "command": ["reports"]}]
c.JupyterHub.load_roles = [
    {"name": "reader", "scopes": ["access:services!service=elsewhere"], "services": ["reports"]},
]
"""


@pytest.mark.parametrize(
    "text",
    [
        'c.JupyterHub.spawner_class = "docker"',
        'c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"',
        "c.Authenticator.admin_users = {'ana'}",
        "c.Spawner.args = extra_arguments + ['--debug']",
        "c.Spawner.volumes = {}\nc.Spawner.something = 1",
        "c.GoogleOAuthenticator.scope = ['openid']\nc.Authenticator.create_system_users = True",
        "c.SwarmSpawner.networks = ['a']",
        ITEM,
        "c.DockerSpawner.environment.update(c.Spawner.environment)",
        ROLES,
    ],
)
def test_nothing_is_said_of_what_a_part_lacks(text):
    assert codes(of_part(text)) == []


def test_no_good_example_of_a_page_is_bad_as_a_part():
    for file in pages.files().values():
        for example in pages.read(file).examples("Good"):
            found = of_part(example.text, targets=example.targets).findings
            assert not found, f"{example.where}: {found[0].message}"


@pytest.mark.parametrize("name", ["hub.py", "conf.py", "jupyterhub_config.py"])
def test_name_of_a_file_decides_nothing(name):
    found = lint_text(ITEM, name, options=Options(select=("HUB504", "HUB507")))
    assert codes(found) == ["HUB504", "HUB507"]


def test_what_is_said_to_be_whole_is_whole(tmp_path):
    file = tmp_path / "jupyterhub_config.d" / "a.py"
    source = Source.from_text(ITEM, file=file)
    assert codes(lint_source(source, Options())) == []
    source.stands_for = "whole"
    assert codes(lint_source(source, Options())) == ["HUB504", "HUB507"]


@pytest.mark.parametrize(
    "loading", [IN_A_LOOP, 'load_subconfig("jupyterhub_config.d/b.py")', "# jupyterhub_config.d"]
)
def test_part_is_judged_with_the_file_that_loads_it(lint, loading):
    files = {"jupyterhub_config": MAIN + loading, "jupyterhub_config.d__b": ITEM}
    found = lint("jupyterhub_config.d/b.py", **files)
    assert found.is_part
    assert codes(found) == ([] if loading.startswith("#") else ["HUB507"])


def test_part_is_judged_with_the_other_parts(lint):
    files = {
        "jupyterhub_config": f"c.Authenticator.allow_all = True\n{IN_A_LOOP}",
        "jupyterhub_config.d__a": "c.DockerSpawner.debug = True\n",
        "jupyterhub_config.d__b": 'c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"\n',
    }
    assert codes(lint("jupyterhub_config.d/a.py", **files)) == ["HUB504"]
    files["jupyterhub_config.d__b"] = CHOICE
    assert codes(lint("jupyterhub_config.d/a.py", **files)) == []


def test_file_that_loads_parts_in_a_loop_has_what_they_set(lint):
    home = 'c.DockerSpawner.volumes = {"user-{username}": "/home/jovyan/work"}\n'
    files = {"jupyterhub_config": MAIN + IN_A_LOOP, "jupyterhub_config.d__a": home}
    assert "HUB101" not in codes(lint("jupyterhub_config.py", **files))
    files["jupyterhub_config.d__a"] = ""
    assert "HUB101" in codes(lint("jupyterhub_config.py", **files))


def test_fix_of_a_part_is_proved_with_the_file_that_loads_it(lint, tmp_path):
    text = 'c.DockerSpawner.mem_limit = "512m"\n'
    files = {"jupyterhub_config": MAIN + IN_A_LOOP, "jupyterhub_config.d__a": text}
    found = lint("jupyterhub_config.d/a.py", **files).findings
    assert [one.fix.applicability for one in found] == ["safe"]


def test_finding_in_a_part_is_told_once(lint, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    text = 'c.DockerSpawner.mem_limit = "512m"\n'
    files = {"jupyterhub_config": MAIN + IN_A_LOOP, "jupyterhub_config.d__a": text}
    lint("jupyterhub_config.py", **files)
    monkeypatch.setattr("sys.argv", ["hublint", "--isolated", "--output-format", "concise"])
    with pytest.raises(SystemExit):
        main()
    assert capsys.readouterr().out.count("HUB301") == 1


@pytest.mark.parametrize("text", ["c.BinderHub.debug = True\n"])
def test_a_file_of_another_program_may_set_that_program_up(text):
    select = Options(select=("HUB504",))
    assert codes(lint_text(f"c.JupyterHub.port = 8000\n{text}", options=select)) == ["HUB504"]
    assert not codes(lint_text(text, "binderhub_config.py", options=select))
