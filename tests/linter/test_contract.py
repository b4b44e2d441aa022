"""Rules are a contract: codes and names that stay, former ones that lead on, and new rules behind `--preview`."""

from __future__ import annotations

import json

import pytest

from hublint import __version__
from hublint.checks.toolkit.rule import Rule
from hublint.dev.rule_policy import (
    CHANGELOG,
    RELEASED,
    Release,
    breaches,
    last_release,
    release_text,
    unreleased,
)
from hublint.findings import Report, Severity
from hublint.linter import pages, renamed, rulebook
from hublint.linter.own_rules import OWN_RULES
from tests.cli.conftest import folder, replacing, run, use, write  # noqa: F401

RULES = rulebook.rulebook().rules
FAULTY = "c.Authenticator.allowed_users = {'ada'}\nc.Spawner.mem_limit = '512m'\n"


def rule(code, name, *tags):
    return Rule(code, name, Severity.ERROR, frozenset(tags))


LAST = Release("1.3.0", {"HUB101": "one", "HUB102": "two"})
ONE, TWO = rule("HUB101", "one"), rule("HUB102", "two")


@pytest.mark.parametrize(
    ("version", "rules", "former", "news", "expected"),
    [
        ("1.4.0", [ONE, TWO], {}, "", []),
        ("1.4.0", [ONE, TWO, rule("HUB103", "three")], {}, "HUB103", ["give it the tag `preview`"]),
        ("1.4.0", [ONE, TWO, rule("HUB103", "three", "preview")], {}, "HUB103", []),
        (
            "1.4.0",
            [ONE, TWO, rule("HUB103", "three", "preview")],
            {},
            "",
            ["name it in CHANGELOG.md"],
        ),
        ("2.0.0", [ONE, TWO, rule("HUB103", "three")], {}, "HUB103", []),
        ("2.0.0", [ONE], {}, "", ["HUB102 is gone", "the name two is gone"]),
        ("2.0.0", [ONE], {"HUB102": "HUB101", "two": "HUB101"}, "", []),
        ("1.4.0", [ONE, rule("HUB102", "zwei")], {}, "", ["the name two is gone"]),
        ("1.4.0", [ONE, TWO], {"HUB009": "HUB103"}, "", ["HUB103, which is not a rule"]),
        ("1.4.0", [ONE, TWO], {"HUB102": "HUB101"}, "", ["HUB102 is used again"]),
        ("1.4.0", [ONE, TWO], {"one": "HUB101"}, "", ["one is used again"]),
    ],
)
def test_the_policy(version, rules, former, news, expected):
    found = list(breaches(LAST, version, {one.code: one for one in rules}, former, news))
    assert len(found) == len(expected)
    assert all(part in said for part, said in zip(expected, found, strict=True))


def test_before_1_0_a_new_rule_comes_with_its_own_severity_and_is_named():
    last = Release("0.3.0", {})
    assert list(breaches(last, "0.4.0", {"HUB101": ONE}, {}, "")) == [
        "HUB101 is new: name it in CHANGELOG.md"
    ]
    assert list(breaches(last, "0.4.0", {"HUB101": ONE}, {}, "- HUB101 `one`: it.")) == []


def test_the_rules_keep_to_the_policy():
    news = unreleased(CHANGELOG.read_text("utf-8"))
    assert list(breaches(last_release(), __version__, RULES, renamed.RENAMED, news)) == []


def test_a_release_is_remembered_as_it_was():
    last = last_release()
    kept = [rule(code, name) for code, name in last.rules.items()]
    assert (
        release_text(last.version, [*kept, rule("HUB999", "new", "preview")])
        == RELEASED.read_text()
    )


def test_the_changelog_tells_what_is_unreleased():
    assert unreleased("# C\n\n## Unreleased\n\n- HUB1\n\n## 0.1\n\n- HUB2\n").strip() == "- HUB1"
    assert unreleased("# C\n\n## 0.1\n") == ""


@pytest.mark.parametrize("code", RULES)
def test_a_page_says_that_its_rule_is_in_preview(code):
    assert pages.read(pages.files()[code]).is_preview == ("preview" in RULES[code].tags)


def test_the_list_of_rules_tells_which_are_in_preview(run, monkeypatch, tmp_path):  # noqa: F811
    text = pages.files()["HUB301"].read_text("utf-8").replace("Fix: safe.", "Fix: safe. Preview.")
    file = tmp_path / "HUB301-unreadable-memory-size.md"
    file.write_text(text, "utf-8")
    monkeypatch.setattr(pages, "files", lambda _=(): {"HUB301": file})
    assert "unreadable-memory-size (preview)" in run("rules").out
    assert run("rules", "--output-format", "concise").out.endswith(" [safe fix] [preview]\n")
    assert json.loads(run("rules", "--output-format", "json").out)["rules"][0]["preview"]


@pytest.fixture
def former(monkeypatch):
    """A rule that had another code and name."""
    monkeypatch.setattr(renamed, "RENAMED", {"HUB099": "HUB301", "bad-memory": "HUB301"})


def codes(ended):
    return [one["code"] for one in json.loads(ended.out)["findings"]]


@pytest.mark.usefixtures("former")
@pytest.mark.parametrize("selector", ["HUB099", "hub099", "bad-memory"])
def test_former_codes_and_names_still_select(selector, write, run):  # noqa: F811
    write(FAULTY)
    ended = run("--select", selector, "--output-format", "json")
    assert codes(ended) == ["HUB301"]
    assert (
        ended.err == f"note: The rule `{selector}` is now `HUB301`. The former name still works.\n"
    )
    assert "HUB301" not in codes(run("--ignore", selector, "--output-format", "json"))


@pytest.mark.usefixtures("former")
@pytest.mark.parametrize(
    "setting", ['per-file-ignores = { "*.py" = ["HUB099"] }', 'severity = { HUB099 = "info" }']
)
def test_former_codes_still_count_in_settings(write, run, setting):  # noqa: F811
    write(FAULTY)
    write(f"{setting}\n", "hublint.toml")
    ended = run("--output-format", "json")
    assert "HUB301" not in codes(ended)
    assert "`HUB099` is now `HUB301`" in ended.err


@pytest.mark.usefixtures("former")
def test_former_codes_are_explained(run):  # noqa: F811
    assert "HUB301 unreadable-memory-size" in run("explain", "HUB099").out


@pytest.mark.usefixtures("former")
def test_former_codes_still_silence_and_can_be_brought_up_to_date(write, run):  # noqa: F811
    text = FAULTY.replace("m'\n", "m'  # hublint: ignore[HUB099, HUB306] see [1]\n")
    file = write(text)
    assert codes(run("--output-format", "json")) == []
    assert codes(run("--pedantic", "--select", "HUB003", "--output-format", "json")) == ["HUB003"]
    run("--pedantic", "--fix")
    assert file.read_text() == text.replace("HUB099", "HUB301")


@pytest.fixture
def preview(monkeypatch):
    """A rule in preview beside one that isn't."""

    def check(hub):
        yield Report(hub.setting("JupyterHub", "bind_url").place(), "It is there.")

    new = Rule("HUB998", "new-one", Severity.ERROR, frozenset({"preview"}), check)
    old = Rule("HUB997", "old-one", Severity.ERROR, frozenset(), check)
    use(monkeypatch, [*OWN_RULES, new, old])


@pytest.mark.usefixtures("preview")
def test_a_rule_in_preview_counts_only_where_it_is_asked_for(write, run):  # noqa: F811
    write("c.JupyterHub.bind_url = 'http://:8000'\n")
    assert codes(run("--output-format", "json")) == ["HUB997"]
    assert codes(run("--preview", "--output-format", "json")) == ["HUB997", "HUB998"]
    ended = run("--select", "HUB998", "--output-format", "json")
    assert codes(ended) == []
    assert ended.err == "note: The rule `HUB998` is in preview, so it only counts with --preview.\n"
    write("preview = true\n", "hublint.toml")
    assert codes(run("--output-format", "json")) == ["HUB997", "HUB998"]


@pytest.mark.usefixtures("preview")
def test_a_comment_on_a_rule_in_preview_is_not_called_unused(write, run):  # noqa: F811
    write("c.JupyterHub.bind_url = ''  # hublint: ignore[HUB998, HUB997] both\n")
    assert codes(run("--output-format", "json")) == []


def test_a_rule_in_preview_keeps_no_fix_back_unless_it_counts(write, run, monkeypatch):  # noqa: F811
    cure = replacing("512m", "'512M'", "safe", "`512m` is refused")
    against = replacing("512M", "", "safe", "`512M` is refused, too")
    new = Rule("HUB998", "new-one", Severity.ERROR, frozenset({"preview"}), against)
    use(monkeypatch, [*OWN_RULES, new, Rule("HUB997", "old-one", Severity.ERROR, check=cure)])
    file = write("x = '512m'\n")
    assert "HUB997 is not fixed" in run("--fix", "--preview").err
    run("--fix")
    assert file.read_text() == "x = '512M'\n"
