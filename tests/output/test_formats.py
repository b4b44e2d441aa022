"""Every output format, with every command that reports through it."""

from __future__ import annotations

import io
import json
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from hublint.cli.main import main
from hublint.output import FORMATS, Viewer, reporter, view_formats

if TYPE_CHECKING:
    from collections.abc import Callable

CLEAN = "c.Authenticator.allowed_users = {'ada'}\n"
FAULTY = CLEAN + "c.Spawner.mem_limit = '512m'\n"
REPAIRED = FAULTY.replace("512m", "512M")
OLD_NAME = "c.Authenticator.whitelist = {'ada'}\n"
RENAMED = OLD_NAME.replace("whitelist", "allowed_users")
MOUNTING = "c.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.volumes = {'x': '/srv/x'}\n"
NAME = "jupyterhub_config.py"
OPTIONS = {
    "check": ("--isolated", "--select", "HUB301"),
    "upgrade": ("--isolated", "--target", "jupyterhub=6.0", "--to", "jupyterhub=6.1"),
}


@dataclass(frozen=True)
class Expectation:
    """How a format shows things on standard output.

    `origins` finds what the headlines of all findings have in brackets; `is_failure` whether nothing was checked.
    """

    document: bool
    origins: Callable[[str], list[str]]
    is_failure: Callable[[str], bool]
    views: bool = True


def full_origins(out: str) -> list[str]:
    return re.findall(r"(?m)^(?:\d+\. )?[a-z ]+\[(.+?)\] [a-z-]+$", out)


def concise_origins(out: str) -> list[str]:
    return re.findall(r"(?m)^[^:\n]+(?::\d+:\d+)?: [a-z ]+\[(.+?)\] [A-Z`].*$", out)


def json_origins(out: str) -> list[str]:
    document = json.loads(out)
    assert document["version"] == 1
    return [
        finding["code"] if "since" not in finding else f"jupyterhub {finding['since']}"
        for finding in document["findings" if "findings" in document else "steps"]
    ]


def is_nothing_checked(out: str) -> bool:
    return out == "Nothing was checked.\n"


EXPECTATIONS = {
    "full": Expectation(False, full_origins, is_nothing_checked),
    "concise": Expectation(False, concise_origins, is_nothing_checked),
    "json": Expectation(True, json_origins, lambda out: len(json.loads(out)["errors"]) == 1),
}
"""Of each format in `FORMATS`."""


@dataclass
class Run:
    """What a run left: exit status and the two streams."""

    status: int
    out: str
    err: str


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs a command with a format in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def run(command, name, *arguments, stdin=""):
        options = (*OPTIONS.get(command, ("--isolated",)), "--output-format", name)
        monkeypatch.setattr(sys, "argv", ["hublint", command, *options, *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            main()
        return Run(ended.value.code, *capsys.readouterr())

    return run


@pytest.fixture
def config(tmp_path):
    return tmp_path / NAME


FORMAT = pytest.mark.parametrize("name", FORMATS)
COMMAND = pytest.mark.parametrize(
    ("command", "text", "origins"),
    [("check", FAULTY, ["HUB301"]), ("upgrade", OLD_NAME, ["jupyterhub 1.2"])],
    ids=["check", "upgrade"],
)
REPAIR = pytest.mark.parametrize(
    ("command", "text", "repaired"),
    [("check", FAULTY, REPAIRED), ("upgrade", OLD_NAME, RENAMED)],
    ids=["check", "upgrade"],
)


def test_every_format_has_an_expectation():
    assert EXPECTATIONS.keys() == FORMATS.keys()


@FORMAT
def test_a_format_says_of_itself_what_it_is(name):
    assert reporter(name).document == EXPECTATIONS[name].document
    assert isinstance(reporter(name), Viewer) == EXPECTATIONS[name].views
    assert (name in view_formats()) == EXPECTATIONS[name].views


@FORMAT
@pytest.mark.parametrize("command", ["check", "upgrade"])
def test_nothing_to_report(run, config, command, name):
    config.write_text(CLEAN)
    ended = run(command, name, NAME)
    assert (ended.status, ended.err) == (0, "")
    assert EXPECTATIONS[name].origins(ended.out) == []
    assert not EXPECTATIONS[name].is_failure(ended.out)


@FORMAT
@COMMAND
def test_findings(run, config, command, text, origins, name):
    config.write_text(text)
    ended = run(command, name, NAME)
    assert (ended.status, ended.err) == (1, "")
    assert EXPECTATIONS[name].origins(ended.out) == origins


@FORMAT
@pytest.mark.parametrize("command", ["check", "upgrade"])
def test_a_problem(run, command, name):
    ended = run(command, name, "nowhere.py")
    assert ended.status == 2
    assert ended.err.startswith("error: No such file or folder: `nowhere.py`.")
    assert EXPECTATIONS[name].is_failure(ended.out)
    assert EXPECTATIONS[name].origins(ended.out) == []


@FORMAT
@REPAIR
def test_fix(run, config, command, text, repaired, name):
    config.write_text(text)
    ended = run(command, name, NAME, "--fix")
    assert config.read_text() == repaired
    assert ended.status == 0
    told = ended.err if EXPECTATIONS[name].document else ended.out
    assert re.search(rf"(?m)^{NAME}:\d+:\d+: fixed [\w:-]+: ", told)
    assert EXPECTATIONS[name].origins(ended.out) == []


@FORMAT
@REPAIR
def test_a_diff_has_standard_output_for_itself_unless_the_format_is_a_document(
    run, config, command, text, repaired, name
):
    config.write_text(text)
    ended = run(command, name, NAME, "--diff")
    assert config.read_text() == text
    assert ended.status == 1
    if EXPECTATIONS[name].document:
        assert EXPECTATIONS[name].origins(ended.out) == []
        assert ended.err == ""
    else:
        (line,) = set(repaired.splitlines()) - set(text.splitlines())
        assert ended.out.startswith(f"--- a/{NAME}\n+++ b/{NAME}\n")
        assert f"\n+{line}\n" in ended.out
        assert ended.err


@FORMAT
@COMMAND
def test_standard_input(run, command, text, origins, name):
    ended = run(command, name, "-", stdin=text)
    assert (ended.status, ended.err) == (1, "")
    assert "<stdin>" in ended.out
    assert EXPECTATIONS[name].origins(ended.out) == origins


@FORMAT
@REPAIR
def test_repaired_standard_input(run, command, text, repaired, name):
    ended = run(command, name, "-", "--fix", stdin=text)
    assert ended.status == 0
    if EXPECTATIONS[name].document:
        assert EXPECTATIONS[name].origins(ended.out) == []
    else:
        assert ended.out == repaired
        assert ended.err


@FORMAT
@pytest.mark.parametrize("command", ["check", "upgrade"])
def test_standard_input_that_can_not_be_read_is_passed_on(run, command, name):
    text = "x = (" + "'a' " * 5000 + ")\n"
    ended = run(command, name, "-", "--fix", stdin=text)
    assert ended.status == 2
    assert EXPECTATIONS[name].document or ended.out == text


@pytest.mark.parametrize("name", view_formats())
def test_mounts_of_a_file_and_of_standard_input(run, config, name):
    config.write_text(MOUNTING)
    for ended in (run("mounts", name, NAME), run("mounts", name, "-", stdin=MOUNTING)):
        assert (ended.status, ended.err) == (0, "")
        assert "/srv/x" in ended.out
        if EXPECTATIONS[name].document:
            assert json.loads(ended.out)["version"] == 1


@pytest.mark.parametrize("name", view_formats())
def test_mounts_of_no_file(run, name):
    ended = run("mounts", name, "nowhere.py")
    assert (ended.status, ended.out) == (2, "")
    assert "nowhere.py" in ended.err
