"""`explain`, `rules`, `--help` and `--version`."""

import json

from hublint import __version__


def test_explain_proposes_the_closest_rule(run):
    outcome = run("explain", "unused-supression")
    assert outcome.status == 2
    assert "Did you mean `unused-suppression`?" in outcome.err


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


def test_help_names_the_commands(run):
    outcome = run("--help")
    assert outcome.status == 0
    assert all(f"\n  {name} " in outcome.out for name in ("check", "explain", "rules"))
