"""Plain Python objects out of values that are fully known."""

from __future__ import annotations

from types import GeneratorType
from typing import Final

import libcst as cst

from hublint.interpret.values import (
    Collection,
    Constant,
    Mapping,
    PartialString,
    PathObject,
    Unknown,
    Value,
)
from hublint.interpret.writes import Assigned


class _NotKnown:
    """The type of `NOT_KNOWN`; false, so that `as_python(value) or ...` reads well."""

    def __repr__(self) -> str:
        return "NOT_KNOWN"

    def __bool__(self) -> bool:
        return False


NOT_KNOWN: Final = _NotKnown()
"""Stands where a value cannot be known by reading; compare with `is`."""

_LONGEST = 50
"""A constant is quoted up to so many characters."""

_VIEWS = {"keys": type({}.keys()), "values": type({}.values()), "items": type({}.items())}
_MAKERS = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}


def as_python(value: Value | None) -> object:
    """The plain Python object of a fully known value, else `NOT_KNOWN`.

    Containers are known only if all their members are and none can be missing. Functions, classes
    and objects of other packages are never plain objects.
    """
    match value:
        case Constant():
            return value.value
        case Assigned():
            return as_python(value.value)
        case PartialString():
            return _joined(value)
        case Collection(complete=True) if view_type(value) is None:
            return _listing(value)
        case Mapping(complete=True):
            return _mapping(value)
        case PathObject():
            return NOT_KNOWN
    return NOT_KNOWN


def as_str(value: Value | None) -> str | None:
    """The string that a value is, None if it is none or not fully known. A path counts as its text."""
    if isinstance(value, PathObject):
        value = value.text
    found = as_python(value)
    return found if isinstance(found, str) else None


def are_keys_known(value: Mapping) -> bool:
    """Whether a dict surely has no other keys than those that are known, all of them strings."""
    return value.complete and all(as_str(entry.key) is not None for entry in value.entries)


def are_same_string(one: Value | None, other: Value | None) -> bool:
    """Whether two values are surely the same string, be it one that nobody knows."""
    if isinstance(one, Unknown) and isinstance(other, Unknown):
        return one.key is not None and one.key == other.key
    return as_str(one) is not None and as_str(one) == as_str(other)


def is_not_a(value: Value | None, *kinds: type) -> bool:
    """Whether a value surely has none of these types; unknown values never do."""
    found = type_of(value)
    return found is not None and not issubclass(found, kinds)


def type_of(value: Value | None) -> type | None:
    """The Python type of a value where that much is sure. Functions and classes have none here."""
    match value:
        case Constant():
            return type(value.value)
        case PartialString():
            return str
        case Collection():
            return view_type(value) or _MAKERS[value.kind]
        case Mapping():
            return dict
        case Assigned():
            return type_of(value.value)
        case _:
            return getattr(value, "type", None)


def view_type(value: Collection) -> type | None:
    """The type of a generator, a `range` or a view of a dict, whose items are known as those of a list are."""
    if isinstance(value.node, cst.GeneratorExp):
        return GeneratorType
    match value.node:
        case cst.Call(func=cst.Name("range")):
            return range
        case cst.Call(func=cst.Attribute(attr=cst.Name("keys" | "values" | "items" as name))):
            return _VIEWS[name]
    return None


def _joined(value: PartialString) -> object:
    parts = [part if isinstance(part, str) else as_python(part) for part in value.parts]
    if all(isinstance(part, str) for part in parts):
        return "".join(str(part) for part in parts)
    return NOT_KNOWN


def _listing(value: Collection) -> object:
    items = [as_python(item) for item in value.items]
    if any(item is NOT_KNOWN for item in items):
        return NOT_KNOWN
    try:
        return _MAKERS[value.kind](items)
    except TypeError:  # unhashable member of a set
        return NOT_KNOWN


def _mapping(value: Mapping) -> object:
    found: dict[object, object] = {}
    for entry in value.entries:
        key, item = as_python(entry.key), as_python(entry.value)
        if key is NOT_KNOWN or item is NOT_KNOWN:
            return NOT_KNOWN
        try:
            found[key] = item
        except TypeError:  # unhashable key
            return NOT_KNOWN
    return found


def in_code(constant: object) -> str:
    """A constant as code in a sentence, strings with double quotes: `"dev"`."""
    text = repr(constant)
    if isinstance(constant, str) and '"' not in constant and "\\" not in text:
        text = f'"{constant}"'
    return f"`{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}`"
