"""The JSON documents: their contract, their schemas, and what is in them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hublint import __version__
from hublint.dev.schemas import DOCUMENTS, FOLDER, schema_text

CLEAN = "c.Authenticator.allowed_users = {'ada'}\n"
FAULTY = CLEAN + "c.Spawner.mem_limit = '512m'\n"
RICH = """
import os
c.JupyterHub.spawner_class = "docker"
c.Authenticator.allowed_users = {"ada"}
c.DockerSpawner.mem_limt = "512m"
c.DockerSpawner.volumes = {"x": "/home/jovyan/work", "y": "/home/jovyan/work"}
if os.environ.get("MODE") == "prod":
    c.DockerSpawner.mem_limit = "512m"
c.DockerSpawner.cpu_limit = "many"  # hublint: ignore[HUB3] we like it
"""
CHECK = ("check", "--isolated")
UPGRADE = ("upgrade", "--isolated", "--target", "jupyterhub=1.5.1", "--to", "jupyterhub=6.1")

PLACE = {"path": str, "line": int, "column": int, "end_line": int, "end_column": int}
FINDING_1 = {
    "code": str, "name": str, "severity": str, "certain": bool, "message": str, "related": list, **PLACE,
}  # fmt: skip
STEP_1 = {"effect": str, "when": str, "distribution": str, "since": str}
EDIT_1 = {"line": int, "column": int, "end_line": int, "end_column": int, "text": str}
"""The types of version 1."""


@pytest.fixture
def document(hublint, config):
    """The document on a config, which follows its schema and names nothing that this doesn't."""

    def document(text, *arguments):
        config.write_text(text)
        ended = hublint(*arguments, config.name, "--output-format", "json")
        found = json.loads(ended.out)
        schema = json.loads((FOLDER / f"{arguments[0]}.json").read_text())
        Draft202012Validator(closed(schema)).validate(found)
        return found

    return document


def closed(schema):
    """The schema, with no other names allowed than those that it knows."""
    if isinstance(schema, list):
        return list(map(closed, schema))
    if not isinstance(schema, dict):
        return schema
    found = {key: closed(value) for key, value in schema.items()}
    return {**found, "additionalProperties": False} if schema.get("type") == "object" else found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_schemas_are_generated_from_the_contract(name):
    Draft202012Validator.check_schema(json.loads((FOLDER / name).read_text()))
    assert (FOLDER / name).read_text() == schema_text(name), "run `python -m hublint.dev schemas`"


@pytest.mark.parametrize("options", [(), ("--pedantic",), ("--diff",), ("--fix", "--unsafe-fixes")])
def test_a_document_on_a_check_follows_its_schema(document, options):
    found = document(RICH, *CHECK, *options)
    assert found["findings"]
    assert found["suppressed"]
    assert bool(found.get("fixed")) == bool({"--diff", "--fix"} & set(options))


@pytest.mark.parametrize("options", [(), ("--diff",)])
def test_a_document_on_an_upgrade_follows_its_schema(document, options):
    conditional = "if x:\n    c.JupyterHub.admin_access = True\n"
    placed = "c.JupyterHub.authenticator_class = 'pam'\n"
    found = document(conditional + placed, *UPGRADE, *options)
    assert {step["line"] is None for step in found["steps"]} == {True, False}
    conditions = [step["condition"] for step in found["steps"]]
    conditions += [step["when"] for step in found.get("fixed", ())]
    assert any(conditions)


def test_a_document_on_what_can_not_be_checked_follows_its_schema(hublint, document):
    schema = json.loads((FOLDER / "check.json").read_text())
    found = json.loads(hublint("--output-format", "json", "nowhere.py").out)
    Draft202012Validator(closed(schema)).validate(found)
    assert [error["path"] for error in found["errors"]] == ["nowhere.py"]
    assert found["targets"] == []


def test_all_that_version_1_had_is_there_with_its_type(document):
    found = document(RICH, *CHECK, "--diff", "--unsafe-fixes", "--pedantic")
    assert type(found["files"]) is int
    assert found["errors"] == []
    findings = found["findings"] + found["fixed"]
    for finding in findings:
        assert {key: type(finding[key]) for key in FINDING_1} == FINDING_1
        for related in finding["related"]:
            assert {key: type(related[key]) for key in PLACE} == PLACE
            assert type(related["message"]) is str
        for edit in (finding["fix"] or {"edits": []})["edits"]:
            assert {key: type(edit[key]) for key in EDIT_1} == EDIT_1
    assert any(finding["related"] for finding in findings)
    assert {finding["fix"]["applicability"] for finding in findings if finding["fix"]} == {
        "safe",
        "unsafe",
    }


def test_an_upgrade_has_all_that_version_1_had(document):
    found = document("c.JupyterHub.admin_access = True\n", *UPGRADE)
    assert {"path", "upgrades", "steps", "mended", "errors"} <= found.keys()
    step = found["steps"][0]
    assert {key: type(step[key]) for key in STEP_1} == STEP_1
    assert step["when"] == "before"


def test_a_finding_as_a_whole(document):
    place = {"line": 2, "column": 23, "end_line": 2, "end_column": 29}
    (finding,) = document(FAULTY, *CHECK, "--select", "HUB301")["findings"]
    assert finding.pop("message").startswith("JupyterHub can't read the memory size")
    assert finding == {
        "code": "HUB301",
        "name": "unreadable-memory-size",
        "severity": "error",
        "certain": True,
        "path": "jupyterhub_config.py",
        **place,
        "related": [],
        "fix": {
            "applicability": "safe",
            "title": 'Write `"512M"`',
            "edits": [{**place, "text": "'512M'"}],
        },
        "url": f"https://hublint.readthedocs.io/en/v{__version__}/rules/HUB301/",
        "when": None,
    }


CONDITIONAL = "import os\n{}\nif {}:\n    c.Spawner.mem_limit = '512m'\n"


@pytest.mark.parametrize(
    ("before", "test", "expected"),
    [
        ("", "'X' in os.environ", {"test": "set", "holds": True, "variable": "X", "value": None}),
        ("", "not os.getenv('X')", {"test": "set", "holds": False, "variable": "X", "value": None}),
        ("", "os.getenv('X') == 'a'", {"test": "equal", "holds": True, "variable": "X", "value": "a"}),
        ("", "os.getenv('X') != 'a'", {"test": "equal", "holds": False, "variable": "X", "value": "a"}),
        ("x = f()", "x == 1", {"test": "equal", "holds": True, "variable": None, "value": 1, "code": "x == 1"}),
        ("x = f()", "x == b'1'", {"test": "equal", "holds": True, "variable": None, "value": "b'1'"}),
        ("x = f()", "x == 0.5", {"test": "equal", "holds": True, "variable": None, "value": 0.5}),
        ("x = f()", "x == 1e999", {"test": "equal", "holds": True, "variable": None, "value": "inf"}),
        ("x = f()", "not x", {"test": "true", "holds": False, "variable": None, "value": None, "code": "f()"}),
        ("for x in f():\n  break", "x", {"test": "true", "holds": True, "code": "x"}),
    ],
)  # fmt: skip
def test_a_condition_can_be_read_by_programs(document, before, test, expected):
    text = CONDITIONAL.format(before, test)
    (finding,) = document(text, *CHECK, "--select", "HUB301")["findings"]
    assert not finding["certain"]
    (circumstance,) = [one for one in finding["when"]["all"] if one["test"] == expected["test"]]
    assert {key: circumstance[key] for key in expected} == expected
    assert circumstance["path"] == "jupyterhub_config.py"
    said = finding["when"]["text"]
    assert finding["message"].startswith(said[0].upper() + said[1:])


def test_a_statement_decides(document):
    text = (
        "try:\n    f()\n    x = '1G'\nexcept Exception:\n    x = '512m'\nc.Spawner.mem_limit = x\n"
    )
    (finding,) = document(text, *CHECK, "--select", "HUB301")["findings"]
    assert [(one["test"], one["code"], one["line"]) for one in finding["when"]["all"]] == [
        ("code", None, 1)
    ]


def test_no_condition_tells_a_secret(document):
    secret = "s3cr3t-t0ken-9f8e7d6c5b4a"
    text = f"""
import os
API_TOKEN = '{secret}'
if os.getenv('X') == '{secret}':
    c.Spawner.mem_limit = '512m'
"""
    (finding,) = document(text, *CHECK, "--select", "HUB301")["findings"]
    assert secret not in json.dumps(finding)


def test_targets_have_their_sources_and_the_configs_that_they_hold_for(hublint, folder):
    for name in ("one", "two"):
        (folder / name).mkdir()
        (folder / name / "jupyterhub_config.py").write_text(CLEAN)
    (folder / "two" / "requirements.txt").write_text("dockerspawner==12.1.0\n")
    (folder / "hublint.toml").write_text("[targets]\njupyterhub-kubespawner = '6.0.0'\n")
    found = json.loads(hublint("--target", "jupyterhub=5.2", "--output-format", "json").out)[
        "targets"
    ]
    both = ["one/jupyterhub_config.py", "two/jupyterhub_config.py"]
    assert _targets(found, "jupyterhub") == [("option", None, None, both)]
    assert _targets(found, "jupyterhub-kubespawner") == [("settings", "hublint.toml", None, both)]
    assert _targets(found, "dockerspawner") == [
        ("newest", None, None, both[:1]),
        ("pin", "two/requirements.txt", "dockerspawner==12.1.0", both[1:]),
    ]


def _targets(found, distribution):
    return [
        tuple(one[key] for key in ("origin", "path", "requirement", "configs"))
        for one in found
        if one["distribution"] == distribution
    ]


def test_suppressed_findings_have_their_reason_and_are_no_findings(document):
    found = document(FAULTY.replace("\n", "  # hublint: ignore[HUB301] it's fine\n"), *CHECK)
    assert [(one["code"], one["reason"]) for one in found["suppressed"]] == [
        ("HUB301", "it's fine")
    ]
    assert "HUB301" not in [one["code"] for one in found["findings"]]


def test_notes_are_those_of_standard_error(hublint, folder):
    (folder / "jupyterhub_config.py").write_text("load_subconfig('/srv/outside.py')\n" + CLEAN)
    ended = hublint("--output-format", "json")
    (note,) = json.loads(ended.out)["notes"]
    assert ended.err == f"note: {note}\n"


def test_the_example_of_the_documentation_follows_the_schema():
    readme = (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", readme, re.DOTALL)
    schema = json.loads((FOLDER / "check.json").read_text())
    Draft202012Validator(closed(schema)).validate(json.loads(example))
