"""Lists, tuples, sets and dicts: making, indexing and changing them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret import failures
from hublint.interpret.attributes import section_attribute
from hublint.interpret.choices import map_alternatives
from hublint.interpret.environment import subscript
from hublint.interpret.handed import ITEM
from hublint.interpret.internal import Instance, Ref
from hublint.interpret.values import (
    Bounded,
    Collection,
    Conditional,
    Constant,
    Entry,
    Kind,
    Mapping,
    PathObject,
    Section,
    Value,
    mark,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hublint.interpret.interpreter import Interpreter


DISPLAYS: dict[type[cst.CSTNode], Kind] = {cst.List: "list", cst.Tuple: "tuple", cst.Set: "set"}


def display(interpreter: Interpreter, node: cst.List | cst.Tuple | cst.Set | cst.Dict) -> Value:
    """A container written out."""
    if isinstance(node, cst.Dict):
        return _dict(interpreter, node)
    items: list[Value] = []
    complete = True
    for element in node.elements:
        value = interpreter.evaluate(element.value)
        if isinstance(element, cst.StarredElement):
            more, exhaustive = elements(interpreter, value)
            if interpreter.is_bounded(value) or not interpreter.fits(len(items) + len(more)):
                return interpreter.too_large(node)
            items.extend(more)
            complete = complete and exhaustive
        else:
            items.append(value)
            if isinstance(node, cst.Set):
                failures.hashing(interpreter, element, value, "an item of a set")
    listing = Collection(node, interpreter.source, DISPLAYS[type(node)], tuple(items), complete)
    return interpreter.allocate(listing)


def _dict(interpreter: Interpreter, node: cst.Dict) -> Value:
    entries: list[Entry] = []
    complete = True
    for element in node.elements:
        if isinstance(element, cst.StarredDictElement):
            more = interpreter.deref_all(interpreter.evaluate(element.value))
            if isinstance(more, Bounded):
                return interpreter.too_large(node, dict)
            if isinstance(more, Mapping):
                if not interpreter.fits(len(entries) + len(more.entries)):
                    return interpreter.too_large(node, dict)
                entries.extend(more.entries)
            complete = complete and isinstance(more, Mapping) and more.complete
        elif isinstance(element, cst.DictElement):
            key = interpreter.evaluate(element.key)
            failures.hashing(interpreter, element.key, key, "a key of a dict")
            entries.append(Entry(key, interpreter.evaluate(element.value), element))
    return interpreter.allocate(mapping(interpreter, node, entries, complete))


def mapping(
    interpreter: Interpreter, node: cst.CSTNode, entries: Iterable[Entry], complete: bool = True
) -> Mapping:
    """A dict of these entries: of two with an equal constant key the later one stays, in the first one's place."""
    kept: list[Entry] = []
    shadowed: list[Entry] = []
    places: dict[object, int] = {}
    for entry in entries:
        found = mark(interpreter.deref(entry.key))
        if found is not None and found in places:
            shadowed.append(kept[places[found]])
            kept[places[found]] = entry
        else:
            if found is not None:
                places[found] = len(kept)
            kept.append(entry)
    return Mapping(node, interpreter.source, tuple(kept), complete, tuple(shadowed))


def with_entries(
    interpreter: Interpreter, contents: Mapping, entries: Sequence[Entry], complete: bool = True
) -> Value:
    """A dict with more entries, or others under the same keys; the work is what is new, and a plain copy."""
    if not interpreter.fits(len(contents.entries) + len(entries)):
        return interpreter.too_large(contents.node, dict)
    kept = list(contents.entries)
    places = contents.places
    for entry in entries:
        found = mark(interpreter.deref(entry.key))
        if found is not None and found in places:
            kept[places[found]] = entry
        else:
            if found is not None:
                places[found] = len(kept)
            kept.append(entry)
    complete = complete and contents.complete
    made = Mapping(contents.node, contents.source, tuple(kept), complete, contents.shadowed)
    contents.hand_on(made, places)
    return made


def elements(interpreter: Interpreter, value: Value) -> tuple[Sequence[Value], bool]:
    """The items that iterating a value gives, and whether those are all."""
    contents = interpreter.deref_all(value)
    if isinstance(contents, Collection):
        return contents.items, contents.complete
    if isinstance(contents, Mapping):
        return [entry.key for entry in contents.entries], contents.complete
    if isinstance(contents, Constant) and isinstance(contents.value, str):
        if not interpreter.fits(len(contents.value), len(contents.value)):
            return (), False
        return [interpreter.known(contents.node, one) for one in contents.value], True
    return (), False


def item(interpreter: Interpreter, node: cst.CSTNode, owner: Value, index: Value) -> Value:
    """`owner[index]`."""
    if isinstance(owner, Section):
        if isinstance(index, Constant) and isinstance(index.value, str):
            return section_attribute(interpreter, node, owner, index.value)
        return interpreter.escape(node, (owner,), "a trait named at run time")
    if isinstance(owner, Instance):
        return Instance(node, interpreter.source, owner.root, (*owner.path, ITEM))
    contents = interpreter.deref_all(owner)
    failures.item(interpreter, node, contents, index)
    return map_alternatives(lambda one, key: _item(interpreter, node, one, key), contents, index)


def _item(interpreter: Interpreter, node: cst.CSTNode, contents: Value, index: Value) -> Value:
    unknown = interpreter.unknown(node, "an item of a container")
    if not isinstance(index, Constant):
        return unknown
    if isinstance(contents, Mapping):
        return contents.get(index.value) or unknown
    found = index.value
    if isinstance(contents, Collection) and isinstance(found, int) and contents.complete:
        inside = -len(contents.items) <= found < len(contents.items)
        return contents.items[found] if inside else unknown
    if (
        isinstance(contents, Constant)
        and isinstance(contents.value, str)
        and isinstance(found, int)
    ):
        inside = -len(contents.value) <= found < len(contents.value)
        return interpreter.known(node, contents.value[found]) if inside else unknown
    return subscript(interpreter, node, contents, index) or unknown


def set_item(
    interpreter: Interpreter, owner: Value, key: Value, value: Value, node: cst.CSTNode
) -> None:
    """`owner[key] = value` on a container; on anything else nothing that reading follows changes."""
    if isinstance(owner, Ref):
        before = interpreter.contents(owner)
        interpreter.state.heap[owner.address] = map_alternatives(
            lambda one, under: _stored(interpreter, one, under, value, node),
            before,
            interpreter.deref_all(key),
        )
    elif isinstance(owner, Conditional):
        interpreter.opaque_write(owner.then, "an item is set in one of several")
        interpreter.opaque_write(owner.other, "an item is set in one of several")


def _stored(
    interpreter: Interpreter, contents: Value, key: Value, value: Value, node: cst.CSTNode
) -> Value:
    if isinstance(contents, Mapping):
        return with_entries(interpreter, contents, [Entry(key, value, node)])
    if (
        isinstance(contents, Collection)
        and isinstance(key, Constant)
        and isinstance(key.value, int)
    ):
        items = list(contents.items)
        interpreter.fits(len(items))
        if -len(items) <= key.value < len(items) and contents.complete:
            items[key.value] = value
            return Collection(contents.node, contents.source, contents.kind, tuple(items))
    return not_followed(interpreter, contents, "a container")


def not_followed(interpreter: Interpreter, contents: Value, what: str) -> Value:
    """A container after a change that is not followed. It stands where it was made, perhaps in another file."""
    unknown = interpreter.unknown(contents.node, f"{what} changed in a way that is not followed")
    return replace(unknown, source=contents.source)


def extend(
    interpreter: Interpreter, contents: Value, items: Sequence[Value], complete: bool
) -> Value:
    """A list or set with more items at its end."""
    if not isinstance(contents, Collection):
        return interpreter.unknown(
            contents.node, "a container changed in a way that is not followed"
        )
    if not interpreter.fits(len(contents.items) + len(items)):
        return interpreter.too_large(contents.node)
    everything = (*contents.items, *items)
    complete = complete and contents.complete
    return Collection(contents.node, contents.source, contents.kind, everything, complete)


def combined(
    interpreter: Interpreter, node: cst.CSTNode, contents: Value, name: str, others: Sequence[Value]
) -> Value:
    """A new set out of others by `union`, `difference` or the like; what is not followed may hold anything."""
    result: Value = Collection(node, interpreter.source, "set", (), complete=False)
    if name == "union" and isinstance(contents, Collection):
        result = Collection(
            node, interpreter.source, contents.kind, contents.items, contents.complete
        )
        for other in others:
            result = extend(interpreter, result, *elements(interpreter, other))
    return interpreter.allocate(result) if isinstance(result, Collection) else result


def text_of(value: Value) -> Value:
    """The string form of a path, or the value itself."""
    return value.text if isinstance(value, PathObject) else value
