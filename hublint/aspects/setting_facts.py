"""Settings as plain values that can be compared across files, each with the place that gives it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import (
    Collection,
    Constant,
    Mapping,
    PartialString,
    PathObject,
    Unknown,
)

if TYPE_CHECKING:
    from hublint.hub import Trait
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value
    from hublint.source.location import Place


@dataclass(frozen=True, slots=True)
class Opaque:
    """What reading can't know, by its code: where the code is the same, the value is taken to be the same."""

    code: str


@dataclass(frozen=True, slots=True)
class Fact:
    """The effective value of a setting: equal facts have equal values, however they are written.

    `python` is the plain object, `NOT_KNOWN` where it can't be known; `place` is where the file gives it, if it does.
    """

    name: str
    key: object
    python: object = field(compare=False, default=NOT_KNOWN)
    place: Place | None = field(compare=False, default=None)

    @property
    def known(self) -> bool:
        """Whether the value is known."""
        return self.python is not NOT_KNOWN


def fact(component: Component, name: str) -> Fact:
    """The effective value of a setting of an active class."""
    trait = component.trait(name)
    return Fact(name, _key(trait), trait.as_python(), _place(trait))


def _place(trait: Trait) -> Place | None:
    value = trait.value or trait.configured
    return value.place() if value is not None else None


def _key(trait: Trait) -> object:
    value = trait.value or trait.configured
    if value is None:
        return Opaque("default") if trait.default is NOT_KNOWN else frozen(trait.default)
    key = comparable(value)
    return key if trait.given is not None or trait.is_default else ("changed by code", key)


def comparable(value: Value) -> object:
    """A hashable form of a value, in which the order of sets and dicts, and lists and tuples, don't differ."""
    found = as_python(value)
    if found is not NOT_KNOWN:
        return frozen(found)
    match value:
        case Collection(kind="set" | "frozenset"):
            return tuple(sorted(map(comparable, value.items), key=repr))
        case Collection():
            return tuple(map(comparable, value.items))
        case Mapping():
            pairs = ((comparable(entry.key), comparable(entry.value)) for entry in value.entries)
            return ("dict", *sorted(pairs, key=repr))
        case PartialString():
            return tuple(
                part if isinstance(part, str) else comparable(part) for part in value.parts
            )
        case PathObject():
            return comparable(value.text)
        case Constant():
            return value.value
        case Unknown() if value.environment:
            return Opaque(f"${value.environment}")
    return Opaque(spelled_alike(value.source.code(value.node)))


def spelled_alike(code: str) -> str:
    """Code as it is the same for other quotes and line breaks."""
    return " ".join(code.split()).replace('"', "'")


def frozen(found: object) -> object:
    """A hashable form of a plain object."""
    match found:
        case dict():
            pairs = ((frozen(key), frozen(value)) for key, value in found.items())
            return ("dict", *sorted(pairs, key=repr))
        case list() | tuple():
            return tuple(map(frozen, found))
        case set() | frozenset():
            return tuple(sorted(map(frozen, found), key=repr))
    return found
