"""A quick look at whether a value may be refused by a trait, so that traitlets is imported for the doubtful only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.interpret.constants import type_of
from hublint.interpret.values import (
    Collection,
    Conditional,
    Constant,
    Function,
    Mapping,
    PathObject,
    Value,
)
from hublint.interpret.writes import Assigned
from hublint.knowledge.type_signatures import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

NEVER_TEXT = frozenset(("Int", "Integer", "Float", "Bool", "Dict", "Callable"))
"""Types that refuse every text, whatever it spells."""

NEVER_LISTING = NEVER_TEXT | {"Unicode", "UnicodeOrFalse", "Enum", "CaselessStrEnum"}
"""Types that refuse every list, tuple or set, whatever it holds."""

NEVER_DICT = (NEVER_LISTING - {"Dict"}) | {"List", "Set", "Command"}
"""Types that refuse every dict, whatever it holds."""

_SCALARS: dict[str, tuple[type, ...]] = {
    "Unicode": (str,),
    "UnicodeOrFalse": (str,),
    "URLPrefix": (str,),
    "Int": (int,),
    "Integer": (int,),
    "Float": (int, float),
    "Bool": (bool,),
    "Bytes": (bytes,),
}
_CONTAINERS: dict[str, tuple[type, ...]] = {
    "List": (list, tuple, str),
    "Command": (list, tuple, str),
    "Set": (list, tuple, set, str),
    "Dict": (dict,),
}
_OPEN = frozenset(("Any", "Unknown", "Type", "EntryPointType", "Instance", "ByteSpecification"))
"""Types that take anything, whose verdict rests on what is installed, or that have rules of their own."""


def may_refuse(signature: Any, value: Value, *, nested: bool = False) -> bool:
    """Whether the type may refuse the value, or one of its alternatives; false where nobody knows.

    A `nested` type is one of a union or of the items of a container: traitlets makes a list of a text, or a set,
    for a trait only that is one itself.
    """
    if isinstance(value, Conditional):
        return any(may_refuse(signature, one, nested=nested) for one in (value.then, value.other))
    if isinstance(value, Assigned):
        return may_refuse(signature, value.value, nested=nested)
    name, options, inner = parse(signature)
    if isinstance(value, Constant) and value.value is None:
        return name != "Any" and not options.get("none")
    if name == "Union":
        return all(may_refuse(one, value, nested=True) for one in inner)
    if name in _OPEN:
        return False
    if name in ("Enum", "CaselessStrEnum"):
        if isinstance(value, Constant):
            return value.value not in options["values"]
        return isinstance(value, Collection | Mapping | Function | PathObject)
    return _kind_refused(name, options, inner, value, nested=nested)


def _kind_refused(
    name: str, options: dict[str, Any], inner: list[Any], value: Value, *, nested: bool
) -> bool:
    if isinstance(value, Function):
        return name != "Callable"
    if isinstance(value, PathObject):
        return True
    kind = type_of(value)
    if kind is None:
        return False
    if name in _SCALARS:
        bounded = "min" in options or "max" in options
        return bounded or not issubclass(kind, _SCALARS[name])
    if name not in _CONTAINERS or not issubclass(kind, _CONTAINERS[name]):
        return True
    if kind is str:
        wraps = name == "Command" or not nested
        return not wraps or any(may_refuse(one, value, nested=True) for one in inner)
    members = _members(name, options, inner, value)
    return "minlen" in options or any(may_refuse(one, item, nested=True) for one, item in members)


def _members(
    name: str, options: dict[str, Any], inner: list[Any], value: Value
) -> Iterator[tuple[Any, Value]]:
    """The items of a container, each with its type, where one is asked for; items of a set are hashable."""
    if isinstance(value, Collection):
        for item in value.items:
            if name == "Set" and isinstance(item, Collection | Mapping):
                yield "Unicode", item
            elif inner:
                yield inner[0], item
    elif isinstance(value, Mapping) and name == "Dict":
        for entry in value.entries:
            if "key" in options:
                yield options["key"], entry.key
            if "value" in options:
                yield options["value"], entry.value
