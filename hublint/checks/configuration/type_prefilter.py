"""A quick look at whether a trait may refuse a value, so that traitlets is imported only when needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.interpret.constants import type_of
from hublint.interpret.values import (
    Collection,
    Conditional,
    Constant,
    External,
    Function,
    Mapping,
    PathObject,
    Value,
)
from hublint.interpret.writes import Assigned
from hublint.knowledge.type_signatures import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

NEVER_STRING = frozenset(("Int", "Integer", "Float", "Bool", "Dict", "Callable"))
"""Types that refuse every string, whatever is in it."""

NEVER_FLOAT = frozenset(
    ("Int", "Integer", "Bool", "Unicode", "UnicodeOrFalse", "Dict", "List", "Set")
)
"""Types that refuse every number that is not a whole one."""

NEVER_SEQUENCE = NEVER_STRING | {"Unicode", "UnicodeOrFalse", "Enum", "CaselessStrEnum"}
"""Types that refuse every list, tuple or set, whatever is in it."""

NEVER_DICT = (NEVER_SEQUENCE - {"Dict"}) | {"List", "Set", "Command"}
"""Types that refuse every dict, whatever is in it."""

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
    """Whether the type may refuse the value, or one of its alternatives; false where that is not known.

    A `nested` type is one of a union or of the items of a container: traitlets makes a list or set of a string only
    for a trait that is one itself.
    """
    if isinstance(value, Conditional):
        alternatives = (value.then, value.other)
        return any(may_refuse(signature, each, nested=nested) for each in alternatives)
    if isinstance(value, Assigned):
        return may_refuse(signature, value.value, nested=nested)
    name, options, inner = parse(signature)
    if isinstance(value, Constant) and value.value is None:
        return name != "Any" and not options.get("none")
    if name == "Union":
        return all(may_refuse(each, value, nested=True) for each in inner)
    if name in _OPEN:
        return False
    if name in ("Enum", "CaselessStrEnum"):
        if isinstance(value, Constant):
            return value.value not in options["values"]
        return isinstance(value, Collection | Mapping | Function | PathObject)
    return _may_refuse_kind(name, options, inner, value, nested=nested)


def _may_refuse_kind(
    name: str, options: dict[str, Any], inner: list[Any], value: Value, *, nested: bool
) -> bool:
    if isinstance(value, Function):
        return name != "Callable"
    if isinstance(value, PathObject):
        return True
    if isinstance(value, External):
        return name == "Dict" and value.path == "os.environ"
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
        return not wraps or any(may_refuse(each, value, nested=True) for each in inner)
    members = _members(name, options, inner, value)
    return "minlen" in options or any(may_refuse(each, item, nested=True) for each, item in members)


def _members(
    name: str, options: dict[str, Any], inner: list[Any], value: Value
) -> Iterator[tuple[Any, Value]]:
    """The items of a container, each with the type that it must have, if any; items of a set are hashable."""
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
