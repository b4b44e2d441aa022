"""Taking the alternatives out of a value, at any depth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from hublint.interpret.values import (
    Collection,
    Condition,
    Conditional,
    Entry,
    Mapping,
    PartialString,
    PathObject,
    Value,
)
from hublint.interpret.writes import Assigned, Change, Lazy, Unset

Decide = Callable[[Condition], bool]
Item = TypeVar("Item")


def resolved(value: Value, decide: Decide) -> Value:
    """The value in one scenario; the same object if it holds no alternatives. The bases of a class stay as they are."""
    match value:
        case Conditional():
            return resolved(value.then if decide(value.condition) else value.other, decide)
        case Collection():
            items = _each(value.items, lambda item: resolved(item, decide))
            return value if items is value.items else replace(value, items=items)
        case Mapping():
            return _mapping(value, decide)
        case PartialString():
            parts = _each(value.parts, lambda part: _part(part, decide))
            return value if parts is value.parts else replace(value, parts=parts)
        case PathObject():
            text = resolved(value.text, decide)
            return value if text is value.text else replace(value, text=text)
        case Assigned():
            inner = resolved(value.value, decide)
            return value if inner is value.value else replace(value, value=inner)
        case Lazy():
            changes = _each(value.changes, lambda change: _change(change, decide))
            return value if changes is value.changes else replace(value, changes=changes)
    return value


def is_set(value: Value, decide: Decide) -> bool:
    """Whether anything is assigned in this scenario. Conditions that only decide about the value are not consulted."""
    if isinstance(value, Conditional) and may_be_unset(value):
        return is_set(value.then if decide(value.condition) else value.other, decide)
    return not isinstance(value, Unset)


def may_be_unset(value: Value) -> bool:
    """Whether there are scenarios in which nothing is assigned."""
    if isinstance(value, Conditional):
        return may_be_unset(value.then) or may_be_unset(value.other)
    return isinstance(value, Unset)


def _each(items: tuple[Item, ...], function: Callable[[Item], Item]) -> tuple[Item, ...]:
    """The items after the function; the same tuple where none changed."""
    changed = tuple(map(function, items))
    return items if all(map(_is, items, changed)) else changed


def _is(one: object, other: object) -> bool:
    return one is other


def _part(part: str | Value, decide: Decide) -> str | Value:
    return part if isinstance(part, str) else resolved(part, decide)


def _entry(entry: Entry, decide: Decide) -> Entry:
    key, value = resolved(entry.key, decide), resolved(entry.value, decide)
    return entry if key is entry.key and value is entry.value else Entry(key, value, entry.node)


def _mapping(value: Mapping, decide: Decide) -> Mapping:
    entries = _each(value.entries, lambda entry: _entry(entry, decide))
    if entries is value.entries:
        return value
    return replace(value, entries=entries)


def _change(change: Change, decide: Decide) -> Change:
    value = resolved(change.value, decide)
    return change if value is change.value else replace(change, value=value)
