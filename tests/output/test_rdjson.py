"""rdjson as reviewdog reads it: `DiagnosticResult` of its `reviewdog.proto`, with no names unknown to it."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from hublint.findings import Edit, Finding, Fix, Severity
from hublint.output import reporter
from hublint.output.report import lint_report
from hublint.output.tally import Tally
from hublint.project.check_file import FileResult
from hublint.source import Source
from hublint.source.location import Place
from hublint.terminal.outlets import ReportFile

CLEAN = "c.Authenticator.allowed_users = {'ada'}\n"
POSITION = {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}
TEXT = {"type": "string", "minLength": 1}


def closed(required=(), **properties):
    """An object with these names and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


RANGE = closed(
    ["start", "end"], start=closed(POSITION, **POSITION), end=closed(POSITION, **POSITION)
)
SEVERITY = {"enum": ["ERROR", "WARNING", "INFO"]}
DIAGNOSTIC = closed(
    ["message", "location", "severity"],
    message=TEXT,
    location=closed(["path"], path=TEXT, range=RANGE),
    severity=SEVERITY,
    source=closed(["name"], name=TEXT, url=TEXT),
    code=closed(["value"], value=TEXT, url=TEXT),
    suggestions={"type": "array", "items": closed(["range", "text"], range=RANGE, text={"type": "string"})},
)  # fmt: skip
RESULT = closed(
    ["diagnostics"],
    diagnostics={"type": "array", "items": DIAGNOSTIC},
    source=closed(["name"], name=TEXT, url=TEXT),
    severity=SEVERITY,
)


@pytest.fixture
def diagnostics(hublint, config):
    def diagnostics(*arguments):
        found = json.loads(hublint(*arguments, "--output-format", "rdjson").out)
        Draft202012Validator(RESULT).validate(found)
        assert found["source"]["name"] == "hublint"
        return found["diagnostics"]

    return diagnostics


def accepted(text, *suggestions):
    """The text after these suggestions are accepted: reviewdog counts bytes of UTF-8."""
    data = text.encode()
    for one in sorted(suggestions, key=lambda one: one["range"]["start"]["line"], reverse=True):
        start, end = (_offset(data, one["range"][name]) for name in ("start", "end"))
        data = data[:start] + one["text"].encode() + data[end:]
    return data.decode()


def _offset(data, position):
    lines = data.splitlines(keepends=True)
    return sum(map(len, lines[: position["line"] - 1])) + position["column"] - 1


def test_findings_are_diagnostics(diagnostics, config):
    config.write_text(
        "c.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.mem_limit = '512m'\nc.JupyterHub.x = 1\n"
        "c.DockerSpawner.volumes = {'x-{username}': '/home/jovyan/work'}\n"
    )
    found = diagnostics("--isolated", "--pedantic")
    assert {one["severity"] for one in found} == {"ERROR", "WARNING", "INFO"}
    (limit,) = [one for one in found if one["code"]["value"] == "HUB301"]
    assert limit["message"].startswith('JupyterHub can\'t read the memory size `"512m"`: the unit')
    assert limit["location"]["path"] == "jupyterhub_config.py"
    assert limit["code"]["url"].endswith("/rules/HUB301/")


def test_paths_are_those_of_the_current_folder(diagnostics, folder, monkeypatch):
    (folder / "deploy").mkdir()
    (folder / "deploy" / "hub.py").write_text("c.Spawner.mem_limit = '512m'\n")
    monkeypatch.chdir(folder / "deploy")
    (found,) = diagnostics("--select", "HUB301", "hub.py")
    assert found["location"]["path"] == "hub.py"


def test_steps_of_an_upgrade_are_diagnostics(diagnostics, config):
    config.write_text("c.JupyterHub.admin_access = True\n")
    options = ("--isolated", "--target", "jupyterhub=1.5.1", "--to", "jupyterhub=6")
    found = diagnostics("upgrade", config.name, *options)
    assert {"range" in one["location"] for one in found} == {True, False}


@pytest.mark.parametrize(
    ("rules", "text"),
    [
        ("HUB301", "x = '😀é'; c.Spawner.mem_limit = '512m'\nc.Spawner.mem_guarantee = '1g'\n"),
        ("HUB004", "x = 1  # hublint: ignore[HUB301] é\ny = 2\n"),
    ],
)
def test_an_accepted_suggestion_does_what_fix_does(diagnostics, hublint, config, rules, text):
    config.write_text(text)
    found = diagnostics("--isolated", "--select", f"{rules},HUB301")
    suggestions = [suggestion for one in found for suggestion in one["suggestions"]]
    assert len(suggestions) == len(found) > 0
    hublint("--isolated", "--select", f"{rules},HUB301", "--fix")
    assert config.read_text() == accepted(text, *suggestions)


def test_edits_that_belong_together_are_one_suggestion(diagnostics, hublint, config):
    text = (
        "c.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.mem_limit = '1G'\n"
        "c.DockerSpawner.extra_host_config = {'mem_limit': '4g', 'init': True}\n"
    )
    config.write_text(text)
    options = ("--isolated", "--select", "HUB312")
    (finding,) = json.loads(hublint(*options, "--output-format", "json").out)["findings"]
    assert len(finding["fix"]["edits"]) > 1
    (found,) = diagnostics(*options)
    (suggestion,) = found["suggestions"]
    assert accepted(text, suggestion) == _edited(text, finding["fix"]["edits"])


def _edited(text, edits):
    lines = text.splitlines(keepends=True)

    def offset(line, column):
        return sum(map(len, lines[: line - 1])) + column - 1

    for edit in sorted(edits, key=lambda edit: (edit["line"], edit["column"]), reverse=True):
        start = offset(edit["line"], edit["column"])
        end = offset(edit["end_line"], edit["end_column"])
        text = text[:start] + edit["text"] + text[end:]
    return text


def test_no_suggestion_shows_a_secret_that_stands_between_its_edits(tmp_path):
    text = "x = 1\nc.ConfigurableHTTPProxy.auth_token = '9f8e7d6c5b4a3928'\ny = 2\n"
    source = Source.from_text(text)
    first, _, last = source.module.body
    for edited, expected in (((first,), 1), ((first, last), 0)):
        fix = Fix("Write it", tuple(Edit(source, node, "z = 3") for node in edited))
        finding = Finding("HUB000", "x", Severity.ERROR, True, "X.", Place(source, first), fix=fix)
        outlet = ReportFile(tmp_path / "report")
        report = reporter("rdjson", outlet)
        report.file(lint_report(FileResult("x", True, (finding,))))
        report.end(Tally())
        outlet.finish()
        (found,) = json.loads((tmp_path / "report").read_text())["diagnostics"]
        assert len(found.get("suggestions", ())) == expected


def test_a_suggestion_that_needs_review_says_so(diagnostics, config):
    config.write_text("c.JupyterHub.active_server_limit = -1\n")
    (found,) = diagnostics("--isolated", "--select", "HUB318")
    assert found["suggestions"]
    assert found["message"].endswith("\n\nThe suggested change needs review: Write 0.")


def test_foreign_text_is_no_markup_in_a_comment(diagnostics, config):
    config.write_text("c.JupyterHub['a` @org/team ![x](https://evil.example) `b'] = 1\n")
    (found,) = [one for one in diagnostics("--isolated") if "team" in one["message"]]
    assert "![" not in found["message"].replace("!\\[", "")
    assert "@org" not in found["message"].replace("`@`org", "")
