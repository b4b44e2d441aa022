"""SARIF: the standard's schema, what GitHub's code scanning demands beyond it, and what is in it."""

from __future__ import annotations

import json
import re

import pytest
from sarif_kit.validate import validation_errors

from hublint.findings import Edit, Finding, Fix, Severity
from hublint.output import sarif
from hublint.output.data import exact_edits
from hublint.output.line_hashes import LineHashes
from hublint.output.sarif_results import ResultWriter
from hublint.source import Source
from hublint.source.location import Place
from tests.api.test_plugins import installed  # noqa: F401

CLEAN = "c.Authenticator.allowed_users = {'ada'}\n"
FAULTY = CLEAN + "c.Spawner.mem_limit = '512m'\n"
RICH = """
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.mem_limt = "512m"
c.DockerSpawner.volumes = {"x-{username}": "/home/jovyan/work", "y": "/home/jovyan/work"}
c.DockerSpawner.mem_limit = "512m"
c.DockerSpawner.notebook_dir = "/srv/nowhere"
c.DockerSpawner.cpu_limit = "many"  # hublint: ignore[HUB3] we like it
"""
REGION = {"startLine", "startColumn", "endLine", "endColumn"}


@pytest.fixture
def run(hublint):
    """The one run of a document that the standard and GitHub accept."""

    def run(*arguments, stdin=""):
        document = json.loads(hublint(*arguments, "--output-format", "sarif", stdin=stdin).out)
        assert validation_errors(document) == []
        assert document["$schema"]
        (found,) = document["runs"]
        check_rules(found["tool"]["driver"]["rules"])
        for result in found["results"]:
            check_result(result, found["tool"]["driver"]["rules"])
        return found

    return run


def check_rules(rules):
    """What GitHub's page on SARIF says of rules: what it requires, and how much it takes."""
    assert len(rules) <= 25_000
    for rule in rules:
        assert rule["id"]
        assert len(rule["name"]) <= 255
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"note", "warning", "error"}
        properties = rule.get("properties", {})
        assert len(properties.get("tags", ())) <= 10
        assert properties.get("precision", "high") in {"very-high", "high", "medium", "low"}
        assert properties.get("problem.severity", "error") in {"error", "warning", "recommendation"}


def check_result(result, rules):
    """What it says of results. Line hashes are what its own upload action would make of the file."""
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["message"]["text"]
    (location,) = result["locations"]
    for place in (location, *result.get("relatedLocations", ())):
        physical = place["physicalLocation"]
        assert re.match(r"(?!/|\.|[a-z]+:)", physical["artifactLocation"]["uri"])
        assert physical["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        assert physical.get("region", dict.fromkeys(REGION, 1)).keys() == REGION
    assert re.fullmatch(
        r"[0-9a-f]{1,16}:\d+", result["partialFingerprints"]["primaryLocationLineHash"]
    )


def codes(found):
    return [result["ruleId"] for result in found["results"]]


def test_a_run_says_what_was_looked_for_and_what_was_found(run, config):
    config.write_text(RICH)
    found = run("--isolated", "--pedantic")
    assert {result["level"] for result in found["results"]} == {"error", "warning", "note"}
    assert any(result.get("relatedLocations") for result in found["results"])
    ids = [rule["id"] for rule in found["tool"]["driver"]["rules"]]
    assert ids == sorted(set(ids))
    assert {"HUB001", "HUB101", "HUB903"} <= set(ids)
    assert found["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_rules_are_what_was_selected_and_have_their_pages(run, config):
    config.write_text(CLEAN)
    found = run("--isolated", "--select", "HUB301")
    assert [rule["id"] for rule in found["tool"]["driver"]["rules"]] == [
        "HUB001",
        "HUB005",
        "HUB301",
    ]
    rule = found["tool"]["driver"]["rules"][2]
    assert rule["helpUri"].endswith("/rules/HUB301/")
    assert rule["help"]["markdown"].startswith("# HUB301 unreadable-memory-size\n")


def test_an_upgrade_is_a_run(run, config):
    config.write_text("c.JupyterHub.admin_access = True\n")
    options = ("--isolated", "--target", "jupyterhub=1.5.1", "--to", "jupyterhub=6")
    found = run("upgrade", config.name, *options)
    assert {"HUB516", "database-schema"} <= set(codes(found))
    assert (
        "region"
        not in found["results"][codes(found).index("database-schema")]["locations"][0][
            "physicalLocation"
        ]
    )


def test_what_was_not_done_or_passed_over_is_notified(run, folder):
    (folder / "jupyterhub_config.py").write_text("load_subconfig('/srv/outside.py')\n" + CLEAN)
    (invocation,) = run(".", "nowhere.py")["invocations"]
    assert not invocation["executionSuccessful"]
    error, note = invocation["toolExecutionNotifications"]
    assert (error["level"], note["level"]) == ("error", "note")
    assert "nowhere.py" in error["message"]["text"]
    assert "outside" in note["message"]["text"]


def test_fixes_are_those_that_would_be_applied(run, hublint, config):
    config.write_text(RICH)
    found = run("--isolated", "--select", "HUB301,HUB201")
    text = RICH
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    changes = [
        replacement
        for result in found["results"]
        for fix in result["fixes"]
        for change in fix["artifactChanges"]
        for replacement in change["replacements"]
    ]
    assert len(changes) > 1
    for change in sorted(changes, key=lambda one: one["deletedRegion"]["startLine"], reverse=True):
        region = change["deletedRegion"]
        start = starts[region["startLine"] - 1] + region["startColumn"] - 1
        end = starts[region["endLine"] - 1] + region["endColumn"] - 1
        text = text[:start] + change["insertedContent"]["text"] + text[end:]
    hublint("--isolated", "--select", "HUB301,HUB201", "--fix", "--unsafe-fixes")
    assert config.read_text() == text


def test_unsafe_fixes_are_called_so(run, config):
    config.write_text(RICH)
    texts = [
        fix["description"]["text"]
        for result in run("--isolated", "--pedantic")["results"]
        for fix in result.get("fixes", ())
    ]
    assert {text.endswith(" (needs review)") for text in texts} == {True, False}


@pytest.mark.parametrize(("text", "published"), [("'9f8e7d6c5b4a3928'", 0), ("None", 1)])
def test_no_fix_spells_a_secret(text, published):
    source = Source.from_text("c.ConfigurableHTTPProxy.auth_token = '9f8e7d6c5b4a3928'\n")
    place = Place(source, source.module.body[0])
    fix = Fix("Write it", (Edit(source, place.node, text),))
    finding = Finding("HUB000", "x", Severity.ERROR, True, "X.", place, fix=fix)
    assert len(exact_edits(finding)) == 1
    assert len(ResultWriter().finding(finding).get("fixes", ())) == published


def test_suppressed_results_have_their_justification(run, config):
    config.write_text(RICH)
    suppressed = [one for one in run("--isolated")["results"] if "suppressions" in one]
    assert suppressed
    for result in suppressed:
        assert result["suppressions"] == [
            {"kind": "inSource", "status": "accepted", "justification": "we like it"}
        ]


def test_github_gets_no_suppressed_results_which_it_would_show_as_open(run, config, monkeypatch):
    config.write_text(RICH)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    results = run("--isolated")["results"]
    assert results
    assert not any("suppressions" in result for result in results)


@pytest.mark.parametrize("name", ["deploy/jupyterhub_config.py", "a b/jupyterhub_config é%.py"])
@pytest.mark.parametrize("where", [".", "deploy"])
def test_files_have_addresses_from_the_root_of_the_repository(
    run, folder, monkeypatch, name, where
):
    file = folder / name
    (folder / "deploy").mkdir()
    file.parent.mkdir(exist_ok=True)
    file.write_text(FAULTY)
    monkeypatch.chdir(folder / where)
    (result,) = run("--isolated", "--select", "HUB301", file)["results"]
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    expected = {"a b/jupyterhub_config é%.py": "a%20b/jupyterhub_config%20%C3%A9%25.py"}
    assert address == expected.get(name, name)


def test_standard_input_has_the_address_of_the_file_that_it_stands_for(run, folder):
    options = ("--select", "HUB301", "-", "--stdin-filename", "deploy/hub.py")
    (folder / "deploy").mkdir()
    (result,) = run(*options, stdin=FAULTY)["results"]
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert address == "deploy/hub.py"


def test_github_takes_no_more_results(run, config, monkeypatch):
    monkeypatch.setattr(sarif, "RESULTS", 3)
    config.write_text(RICH)
    found = run("--isolated", "--pedantic")
    assert [result["level"] for result in found["results"]] == ["error"] * 3
    (note,) = found["invocations"][0]["toolExecutionNotifications"]
    assert re.match(r"\d+ results are left out", note["message"]["text"])


def test_columns_count_characters(run, config):
    config.write_text("x = '😀'; c.Spawner.mem_limit = '512m'\n")
    found = run("--isolated", "--select", "HUB301")
    assert found["columnKind"] == "unicodeCodePoints"
    region = found["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (32, 38)


@pytest.mark.usefixtures("installed")
def test_rules_of_plug_ins_have_their_pages_where_the_site_says(run, folder):
    (folder / "jupyterhub_config.py").write_text(CLEAN)
    (folder / "hublint.toml").write_text(
        'plugins = ["hublint_site"]\ndocs-url = "https://docs.example.org/{code}"\n'
    )
    rules = {rule["id"]: rule for rule in run(".")["tool"]["driver"]["rules"]}
    assert rules["SITE101"]["helpUri"] == "https://docs.example.org/SITE101"
    assert rules["SITE101"]["help"]["markdown"].startswith("# SITE101 ")


LINES = "c = get_config()\n\nc.X = 'é😀'\r\n\tc.X = 'é😀'\nx = 1\n" + "y = 2\n" * 60


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (1, "e4065ab4bbce7638:1"), (2, "de912e7d4fdd21d6:1"), (3, "32db92168bd5518e:1"), (4, "884b3ce4af383e58:1"),
        (6, "4cb64e14a238dabe:1"), (16, "4cb64e14a238dabe:11"),
    ],
)  # fmt: skip
def test_line_hashes_are_those_of_the_upload_action(line, expected):
    """The expected ones are what codeql-action's own code (its main branch of November 2026) makes of this text."""
    assert LineHashes(LINES).of(line) == expected


def test_a_byte_order_mark_is_part_of_the_first_line_there(run, config):
    config.write_text('c.Spawner.mem_limit = "512m"\n', "utf-8-sig")
    (result,) = run("--isolated", "--select", "HUB301")["results"]
    assert result["partialFingerprints"]["primaryLocationLineHash"] == "b73129997e9005ea:1"
