"""Lists, tuples, sets and dicts: making, indexing and changing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.attributes import section_attribute
from hublint.interpret.choices import lift
from hublint.interpret.environment import subscript
from hublint.interpret.internal import Ref
from hublint.interpret.machine import SIZE, Machine
from hublint.interpret.values import (
    Choice,
    Entry,
    Kind,
    Known,
    Listing,
    Mapping,
    PathObject,
    Section,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


DISPLAYS: dict[type[cst.CSTNode], Kind] = {cst.List: "list", cst.Tuple: "tuple", cst.Set: "set"}


def display(machine: Machine, node: cst.List | cst.Tuple | cst.Set | cst.Dict) -> Ref:
    """A container written out."""
    if isinstance(node, cst.Dict):
        return machine.allocate(_dict(machine, node))
    items: list[Value] = []
    loose = False
    for element in node.elements:
        value = machine.evaluate(element.value)
        if isinstance(element, cst.StarredElement):
            more, whole = elements(machine, value)
            items.extend(more)
            loose = loose or not whole
        else:
            items.append(value)
    listing = Listing(node, machine.source, DISPLAYS[type(node)], tuple(items), loose)
    return machine.allocate(listing)


def _dict(machine: Machine, node: cst.Dict) -> Mapping:
    entries: list[Entry] = []
    loose = False
    for element in node.elements:
        if isinstance(element, cst.StarredDictElement):
            more = machine.view(machine.evaluate(element.value))
            if isinstance(more, Mapping):
                entries.extend(more.entries)
            loose = loose or not isinstance(more, Mapping) or more.open
        elif isinstance(element, cst.DictElement):
            key = machine.evaluate(element.key)
            entries.append(Entry(key, machine.evaluate(element.value), element))
    return mapping(machine, node, entries, loose)


def mapping(
    machine: Machine, node: cst.CSTNode, entries: Iterable[Entry], loose: bool = False
) -> Mapping:
    """A dict of these entries: of two with an equal constant key the later one stays, in the first one's place."""
    kept: list[Entry] = []
    shadowed: list[Entry] = []
    places: dict[object, int] = {}
    for entry in entries:
        mark = _mark(machine.look(entry.key))
        if mark is not None and mark in places:
            shadowed.append(kept[places[mark]])
            kept[places[mark]] = entry
        else:
            if mark is not None:
                places[mark] = len(kept)
            kept.append(entry)
    return Mapping(node, machine.source, tuple(kept), loose, tuple(shadowed))


def _mark(key: Value) -> object:
    """What tells keys apart: equal marks are equal keys, None may be any key."""
    if isinstance(key, Known):
        return ("constant", key.value)
    return ("unknown", key.key) if isinstance(key, Unknown) and key.key else None


def elements(machine: Machine, value: Value) -> tuple[Sequence[Value], bool]:
    """The items that iterating a value gives, and whether those are all."""
    contents = machine.view(value)
    if isinstance(contents, Listing):
        return contents.items, not contents.open
    if isinstance(contents, Mapping):
        return [entry.key for entry in contents.entries], not contents.open
    if isinstance(contents, Known) and isinstance(contents.value, str):
        return [machine.known(contents.node, one) for one in contents.value[:SIZE]], True
    return (), False


def item(machine: Machine, node: cst.CSTNode, owner: Value, index: Value) -> Value:
    """`owner[index]`."""
    if isinstance(owner, Section):
        if isinstance(index, Known) and isinstance(index.value, str):
            return section_attribute(machine, node, owner, index.value)
        return machine.unknown(node, "a trait named at run time")
    return lift(lambda one, key: _item(machine, node, one, key), machine.view(owner), index)


def _item(machine: Machine, node: cst.CSTNode, contents: Value, index: Value) -> Value:
    unknown = machine.unknown(node, "an item of a container")
    if not isinstance(index, Known):
        return unknown
    if isinstance(contents, Mapping):
        return contents.get(index.value) or unknown
    found = index.value
    if isinstance(contents, Listing) and isinstance(found, int) and not contents.open:
        inside = -len(contents.items) <= found < len(contents.items)
        return contents.items[found] if inside else unknown
    if isinstance(contents, Known) and isinstance(contents.value, str) and isinstance(found, int):
        inside = -len(contents.value) <= found < len(contents.value)
        return machine.known(node, contents.value[found]) if inside else unknown
    return subscript(machine, node, contents, index) or unknown


def set_item(machine: Machine, owner: Value, key: Value, value: Value, node: cst.CSTNode) -> None:
    """`owner[key] = value` on a container; on anything else nothing that reading follows changes."""
    if isinstance(owner, Ref):
        before = machine.contents(owner)
        machine.state.heap[owner.address] = lift(
            lambda one, under: _stored(machine, one, under, value, node), before, machine.view(key)
        )
    elif isinstance(owner, Choice):
        machine.cloud(owner.then, "an item is set in one of several")
        machine.cloud(owner.other, "an item is set in one of several")


def _stored(
    machine: Machine, contents: Value, key: Value, value: Value, node: cst.CSTNode
) -> Value:
    if isinstance(contents, Mapping):
        entries = (*contents.entries, Entry(key, value, node))
        made = mapping(machine, contents.node, entries, contents.open)
        made.shadowed = contents.shadowed
        return made
    if isinstance(contents, Listing) and isinstance(key, Known) and isinstance(key.value, int):
        items = list(contents.items)
        if -len(items) <= key.value < len(items) and not contents.open:
            items[key.value] = value
            return Listing(contents.node, contents.source, contents.kind, tuple(items))
    return machine.unknown(contents.node, "a container changed in a way that is not followed")


def extend(machine: Machine, contents: Value, items: Sequence[Value], whole: bool) -> Value:
    """A list or set with more items at its end."""
    if not isinstance(contents, Listing) or len(contents.items) + len(items) > SIZE:
        return machine.unknown(contents.node, "a container changed in a way that is not followed")
    everything = (*contents.items, *items)
    loose = contents.open or not whole
    return Listing(contents.node, contents.source, contents.kind, everything, loose)


def combined(
    machine: Machine, node: cst.CSTNode, contents: Value, name: str, others: Sequence[Value]
) -> Value:
    """A new set out of others by `union`, `difference` or the like; what is not followed may hold anything."""
    result: Value = Listing(node, machine.source, "set", (), True)
    if name == "union" and isinstance(contents, Listing):
        result = Listing(node, machine.source, contents.kind, contents.items, contents.open)
        for other in others:
            result = extend(machine, result, *elements(machine, other))
    return machine.allocate(result) if isinstance(result, Listing) else result


def text_of(value: Value) -> Value:
    """The string form of a path, or the value itself."""
    return value.text if isinstance(value, PathObject) else value
