"""Variables in texts, case by case as the Compose specification and its reference implementation have them."""

from __future__ import annotations

import pytest

from hublint.deployment.given import Given
from hublint.deployment.interpolation import TemplateError, Unset, filled

GIVEN = {"A": "alpha", "B": "beta", "EMPTY": "", "NAME": "A"}

CASES = [
    ("plain", "plain"),
    ("$A", "alpha"),
    ("${A}", "alpha"),
    ("a$A-b", "aalpha-b"),
    ("$A$B", "alphabeta"),
    ("${A}x${B}", "alphaxbeta"),
    ("$NONE", ""),
    ("x${NONE}y", None),
    ("$$A", "$A"),
    ("$${A}", "${A}"),
    ("$$$A", "$alpha"),
    ("a $ b", "a $ b"),
    ("$1", "$1"),
    ("${A-d}", "alpha"),
    ("${A:-d}", "alpha"),
    ("${EMPTY-d}", ""),
    ("${EMPTY:-d}", "d"),
    ("${NONE-d}", "d"),
    ("${NONE:-d}", "d"),
    ("${NONE:-}", ""),
    ("${NONE:-a b:c/d}", "a b:c/d"),
    ("${NONE:-$A}", "alpha"),
    ("${NONE:-${B}}", "beta"),
    ("${NONE:-${MISSING:-${A}}}", "alpha"),
    ("${NONE:-x${A}y}", "xalphay"),
    ("${NONE-a:-b}", "a:-b"),
    ("${A+there}", "there"),
    ("${A:+there}", "there"),
    ("${EMPTY+there}", "there"),
    ("${EMPTY:+there}", ""),
    ("${NONE+there}", ""),
    ("${NONE:+there}", ""),
    ("${A:+$B}", "beta"),
    ("${A?missing}", "alpha"),
    ("${EMPTY?missing}", ""),
    ("${EMPTY:?missing}", None),
    ("${NONE?missing}", None),
    ("${NONE:?missing}", None),
    ("{A}", "{A}"),
    ("http://x/${A}", "http://x/alpha"),
]


def look(name):
    return Given(name, GIVEN[name]) if name in GIVEN else Unset(name)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_variables_are_filled_in(text, expected):
    assert filled(text, look).text == expected


@pytest.mark.parametrize("text", ["${", "${A", "${}", "${1}", "${A!x}", "${A B}", "${-x}"])
def test_what_compose_refuses_is_refused(text):
    with pytest.raises(TemplateError):
        filled(text, look)


@pytest.mark.parametrize("text", ["$X", "a${X}", "${X:-d}", "${X+y}", "${NONE:-$X}"])
def test_what_a_hidden_file_may_give_is_not_known(text):
    assert filled(text, lambda name: None if name == "X" else look(name)).text is None


def test_an_empty_or_default_text_remembers_the_variable_that_the_shell_may_give():
    assert filled("${NONE}", look).unset == "NONE"
    assert filled("${EMPTY}", look).unset is None
    assert filled("${EMPTY:-d}", look).unset is None
    assert filled("${NONE:-d}", look).unset == "NONE"
    assert filled("x${NONE:-d}", look).unset == "NONE"
    assert filled("${A:-d}", look).unset is None


def test_a_text_that_would_grow_without_bounds_is_not_known():
    grown = {name: f"${{{chr(ord(name) + 1)}}}" * 9 for name in "ABCDEFGHIJ"}
    assert filled("${NONE:-" * 30 + "}" * 30, look).text is None
    assert filled("$K" * 9999, lambda name: Given(name, grown.get(name, "k" * 99))).text is None
