"""`rules` and `--version`."""

import json

from hublint import __version__


def test_rules_lists_every_rule(run):
    lines = run("rules").out.splitlines()
    assert lines[0].split() == ["code", "severity", "fix", "name"]
    assert ["HUB004", "warning", "safe", "unused-suppression"] in [line.split() for line in lines]
    listed = json.loads(run("rules", "--output-format", "json").out)["rules"]
    assert len(listed) == len(lines) - 1
    known = {rule["code"]: rule for rule in listed}
    facts = {"name": "no-persistent-volume", "severity": "error", "fix": "safe"}
    assert facts.items() <= known["HUB101"].items()


def test_version(run):
    assert run("--version").out == f"hublint {__version__}\n"


def test_rules_of_a_family(run):
    listed = json.loads(run("rules", "HUB00", "--output-format", "json").out)["rules"]
    assert [rule["code"] for rule in listed] == ["HUB001", "HUB002", "HUB003", "HUB004", "HUB005"]
