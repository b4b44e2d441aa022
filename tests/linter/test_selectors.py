"""What users call rules: codes, families and names."""

from __future__ import annotations

import pytest

from hublint.linter.selectors import UnknownRuleError, codes, matching

NAMES = {"HUB101": "no-volume", "HUB102": "wrong-volume", "HUB201": "shared-home", "LAB1": "hub"}

SELECTORS = [
    ("HUB101", {"HUB101"}),
    (" hub101 ", {"HUB101"}),
    ("No-Volume", {"HUB101"}),
    ("HUB1", {"HUB101", "HUB102"}),
    ("hub", {"HUB101", "HUB102", "HUB201", "LAB1"}),
    ("LAB", {"LAB1"}),
    ("HUB9", set()),
    ("no", set()),
    ("1", set()),
    ("", set()),
]


@pytest.mark.parametrize(("selector", "meant"), SELECTORS)
def test_a_selector_means_rules(selector, meant):
    assert matching(selector, NAMES) == meant


def test_a_selector_that_means_no_rule_is_refused_with_the_closest():
    with pytest.raises(UnknownRuleError, match=r"`no-volumes` is not a rule.*`no-volume`"):
        codes("no-volumes", NAMES)
    assert codes("no-volume", NAMES) == {"HUB101"}
