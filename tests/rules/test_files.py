"""A rule is found by its file: named after it, or after what two to four rules share."""

from __future__ import annotations

import sys
from itertools import groupby

import pytest

from hublint.linter.rulebook import rulebook

RULES = sorted(
    (rule for rule in rulebook().rules.values() if rule.check),
    key=lambda rule: (rule.check.__module__, rule.code),
)
FILES = {
    module: list(rules) for module, rules in groupby(RULES, lambda rule: rule.check.__module__)
}


@pytest.mark.parametrize("module", FILES)
def test_a_file_holds_four_rules_at_most_and_its_docstring_begins_with_them(module):
    rules = FILES[module]
    assert len(rules) <= 4
    beginning = " ".join((sys.modules[module].__doc__ or "").split())
    names = ", ".join(f"{rule.code} {rule.name}" for rule in rules)
    assert beginning.startswith((f"{names}:", f"{names}."))


@pytest.mark.parametrize("module", [module for module, rules in FILES.items() if len(rules) == 1])
def test_a_file_of_one_rule_bears_its_name(module):
    (rule,) = FILES[module]
    assert module.rpartition(".")[2] == rule.name.replace("-", "_")


@pytest.mark.parametrize("module", [module for module, rules in FILES.items() if len(rules) > 1])
def test_a_file_of_several_rules_bears_a_word_that_they_share(module):
    words = [{word.removesuffix("s") for word in rule.name.split("-")} for rule in FILES[module]]
    stem = {word.removesuffix("s") for word in module.rpartition(".")[2].split("_")}
    assert stem & set().union(*words), (module, words)
