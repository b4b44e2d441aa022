"""Turns values that refer into the interpreter's state into values that stand on their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from hublint.interpret.choices import MANY
from hublint.interpret.handed import as_unknown
from hublint.interpret.internal import Instance, Method, Module, Pending, Ref
from hublint.interpret.interpreter import DEEP, LARGE
from hublint.interpret.values import (
    Bounded,
    Class,
    Collection,
    Conditional,
    Entry,
    External,
    Mapping,
    PartialString,
    PathObject,
    Section,
    Unknown,
    Value,
)
from hublint.interpret.writes import Assigned, Change, Lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hublint.interpret.interpreter import Interpreter

NESTING = 120
"""What is nested deeper than this is unknown; alternatives within alternatives count a third."""

LARGEST = 200_000
"""The most items, of all levels, of one value that is judged."""

WRITTEN_OUT = 2_000_000
"""The most items of all containers together, and of all settings and writes."""


class _Size(NamedTuple):
    """A materialized value (kept, so that its identity stays its own), its items, and what in it is not worked out."""

    value: Value
    items: int
    bounded: Bounded | None


def _instead(resolved: Value, bounded: Bounded) -> Value:
    """The unknown in the place of a setting's value."""
    if isinstance(resolved, Assigned):
        return Assigned(resolved.node, resolved.source, bounded, resolved.write)
    return bounded


class Materializer:
    """Materializes values against the state at the end of the file, each container once.

    Containers share what they hold, but whoever walks over a value meets it anew each time, so a value counts as
    what it is when written out. One too large is unknown. `bounded` tells whether a value holds such a one.
    """

    def __init__(self, interpreter: Interpreter) -> None:
        self._interpreter = interpreter
        self._done: dict[int, Value] = {}
        self._open: set[int] = set()
        self._parents: set[int] = set()
        self._classes: dict[int, Class] = {}
        self._waiting: list[Class] = []
        self._sizes: dict[int, _Size] = {}
        self.left = WRITTEN_OUT
        self._unresolved = WRITTEN_OUT

    def setting(self, value: Value) -> tuple[Value, Bounded | None]:
        """The value of a setting, and what in it is not worked out, if anything."""
        resolved = self.value(value)
        size = self._size(resolved)
        self.left -= size.items
        if size.items > 1 and self.left < 0:
            bounded = Bounded(value.node, value.source, LARGE)
            return _instead(resolved, bounded), bounded
        return resolved, size.bounded

    def value(self, value: Value, depth: int = 0) -> Value:
        """The value with the contents of every container in place."""
        kind = _METHODS.get(type(value))
        if kind is None:
            return value
        known = self._sizes.get(id(value))
        if known is not None:
            return known.value
        if depth > NESTING:
            return Bounded(value.node, value.source, DEEP)
        if id(value) in self._parents:
            return Unknown(value.node, value.source, "a value within itself")
        deeper = depth + (1 if isinstance(value, Conditional | Assigned) else 3)
        self._parents.add(id(value))
        resolved: Value = getattr(self, kind)(value, deeper)
        self._parents.discard(id(value))
        return self._measured(resolved)

    def _measured(self, value: Value) -> Value:
        """The value, or what stands for one that is too large when written out."""
        if id(value) in self._sizes or type(value) not in _PARTS:
            return value
        count, bounded = 1, None
        for part in _PARTS[type(value)](value):
            size = self._size(part)
            count += size.items
            bounded = bounded or size.bounded
        if count > LARGEST:
            return Bounded(value.node, value.source, LARGE)
        self._sizes[id(value)] = _Size(value, count, bounded)
        return value

    def _size(self, value: Value) -> _Size:
        found = self._sizes.get(id(value))
        return found or _Size(value, 1, value if isinstance(value, Bounded) else None)

    def _container(self, ref: Ref, depth: int) -> Value:
        done = self._done.get(ref.address)
        if done is None:
            if ref.address in self._open:
                return Unknown(ref.node, ref.source, "a container within itself")
            self._open.add(ref.address)
            done = self._filled(ref, depth)
            size = self._sizes.get(id(done))
            if size is not None and size.bounded is not None and size.bounded.reason == MANY:
                self._sizes[id(done)] = size._replace(bounded=None)  # as in Interpreter.contents
            self._open.discard(ref.address)
            self._done[ref.address] = done
        return done

    def _filled(self, ref: Ref, depth: int) -> Value:
        contents = self._interpreter.contents(ref)
        held = _held(contents)
        self._unresolved -= held
        if held > LARGEST or self._unresolved < 0:
            return Bounded(ref.node, ref.source, LARGE)
        return self.value(contents, depth)

    def _collection(self, value: Collection, depth: int) -> Value:
        value.items = tuple([self.value(item, depth) for item in value.items])
        return value

    def _mapping(self, value: Mapping, depth: int) -> Value:
        value.entries = tuple([self._entry(entry, depth) for entry in value.entries])
        value.shadowed = tuple([self._entry(entry, depth) for entry in value.shadowed])
        return value

    def _entry(self, entry: Entry, depth: int) -> Entry:
        return Entry(self.value(entry.key, depth), self.value(entry.value, depth), entry.node)

    def _conditional(self, value: Conditional, depth: int) -> Value:
        then, other = self.value(value.then, depth), self.value(value.other, depth)
        if then is value.then and other is value.other:
            return value
        return Conditional(value.node, value.source, value.condition, then, other)

    def _assigned(self, value: Assigned, depth: int) -> Value:
        return Assigned(value.node, value.source, self.value(value.value, depth), value.write)

    def _lazy(self, value: Lazy, depth: int) -> Value:
        changes = [
            Change(one.operation, self.value(one.value, depth), one.write) for one in value.changes
        ]
        return Lazy(value.node, value.source, tuple(changes))

    def _partial_string(self, value: PartialString, depth: int) -> Value:
        value.parts = tuple(
            part if isinstance(part, str) else self.value(part, depth) for part in value.parts
        )
        return value

    def _path(self, value: PathObject, depth: int) -> Value:
        value.text = self.value(value.text, depth)
        return value

    def _class(self, value: Class, _depth: int) -> Value:
        """The class itself; what it holds comes later, as classes may derive from one another in long lines."""
        if id(value) not in self._classes:
            self._classes[id(value)] = value
            self._waiting.append(value)
        return value

    def finish(self) -> None:
        """Materialize what the classes hold that were met."""
        while self._waiting:
            value = self._waiting.pop()
            value.bases = tuple(self.value(base) for base in value.bases)
            value.members = {name: self.value(one) for name, one in value.members.items()}

    def _pending(self, value: Pending, depth: int) -> Value:
        setting = self._interpreter.state.config.get((value.root, value.path))
        changes = setting.changes if isinstance(setting, Lazy) else ()
        return self._lazy(Lazy(value.node, value.source, changes), depth)

    def _module(self, value: Module, _depth: int) -> Value:
        return External(value.node, value.source, value.name)

    def _instance(self, value: Instance, _depth: int) -> Value:
        return as_unknown(value)

    def _opaque(self, value: Method | Section, _depth: int) -> Value:
        reason = "a method" if isinstance(value, Method) else "a section of the configuration"
        return Unknown(value.node, value.source, reason)


def _held(contents: Value) -> int:
    """How many items a container holds itself."""
    if isinstance(contents, Collection):
        return len(contents.items)
    return len(contents.entries) if isinstance(contents, Mapping) else 0


_PARTS: dict[type[Value], Callable[[Any], Iterable[Value]]] = {
    Collection: lambda value: value.items,
    Mapping: lambda value: [part for one in value.entries for part in (one.key, one.value)],
    Conditional: lambda value: (value.then, value.other),
    Assigned: lambda value: (value.value,),
    Lazy: lambda value: [change.value for change in value.changes],
    PartialString: lambda value: [part for part in value.parts if not isinstance(part, str)],
    PathObject: lambda value: (value.text,),
}

_METHODS: dict[type[Value], str] = {
    Ref: "_container",
    Collection: "_collection",
    Mapping: "_mapping",
    Conditional: "_conditional",
    Assigned: "_assigned",
    Lazy: "_lazy",
    PartialString: "_partial_string",
    PathObject: "_path",
    Class: "_class",
    Pending: "_pending",
    Module: "_module",
    Instance: "_instance",
    Method: "_opaque",
    Section: "_opaque",
}
"""The method for each kind; names, as bound methods would tie the resolver to itself and keep it alive."""
