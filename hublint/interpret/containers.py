"""Lists, tuples, sets and dicts: making, indexing and changing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.attributes import section_attribute
from hublint.interpret.choices import lift
from hublint.interpret.environment import subscript
from hublint.interpret.internal import Ref
from hublint.interpret.values import (
    Bounded,
    Choice,
    Entry,
    Kind,
    Known,
    Listing,
    Mapping,
    PathObject,
    Section,
    Value,
    mark,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hublint.interpret.machine import Machine


DISPLAYS: dict[type[cst.CSTNode], Kind] = {cst.List: "list", cst.Tuple: "tuple", cst.Set: "set"}


def display(machine: Machine, node: cst.List | cst.Tuple | cst.Set | cst.Dict) -> Value:
    """A container written out."""
    if isinstance(node, cst.Dict):
        return _dict(machine, node)
    items: list[Value] = []
    loose = False
    for element in node.elements:
        value = machine.evaluate(element.value)
        if isinstance(element, cst.StarredElement):
            more, whole = elements(machine, value)
            if machine.is_bounded(value) or not machine.fits(len(items) + len(more)):
                return machine.too_large(node)
            items.extend(more)
            loose = loose or not whole
        else:
            items.append(value)
    listing = Listing(node, machine.source, DISPLAYS[type(node)], tuple(items), loose)
    return machine.allocate(listing)


def _dict(machine: Machine, node: cst.Dict) -> Value:
    entries: list[Entry] = []
    loose = False
    for element in node.elements:
        if isinstance(element, cst.StarredDictElement):
            more = machine.view(machine.evaluate(element.value))
            if isinstance(more, Bounded):
                return machine.too_large(node, dict)
            if isinstance(more, Mapping):
                if not machine.fits(len(entries) + len(more.entries)):
                    return machine.too_large(node, dict)
                entries.extend(more.entries)
            loose = loose or not isinstance(more, Mapping) or more.open
        elif isinstance(element, cst.DictElement):
            key = machine.evaluate(element.key)
            entries.append(Entry(key, machine.evaluate(element.value), element))
    return machine.allocate(mapping(machine, node, entries, loose))


def mapping(
    machine: Machine, node: cst.CSTNode, entries: Iterable[Entry], loose: bool = False
) -> Mapping:
    """A dict of these entries: of two with an equal constant key the later one stays, in the first one's place."""
    kept: list[Entry] = []
    shadowed: list[Entry] = []
    places: dict[object, int] = {}
    for entry in entries:
        found = mark(machine.look(entry.key))
        if found is not None and found in places:
            shadowed.append(kept[places[found]])
            kept[places[found]] = entry
        else:
            if found is not None:
                places[found] = len(kept)
            kept.append(entry)
    return Mapping(node, machine.source, tuple(kept), loose, tuple(shadowed))


def with_entries(
    machine: Machine, contents: Mapping, entries: Sequence[Entry], loose: bool = False
) -> Value:
    """A dict with more entries, or others under the same keys; the work is what is new, and a plain copy."""
    if not machine.fits(len(contents.entries) + len(entries)):
        return machine.too_large(contents.node, dict)
    kept = list(contents.entries)
    places = contents.places
    for entry in entries:
        found = mark(machine.look(entry.key))
        if found is not None and found in places:
            kept[places[found]] = entry
        else:
            if found is not None:
                places[found] = len(kept)
            kept.append(entry)
    loose = loose or contents.open
    made = Mapping(contents.node, contents.source, tuple(kept), loose, contents.shadowed)
    contents.hand_on(made, places)
    return made


def elements(machine: Machine, value: Value) -> tuple[Sequence[Value], bool]:
    """The items that iterating a value gives, and whether those are all."""
    contents = machine.view(value)
    if isinstance(contents, Listing):
        return contents.items, not contents.open
    if isinstance(contents, Mapping):
        return [entry.key for entry in contents.entries], not contents.open
    if isinstance(contents, Known) and isinstance(contents.value, str):
        if not machine.fits(len(contents.value), len(contents.value)):
            return (), False
        return [machine.known(contents.node, one) for one in contents.value], True
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
        return with_entries(machine, contents, [Entry(key, value, node)])
    if isinstance(contents, Listing) and isinstance(key, Known) and isinstance(key.value, int):
        items = list(contents.items)
        machine.fits(len(items))
        if -len(items) <= key.value < len(items) and not contents.open:
            items[key.value] = value
            return Listing(contents.node, contents.source, contents.kind, tuple(items))
    return machine.unknown(contents.node, "a container changed in a way that is not followed")


def extend(machine: Machine, contents: Value, items: Sequence[Value], whole: bool) -> Value:
    """A list or set with more items at its end."""
    if not isinstance(contents, Listing):
        return machine.unknown(contents.node, "a container changed in a way that is not followed")
    if not machine.fits(len(contents.items) + len(items)):
        return machine.too_large(contents.node)
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
