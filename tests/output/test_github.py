"""Annotations as GitHub's runner reads them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hublint.terminal import printable
from hublint.terminal.runner_commands import runner_command

CLEAN = "c.Authenticator.allowed_users = {'ada'}\n"
FAULTY = CLEAN + "c.Spawner.mem_limit = '512m'\n"
PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}
_ESCAPES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}


def as_runner_reads(line):
    """Name, properties and message of a command, or None: what the runner's `ActionCommand` does with a line."""
    line = line.lstrip()
    if not line.startswith("::") or "::" not in line[2:]:
        return None
    head, _, message = line[2:].partition("::")
    name, _, given = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in given.strip().split(",") if pair)
    properties = {pair[0]: _unescaped(pair[1], _ESCAPES) for pair in pairs if len(pair) == 2}
    in_messages = {code: _ESCAPES[code] for code in ("%0D", "%0A")}
    return name, properties, _unescaped(message, in_messages)


def _unescaped(text, escapes):
    for code, mark in escapes.items():
        text = text.replace(code, mark)
    return text.replace("%25", "%")


@given(st.text(min_size=1), st.text())
@example("a,line=9::b%2C%25.py", "100% ::error::x\n\r%0A ##[error]x")
def test_the_runner_reads_what_was_said_and_nothing_else(name, message):
    line = runner_command("error", {"file": name, "line": 3}, message)
    assert "\n" not in line
    assert "\r" not in line
    assert "##[" not in line
    command, properties, said = as_runner_reads(line)
    assert command == "error"
    assert properties == {"file": printable(name).replace("##[", "# #["), "line": "3"}
    shown = "\n".join(map(printable, message.split("\n")))
    assert said == shown.replace("##[", "# #[")


@pytest.mark.parametrize("actions", [True, False])
def test_a_finding_is_an_annotation(hublint, folder, monkeypatch, actions):
    if actions:
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (folder / "deploy").mkdir()
    (folder / "deploy" / "jupyterhub_config.py").write_text(FAULTY)
    monkeypatch.chdir(folder / "deploy")
    first, second = hublint("--select", "HUB301", "--output-format", "github").out.splitlines()
    name, properties, message = as_runner_reads(first)
    assert name == "error"
    assert properties == {
        "file": "deploy/jupyterhub_config.py",
        "line": "2",
        "endLine": "2",
        "col": "23",
        "endColumn": "29",
        "title": "HUB301 unreadable-memory-size",
    }
    assert message.startswith("deploy/jupyterhub_config.py:2:23: JupyterHub can't read")
    assert message.endswith("/rules/HUB301/")
    assert second.startswith("1 problem (1 error) found")


def test_severities_are_those_of_github(hublint, config):
    config.write_text(
        "c.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.mem_limit = '512m'\nc.JupyterHub.x = 1\n"
        "c.DockerSpawner.volumes = {'x-{username}': '/home/jovyan/work'}\n"
    )
    out = hublint("--isolated", "--pedantic", "--output-format", "github").out
    commands = [as_runner_reads(line)[0] for line in out.splitlines()[:-1]]
    assert set(commands) == {"error", "warning", "notice"}


def test_a_place_of_several_lines_has_no_columns(hublint, config):
    config.write_text(CLEAN + "c.Spawner.mem_limit = (\n    '5'\n    '12m'\n)\n")
    (line, *_) = hublint("--select", "HUB301", "--output-format", "github").out.splitlines()
    _, properties, _ = as_runner_reads(line)
    assert {key: properties[key] for key in properties if key not in {"file", "title"}} == {
        "line": "3",
        "endLine": "4",
    }


def test_hostile_text_commands_nothing_else(hublint, folder, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    evil = "\\n::add-mask::x ##[error]y %0A::stop-commands::z"
    name = "jupyterhub_config,title=x::y\n::error::%0Az.py"
    (folder / name).write_text(f"c.Spawner.mem_limit = '{evil}'\nc.JupyterHub['{evil}'] = 1\n(\n")
    (folder / "jupyterhub_config.py").write_text(
        f"c.Spawner.mem_limit = '{evil}'\nc.JupyterHub['{evil}'] = 1\n"
    )
    ended = hublint("--output-format", "github")
    lines = ended.out.splitlines()
    commands = [command for line in lines if (command := as_runner_reads(line))]
    assert len(commands) > 2
    assert {name for name, *_ in commands} <= {"error", "warning", "notice"}
    assert {key for _, properties, _ in commands for key in properties} == PROPERTIES
    assert {properties["file"] for _, properties, _ in commands} == {
        "jupyterhub_config.py",
        printable(name),
    }
    assert "##[" not in ended.out
