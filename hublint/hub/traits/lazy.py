"""Lazy changes (`c.X.y.update(...)`) merged onto a value, as traitlets' `LazyConfigValue` does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.values import Collection, Constant, Entry, Mapping, Unknown, Value, mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import libcst as cst

    from hublint.interpret.writes import Change
    from hublint.source import Source


def merged(initial: Value, changes: Sequence[Change]) -> Value:
    """The value after all changes, those of base sections first. A change of the wrong kind does nothing.

    What is prepended or inserted comes first, what is appended last, whatever the order of statements;
    the position of an insertion is not kept.
    """
    match initial:
        case Collection(kind="list"):
            return _list(initial, changes)
        case Collection(kind="set"):
            return _set(initial, changes)
        case Mapping():
            return _dict(initial, changes)
        case Unknown():
            return _unknown(initial, changes)
    return initial


def joined(base: Sequence[Change], derived: Sequence[Change]) -> list[Change]:
    """The changes of a base section and those of a more derived one.

    Where the derived section has changes, but none that updates anything, traitlets forgets the updates of the
    base (`LazyConfigValue.merge_into`, traitlets 5.16).
    """
    if derived and not any(map(_updates, derived)):
        base = [change for change in base if change.operation not in ("update", "add")]
    return [*base, *derived]


def _updates(change: Change) -> bool:
    if change.operation == "update":
        match change.value:
            case Mapping(entries=(), complete=True) | Collection(items=(), complete=True):
                return False
    return change.operation in ("update", "add")


def wrapped(default: object, node: cst.CSTNode, source: Source) -> Value:
    """A literal default as a value that came from this node."""
    match default:
        case list() | tuple() | set() | frozenset():
            kind = type(default).__name__
            items = tuple(wrapped(item, node, source) for item in default)
            return Collection(node, source, kind, items)  # type: ignore[arg-type]
        case dict():
            pairs = (
                (wrapped(k, node, source), wrapped(v, node, source)) for k, v in default.items()
            )
            return Mapping(node, source, tuple(Entry(key, value, node) for key, value in pairs))
        case None | str() | bytes() | int() | float() | complex():
            return Constant(node, source, default)
    return Unknown(node, source, "what the class has by default")


def initial(place: Value, default: object) -> Value:
    """What a trait that nothing sets holds before the changes that stand at a place of the file."""
    return wrapped(default, place.node, place.source)


def _list(initial: Collection, changes: Sequence[Change]) -> Value:
    items, complete = list(initial.items), initial.complete
    inserted = [change.value for change in changes if change.operation == "insert"]
    front: list[Value] = []
    back: list[Value] = []
    for change in changes:
        added, exhaustive = _members(change)
        if change.operation == "prepend":
            front[:0] = added
        elif change.operation in ("append", "extend"):
            back += added
        else:
            continue
        complete = complete and exhaustive
    last = changes[-1].value
    return Collection(last.node, last.source, "list", (*front, *inserted, *items, *back), complete)


def _members(change: Change) -> tuple[tuple[Value, ...], bool]:
    """What a change adds, and whether that is all."""
    if change.operation in ("append", "add"):
        return (change.value,), True
    if isinstance(change.value, Collection):
        return change.value.items, change.value.complete
    return (), False


def _set(initial: Collection, changes: Sequence[Change]) -> Value:
    items, complete = list(initial.items), initial.complete
    for change in changes:
        if change.operation in ("update", "add"):
            added, exhaustive = _members(change)
            items += added
            complete = complete and exhaustive
    last = changes[-1].value
    return Collection(last.node, last.source, "set", tuple(_distinct(items)), complete)


def _distinct(items: Iterable[Value]) -> Iterable[Value]:
    seen: set[object] = set()
    for item in items:
        key = item.value if isinstance(item, Constant) else id(item)
        if key not in seen:
            seen.add(key)
            yield item


def _dict(initial: Mapping, changes: Sequence[Change]) -> Value:
    entries, complete = list(initial.entries), initial.complete
    places = dict(initial.places)
    for change in changes:
        if change.operation not in ("update", "add"):
            continue
        if isinstance(change.value, Mapping):
            for entry in change.value.entries:
                _put(entries, places, entry)
            complete = complete and change.value.complete
        else:
            complete = False
    last = changes[-1].value
    return Mapping(last.node, last.source, tuple(entries), complete)


def _put(entries: list[Entry], places: dict[object, int], new: Entry) -> None:
    """Set a key as `dict.update` does: an existing key keeps its place."""
    found = mark(new.key)
    if found is not None and found in places:
        entries[places[found]] = new
        return
    if found is not None:
        places[found] = len(entries)
    entries.append(new)


def _unknown(initial: Unknown, changes: Sequence[Change]) -> Value:
    """An unknown container that surely holds what was added to it."""
    last = changes[-1].value
    if all(
        change.operation == "update" and isinstance(change.value, Mapping) for change in changes
    ):
        return _dict(Mapping(initial.node, initial.source, (), complete=False), changes)
    return Unknown(last.node, last.source, initial.reason, initial.type)
