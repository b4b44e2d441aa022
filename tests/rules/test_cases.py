"""Every rule against its cases in `cases/<CODE>.py`."""

from __future__ import annotations

import re

import pytest

from hublint.linter.rulebook import rulebook

from . import case
from .running import alone, applicabilities, by_code, lint, repaired, reported, side_effects

FILES = case.files()
CODES = sorted({*FILES, *(rule.code for rule in rulebook().rules.values() if rule.check)})
UNCONDITIONAL = {"HUB531", "HUB536"}
"""Rules that are silent about what only some hubs do, and about anything but the files beside the config."""
VARIABLE = re.compile(r"""(?:environ(?:\.get\(|\[)|getenv\()\s*["'](\w+)""")


def of_kind(code, *kinds):
    return [found for found in case.read(FILES[code]) if found.kind in kinds]


@by_code(CODES)
def test_rule_has_cases_of_every_kind(code):
    assert code in FILES, f"{case.FOLDER / code}.py is missing"
    assert code in rulebook().rules, f"{FILES[code]}: there is no such rule"
    cases = case.read(FILES[code])
    kinds = {found.kind for found in cases}
    assert {"bad", "good", "dynamic"} <= kinds, f"{FILES[code]}: only {kinds}"
    conditional = kinds & {"env", "branch"} or code in UNCONDITIONAL
    assert conditional, f"{FILES[code]}: nothing that depends on a condition"
    loud = of_kind(code, "bad", "env", "branch")
    findings = [one for found in loud for one in reported(found.example, code)]
    told = any(found.fixed for found in cases)
    assert told or not applicabilities(findings), f"{FILES[code]}: has fixes, but no fixed section"


@by_code(FILES)
def test_bad_is_reported_for_certain(code):
    for found in of_kind(code, "bad"):
        findings = reported(found.example, code)
        assert any(one.certain for one in findings), f"{found.example.where}: {findings}"


@by_code(FILES)
def test_good_and_dynamic_are_silent(code):
    for found in of_kind(code, "good", "dynamic"):
        messages = [one.message for one in alone(found.example, code)]
        assert not messages, f"{found.example.where}: {messages}"


@pytest.mark.slow
@by_code(FILES)
def test_no_other_rule_breaks_down_on_them(code):
    for found in of_kind(code, "good", "dynamic"):
        assert not lint(found.example).problems, found.example.where


@by_code(FILES)
def test_conditional_is_reported_as_such(code):
    for found in of_kind(code, "env", "branch"):
        findings = reported(found.example, code)
        assert findings, f"{found.example.where}: not reported"
        certain = [one.message for one in findings if one.certain]
        assert not certain, f"{found.example.where}: reported as certain: {certain}"


@by_code(FILES)
def test_message_names_the_environment_variable(code):
    for found in of_kind(code, "env"):
        names = VARIABLE.findall(found.example.text)
        messages = [one.message for one in reported(found.example, code)]
        named = all(any(name in message for name in names) for message in messages)
        assert named, f"{found.example.where}: none of {names} in {messages}"


@by_code(FILES)
def test_fixes_give_the_fixed_text(code):
    for found in case.read(FILES[code]):
        if found.fixed:
            text = repaired(found.example, code)
            assert text == found.fixed.text, f"{found.fixed.where}: the fixes give\n{text}"


@by_code(FILES)
def test_fixes_keep_to_what_the_rule_declares(code):
    for found in of_kind(code, "bad", "env", "branch"):
        assert side_effects(found.example, code) == [], found.example.where
