"""Which rules a run asks for, and how grave their findings are."""

from __future__ import annotations

import pytest

from hublint.checks.toolkit.rule import Rule
from hublint.findings import Severity
from hublint.linter.own_rules import NOT_FULLY_JUDGED, OWN_RULES, SYNTAX_ERROR
from hublint.linter.rulebook import RuleBook

RULES = (
    Rule("HUB102", "old-word", Severity.WARNING, frozenset({"loss"})),
    Rule("HUB101", "small-unit", Severity.ERROR),
    Rule("HUB201", "good-advice", Severity.INFO),
    Rule("HUB202", "more-advice", Severity.INFO),
)
BOOK = RuleBook([*OWN_RULES, *RULES])
CODES = frozenset(rule.code for rule in RULES)
ALWAYS = {SYNTAX_ERROR.code, NOT_FULLY_JUDGED.code}

ENABLED = [
    ({}, {"HUB101", "HUB102"}),
    ({"pedantic": True}, CODES),
    ({"select": ["HUB101"]}, {"HUB101"}),
    ({"select": ["HUB2"]}, set()),
    ({"select": ["HUB2"], "pedantic": True}, {"HUB201", "HUB202"}),
    ({"select": ["HUB201"]}, {"HUB201"}),
    ({"select": ["good-advice"]}, {"HUB201"}),
    ({"select": ["HUB101"], "extend_select": ["HUB201"]}, {"HUB101", "HUB201"}),
    ({"extend_select": ["HUB2"]}, {"HUB101", "HUB102"}),
    ({"ignore": ["HUB1"]}, set()),
    ({"severity": {"HUB102": "info"}}, {"HUB101"}),
    ({"severity": {"HUB201": "warning"}}, CODES - {"HUB202"}),
    ({"severity": {"HUB1": "info", "HUB101": "error"}}, {"HUB101"}),
]


@pytest.mark.parametrize(("asked", "codes"), ENABLED)
def test_a_run_asks_for_rules(asked, codes):
    asked = {"select": (), "ignore": (), "pedantic": False, **asked}
    select, ignore = asked.pop("select"), asked.pop("ignore")
    enabled = BOOK.enabled(select, ignore, **asked)
    assert enabled & CODES == codes
    assert enabled >= ALWAYS


def test_only_the_syntax_is_always_judged():
    own = [rule.code for rule in OWN_RULES]
    assert BOOK.enabled((), own, pedantic=True) == CODES | {SYNTAX_ERROR.code}


def test_the_narrowest_selector_decides_how_grave_a_finding_is():
    for chosen in ({"HUB1": "info", "HUB101": "warning"}, {"HUB101": "warning", "HUB1": "info"}):
        assert BOOK.severities(chosen) == {"HUB101": Severity.WARNING, "HUB102": Severity.INFO}


def test_rules_have_tags_and_an_order():
    assert BOOK.tagged("loss") == {"HUB102"}
    assert list(BOOK.rules) == sorted(BOOK.rules)


@pytest.mark.parametrize(("code", "name"), [("HUB101", "other"), ("HUB999", "small-unit")])
def test_two_rules_can_not_share_a_code_or_a_name(code, name):
    with pytest.raises(ValueError, match="two rules share"):
        RuleBook([*RULES, Rule(code, name, Severity.ERROR)])
