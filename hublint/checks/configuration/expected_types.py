"""What a trait takes, and what it is given, in words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hublint.checks.toolkit.phrases import any_of, quote_value
from hublint.interpret.constants import NOT_KNOWN, as_python, type_of
from hublint.interpret.values import Collection, Function, Mapping, PathObject
from hublint.knowledge.type_signatures import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hublint.interpret.values import Value
    from hublint.knowledge import TraitInfo

_NOUNS = {
    "Bool": "`True` or `False`",
    "Bytes": "bytes",
    "Callable": "a function",
    "Command": "a list",
    "Dict": "a dict",
    "Float": "a number",
    "Int": "a whole number",
    "Integer": "a whole number",
    "List": "a list",
    "Set": "a set",
    "Tuple": "a tuple",
    "URLPrefix": "a string",
    "Unicode": "a string",
    "UnicodeOrFalse": "a string or `False`",
}
_PLURALS = {
    "Dict": "dicts",
    "Int": "whole numbers",
    "Integer": "whole numbers",
    "Unicode": "strings",
}
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


def expected(info: TraitInfo) -> str:
    """What a trait takes: `a list of strings or a function`."""
    return _expected(info.type_signature)


def _expected(signature: Any) -> str:
    name, options, inner = parse(signature)
    if name == "Union":
        return " or ".join(dict.fromkeys(map(_expected, inner)))
    if "values" in options:
        return f"one of {any_value(options['values'])}"
    noun = _NOUNS.get(name, f"a value of the type `{name}`")
    if inner and name in ("List", "Set"):
        plural = _PLURALS.get(parse(inner[0]).name)
        noun += f" of {plural}" if plural else ""
    if "min" in options:
        noun += (
            f" from {options['min']} to {options['max']}"
            if "max" in options
            else f" of at least {options['min']}"
        )
    return noun


def any_value(values: Iterable[object]) -> str:
    """The strings among some values, or the others if there are none: `"always"` or `"never"`."""
    choices = list(values)
    strings = [value for value in choices if isinstance(value, str)]
    return any_of(
        json.dumps(value) if isinstance(value, str) else value for value in strings or choices
    )


def actual(info: TraitInfo, value: Value, *, is_secret: bool) -> str:
    """How a refused value differs from that: `"80" is a string`; a secret is left out."""
    if isinstance(value, Function):
        return "this is a function"
    if isinstance(value, PathObject):
        return "this is a `Path`"
    kind, plain = type_of(value), as_python(value)
    if kind is None:
        return "this is not"
    if kind in (type(None), bool):
        return f"this is `{plain}`"
    is_container = isinstance(value, Collection | Mapping)
    if is_container and plain and info.kinds & _TYPES.get(kind, frozenset()):
        return "an item of it is not"
    noun = _PLAIN_NOUNS.get(kind, f"a {kind.__name__}")
    if is_secret or plain is NOT_KNOWN or (is_container and plain):
        return f"this is {noun}"
    if info.kinds & _TYPES.get(kind, frozenset()):
        return f"{quote_value(plain)} is not"
    return f"{quote_value(plain)} is {noun}"
