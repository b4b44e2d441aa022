"""How a value differs from what a trait takes, in words."""

from __future__ import annotations

from io import TextIOWrapper
from types import GeneratorType
from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote_value
from hublint.interpret.constants import NOT_KNOWN, as_python, type_of
from hublint.interpret.values import Collection, External, Function, Mapping, PathObject

if TYPE_CHECKING:
    from hublint.interpret.values import Value
    from hublint.knowledge import TraitInfo

_PLAIN_NOUNS: dict[type, str] = {
    str: "a string",
    bytes: "bytes",
    bool: "a bool",
    int: "a number",
    float: "a number",
    list: "a list",
    tuple: "a tuple",
    set: "a set",
    dict: "a dict",
    GeneratorType: "a generator",
    TextIOWrapper: "an open file",
    enumerate: "an `enumerate`",
}
_TYPES: dict[type, frozenset[str]] = {
    list: frozenset(("List", "Set", "Command")),
    tuple: frozenset(("List", "Set", "Command")),
    set: frozenset(("Set",)),
    dict: frozenset(("Dict",)),
    str: frozenset(("Enum", "CaselessStrEnum", "Unicode")),
    float: frozenset(("Int", "Integer", "Float")),
    int: frozenset(("Int", "Integer", "Float")),
}
"""The types of traits that take values of a Python type, if not every one."""


def actual(info: TraitInfo, value: Value, *, is_secret: bool) -> str:
    """How a refused value differs from what a trait takes: `"80" is a string`; a secret is left out."""
    if isinstance(value, Function):
        return "this is a function"
    if isinstance(value, PathObject):
        return "this is a `Path`"
    if isinstance(value, External):
        return f"this is `{value.path}`"
    kind, plain = type_of(value), as_python(value)
    if kind is None:
        return "this is not"
    if kind is float and plain is NOT_KNOWN:
        return "this is a number with decimals"
    if kind in (type(None), bool):
        return f"this is `{plain}`"
    is_container = isinstance(value, Collection | Mapping)
    if is_container and plain and info.kinds & _TYPES.get(kind, frozenset()):
        return "an item of it is not"
    noun = _PLAIN_NOUNS.get(kind, f"a `{kind.__name__}`")
    if is_secret or plain is NOT_KNOWN or (is_container and plain):
        return f"this is {noun}"
    if info.kinds & _TYPES.get(kind, frozenset()):
        return f"{quote_value(plain)} is not"
    return f"{quote_value(plain)} is {noun}"
