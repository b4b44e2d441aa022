"""Operators on constants of every kind: the value of Python, or unknown, and never a failure."""

from __future__ import annotations

import pytest

from hublint.interpret.values import Constant
from tests.interpret.reading import read, setting

CONSTANTS = (
    *("None", "True", "0", "-7", "10**30", "1.5", "float('nan')", "2j", "..."),
    *("''", "'a'", "'/a/'", "'5'", "'%s'", "'%d'", "b''", "b'x'"),
)
UNARY = ("-", "+", "~", "not ")
BINARY = (
    *("+", "-", "*", "@", "/", "//", "%", "**", "|", "&", "^", "<<", ">>"),
    *("==", "!=", "<", "<=", ">", ">=", "in", "not in", "and", "or"),
)


@pytest.mark.filterwarnings("ignore:Bitwise inversion")  # what Python 3.12 and newer say of `~True`
@pytest.mark.parametrize("sign", UNARY)
def test_unary_operators_give_what_python_gives(sign: str) -> None:
    assert [code for one in CONSTANTS if differs(code := f"{sign}{one}")] == []


@pytest.mark.parametrize("sign", BINARY)
def test_binary_operators_give_what_python_gives(sign: str) -> None:
    codes = [f"{left} {sign} {right}" for left in CONSTANTS for right in CONSTANTS]
    assert [code for code in codes if differs(code)] == []


def differs(code: str) -> bool:
    """Whether a constant is read where Python gives another one, or none."""
    found = read(f"c.A.b = {code}\n").settings.get(("A", "b"))
    value = getattr(found, "value", found)
    if not isinstance(value, Constant):
        return False
    try:
        return repr(value.value) != repr(eval(code))
    except (TypeError, ValueError, ArithmeticError):
        return True


@pytest.mark.parametrize("sign", ["is not", "!="])
@pytest.mark.parametrize(
    "value", ["{'a': 1}", "[load()]", "set()", "(1, 2)", "Path('/a')", "f'{load()}'"]
)
def test_what_has_contents_is_not_none(value: str, sign: str) -> None:
    text = f"from pathlib import Path\nu = {value}\nc.A.b = u {sign} None, None {sign} u\n"
    assert setting(text) == "tuple(True, True)"
