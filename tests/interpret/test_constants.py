"""Values as plain Python objects, and what is sure of those that are none."""

from __future__ import annotations

from types import GeneratorType
from typing import TYPE_CHECKING

import pytest

from hublint.interpret.constants import (
    NOT_KNOWN,
    are_keys_known,
    are_same_string,
    as_python,
    as_str,
    in_code,
    is_not_a,
    type_of,
)
from hublint.interpret.values import Mapping
from hublint.interpret.writes import Assigned
from tests.interpret.reading import read

if TYPE_CHECKING:
    from hublint.interpret.values import Value

HEAD = "import os\nfrom pathlib import Path\nfrom helper import load\n"


def values(*codes: str) -> list[Value]:
    """The values of expressions in one config."""
    lines = [f"c.A.b{number} = {code}" for number, code in enumerate(codes)]
    found = read(HEAD + "\n".join(lines)).settings.values()
    return [one.value for one in found if isinstance(one, Assigned)]


PLAIN = (
    "1",
    "None",
    "'a'",
    "[1, 'a']",
    "(1,)",
    "{1}",
    "frozenset([1])",
    "{'a': [1]}",
    "list({'a': 1}.keys())",
)


@pytest.mark.parametrize("code", PLAIN)
def test_a_value_that_is_known_is_a_plain_object(code: str) -> None:
    assert as_python(values(code)[0]) == eval(code)


NOT_PLAIN = (
    "load()",
    "f'a{load()}'",
    "[load()]",
    "[1, *load()]",
    "{'a': load()}",
    "{load(): 1}",
    "{'a': 1, **load()}",
    "{'a': 1}.keys()",
    "(x for x in 'ab')",
    "range(3)",
    "load",
    "Path('/a')",
    "{(1, 2): 3, frozenset([load()]): 1}",
)


@pytest.mark.parametrize("code", NOT_PLAIN)
def test_a_value_that_is_not_all_known_is_no_plain_object(code: str) -> None:
    found = as_python(values(code)[0])
    assert found is NOT_KNOWN
    assert not found


TYPES = {
    "f'a{load()}'": str,
    "[load()]": list,
    "{**load()}": dict,
    "range(3)": range,
    "{'a': 1}.keys()": type({}.keys()),
    "{'a': 1}.items()": type({}.items()),
    "(x for x in 'ab')": GeneratorType,
    "[x for x in 'ab']": list,
    "load()": None,
    "load": None,
    "os.environ['X']": str,
}


@pytest.mark.parametrize("code", TYPES)
def test_the_type_of_a_value_is_known_where_it_is_sure(code: str) -> None:
    (value,) = values(code)
    assert type_of(value) is TYPES[code]
    assert is_not_a(value, bytes) == (TYPES[code] is not None)
    assert not is_not_a(value, TYPES[code] or str)


def test_a_path_counts_as_its_text() -> None:
    assert [as_str(one) for one in values("Path('/a')", "'b'", "1", "load()")] == [
        "/a",
        "b",
        None,
        None,
    ]


SAME = {
    ("'a'", "'a'"): True,
    ("'a'", "'b'"): False,
    ("'a'", "1"): False,
    ("1", "1"): False,
    ("os.environ['X']", "os.environ['X']"): True,
    ("os.environ['X']", "os.environ['Y']"): False,
    ("os.environ['X']", "'a'"): False,
    ("load()", "load()"): False,
}


@pytest.mark.parametrize("pair", SAME)
def test_strings_are_the_same_if_that_is_sure(pair: tuple[str, str]) -> None:
    assert are_same_string(*values(*pair)) == SAME[pair]


KEYS = {"{'a': load()}": True, "{'a': 1, **load()}": False, "{load(): 1}": False, "{1: 1}": False}


@pytest.mark.parametrize("code", KEYS)
def test_keys_are_known_if_all_are_strings_and_none_is_missing(code: str) -> None:
    (value,) = values(code)
    assert isinstance(value, Mapping)
    assert are_keys_known(value) == KEYS[code]


def test_a_constant_is_quoted_as_code() -> None:
    shown = [in_code(one) for one in ("a", 'a"b', "a\\b", 5, "x" * 48, "x" * 49)]
    assert shown == [
        '`"a"`',
        "`'a\"b'`",
        "`'a\\\\b'`",
        "`5`",
        f'`"{"x" * 48}"`',
        f'`"{"x" * 48}…`',
    ]
