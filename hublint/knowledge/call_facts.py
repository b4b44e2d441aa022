"""How the packages call the functions that a config hands over, and the methods that its classes override."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Waits = Literal["never", "may", "must"]
_WAITS: tuple[Waits, ...] = ("never", "may", "must")


class CallInfo(NamedTuple):
    """The call of a function: names of its positional arguments, and keywords.

    `keywords` are always given, `offered` only to a function that knows them. `awaits` tells whether the package waits
    for what comes back, `used` whether it does anything with it.
    """

    arguments: tuple[str, ...]
    keywords: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    awaits: Waits = "never"
    used: bool = False


class MethodInfo(NamedTuple):
    """A method as a class of a package defines it.

    `parameters` are those after `self`, as `data=` with a default. `is_async`: what it gives must be awaited. An
    `abstract` one does nothing, or raises an error.
    """

    parameters: tuple[str, ...]
    is_async: bool = False
    is_generator: bool = False
    returns: bool = False
    is_abstract: bool = False


def call_info(stored: dict[str, Any]) -> CallInfo:
    """A call as it is stored."""
    return CallInfo(
        tuple(stored["arguments"]),
        tuple(stored.get("keywords", ())),
        tuple(stored.get("offered", ())),
        _WAITS[stored.get("awaits", 0)],
        bool(stored.get("used")),
    )


def method_info(stored: dict[str, Any]) -> MethodInfo:
    """A method as it is stored."""
    names: Sequence[str] = stored.get("parameters", ())
    facts = (bool(stored.get(name)) for name in ("async", "yields", "returns", "abstract"))
    return MethodInfo(tuple(names), *facts)
