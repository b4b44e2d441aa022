"""Every output format, with every command that reports through it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from junitparser import Failure, JUnitXml

from hublint.output import FORMATS, Viewer, reporter, view_formats

from .conftest import NAME

if TYPE_CHECKING:
    from collections.abc import Callable

CLEAN = "c.Authenticator.allowed_users = {'ada'}\n"
FAULTY = CLEAN + "c.Spawner.mem_limit = '512m'\n"
REPAIRED = FAULTY.replace("512m", "512M")
OLD_NAME = """\
c.DockerSpawner.image_whitelist = ['a:1']
c.JupyterHub.spawner_class = 'docker'
c.DockerSpawner.image = 'a:1'
c.DockerSpawner.remove = True
"""
RENAMED = OLD_NAME.replace("image_whitelist", "allowed_images")
MOUNTING = "c.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.volumes = {'x': '/srv/x'}\n"
ORIGINS = {"dockerspawner 12.0": "HUB515"}
"""The rule that a step of an upgrade comes from, by its release as JUnit has it."""

OPTIONS = {
    "check": ("--isolated", "--select", "HUB301"),
    "upgrade": ("--isolated", "--target", "dockerspawner=0.11", "--to", "dockerspawner=12.0"),
}


@dataclass(frozen=True)
class Expectation:
    """How a format shows things on standard output.

    `origins` finds the codes that the headlines of all findings name; `is_failure` whether nothing
    was checked.
    """

    document: bool
    origins: Callable[[str], list[str]]
    is_failure: Callable[[str], bool]
    views: bool = True


def full_origins(out: str) -> list[str]:
    steps = re.findall(r"(?m)^\d+\. [A-Z][a-z ]+ as of .+ \((HUB\d+) [a-z-]+\)$", out)
    return steps or re.findall(r"(?m)^[a-z]+\[(.+?)\] [a-z-]+$", out)


def concise_origins(out: str) -> list[str]:
    label = r"(?:[a-z]+\[(HUB\d+)\]|[A-Z][a-z ]+ as of [\w. ]+ \((HUB\d+) [a-z-]+\):)"
    found = re.findall(rf"(?m)^[^:\n]+(?::\d+:\d+)?: {label} [A-Z`].*$", out)
    return [finding or step for finding, step in found]


def json_origins(out: str) -> list[str]:
    document = json.loads(out)
    assert document["version"] == 2
    return [
        finding["code"] for finding in document["findings" if "findings" in document else "steps"]
    ]


def titled_origin(title: str) -> str:
    return re.fullmatch(r"(?:[A-Z][a-z ]+ as of .+ \()?(HUB\d+) [a-z-]+\)?", title)[1]


def github_origins(out: str) -> list[str]:
    titles = re.findall(r"(?m)^::(?:error|warning|notice) .*title=(.+? .+?)::", out)
    return [titled_origin(title) for title in titles]


def sarif_origins(out: str) -> list[str]:
    (run,) = json.loads(out)["runs"]
    return [ORIGINS.get(result["ruleId"], result["ruleId"]) for result in run["results"]]


def is_failed_invocation(out: str) -> bool:
    (invocation,) = json.loads(out)["runs"][0]["invocations"]
    return not invocation["executionSuccessful"]


def gitlab_origins(out: str) -> list[str]:
    texts = [one["description"] for one in json.loads(out) if one["check_name"] != "not-checked"]
    return [titled_origin(text.partition(": ")[0]) for text in texts]


def rdjson_origins(out: str) -> list[str]:
    codes = [one["code"]["value"] for one in json.loads(out)["diagnostics"] if "code" in one]
    return [ORIGINS.get(code.partition(":")[0], code) for code in codes]


def junit_origins(out: str) -> list[str]:
    cases = [case for suite in JUnitXml.fromstring(out.encode()) for case in suite]
    origins = [
        case.name.rpartition(" ")[0]
        for case in cases
        for result in case.result
        if isinstance(result, Failure)
    ]
    return [ORIGINS.get(origin, origin) for origin in origins]


def markdown_origins(out: str) -> list[str]:
    steps = re.findall(r"(?m)^\*\*\[?[A-Z][a-z ]+ as of [\w. ]+ \((HUB\d+)", out)
    return steps or re.findall(r"(?m)^\*\*[a-z]+\*\* \[(HUB\d+)\]", out)


def is_nothing_checked(out: str) -> bool:
    return out.endswith("Nothing was checked.\n")


EXPECTATIONS = {
    "full": Expectation(False, full_origins, is_nothing_checked),
    "concise": Expectation(False, concise_origins, is_nothing_checked),
    "json": Expectation(True, json_origins, lambda out: len(json.loads(out)["errors"]) == 1),
    "sarif": Expectation(True, sarif_origins, is_failed_invocation, views=False),
    "gitlab": Expectation(
        True,
        gitlab_origins,
        lambda out: [one["check_name"] for one in json.loads(out)] == ["not-checked"],
        views=False,
    ),
    "junit": Expectation(
        True,
        junit_origins,
        lambda out: JUnitXml.fromstring(out.encode()).errors == 1,
        views=False,
    ),
    "markdown": Expectation(
        True, markdown_origins, lambda out: "Nothing was checked." in out, views=False
    ),
    "rdjson": Expectation(
        True,
        rdjson_origins,
        lambda out: ["code" in one for one in json.loads(out)["diagnostics"]] == [False],
        views=False,
    ),
    "github": Expectation(False, github_origins, is_nothing_checked, views=False),
}
"""Of each format in `FORMATS`."""


@pytest.fixture
def run(hublint):
    """Runs a command with a format in an empty folder."""

    def run(command, name, *arguments, stdin=""):
        options = (*OPTIONS.get(command, ("--isolated",)), "--output-format", name)
        return hublint(command, *options, *arguments, stdin=stdin)

    return run


FORMAT = pytest.mark.parametrize("name", FORMATS)
COMMAND = pytest.mark.parametrize(
    ("command", "text", "origins"),
    [("check", FAULTY, ["HUB301"]), ("upgrade", OLD_NAME, ["HUB515"])],
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
    told = ended.out if reporter(name).tells_fixes else ended.err
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
    assert any(name in ended.out for name in ("<stdin>", "&lt;stdin&gt;", "%3Cstdin%3E"))
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


def test_the_documentation_names_every_format():
    readme = (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")
    assert re.findall(r"(?m)^\| `([a-z]+)` \|", readme) == list(FORMATS)
