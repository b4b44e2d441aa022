"""Turns values that refer into the machine's state into values that stand on their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.internal import Method, Module, Pending, Ref
from hublint.interpret.values import (
    Assigned,
    Change,
    Choice,
    Class,
    Entry,
    External,
    Lazy,
    Listing,
    Mapping,
    PathObject,
    Section,
    Text,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from hublint.interpret.machine import Machine

NESTING = 40
"""Containers nested deeper than this are unknown."""


class Resolver:
    """Resolves values against the state at the end of the file, each container once."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._done: dict[int, Value] = {}
        self._open: set[int] = set()

    def value(self, value: Value, depth: int = 0) -> Value:
        """The value with the contents of every container in place."""
        if isinstance(value, Ref):
            return self._container(value, depth)
        if depth > NESTING:
            return Unknown(value.node, value.source, "nested too deeply")
        return self._plain(value, depth + 1)

    def _container(self, ref: Ref, depth: int) -> Value:
        done = self._done.get(ref.address)
        if done is None:
            if ref.address in self._open or depth > NESTING:
                return Unknown(ref.node, ref.source, "a container within itself")
            self._open.add(ref.address)
            done = self.value(self._machine.state.heap[ref.address], depth + 1)
            self._open.discard(ref.address)
            self._done[ref.address] = done
        return done

    def _plain(self, value: Value, depth: int) -> Value:
        if isinstance(value, Listing):
            value.items = tuple([self.value(item, depth) for item in value.items])
        elif isinstance(value, Mapping):
            value.entries = tuple([self._entry(entry, depth) for entry in value.entries])
            value.shadowed = tuple([self._entry(entry, depth) for entry in value.shadowed])
        elif isinstance(value, Choice):
            then, other = self.value(value.then, depth), self.value(value.other, depth)
            if then is not value.then or other is not value.other:
                return Choice(value.node, value.source, value.condition, then, other)
        elif isinstance(value, Assigned):
            return Assigned(value.node, value.source, self.value(value.value, depth), value.write)
        elif isinstance(value, Lazy):
            return Lazy(value.node, value.source, tuple(self._change(one) for one in value.changes))
        elif isinstance(value, Text):
            value.parts = tuple(self._part(part, depth) for part in value.parts)
        elif isinstance(value, PathObject):
            value.text = self.value(value.text, depth)
        elif isinstance(value, Class):
            self._class(value, depth)
        elif isinstance(value, Pending):
            return self._pending(value, depth)
        elif isinstance(value, Method | Module | Section):
            return self._opaque(value)
        return value

    def _entry(self, entry: Entry, depth: int) -> Entry:
        return Entry(self.value(entry.key, depth), self.value(entry.value, depth), entry.node)

    def _change(self, change: Change) -> Change:
        return Change(change.operation, self.value(change.value), change.write)

    def _part(self, part: str | Value, depth: int) -> str | Value:
        return part if isinstance(part, str) else self.value(part, depth)

    def _class(self, value: Class, depth: int) -> None:
        if id(value) not in self._open:
            self._open.add(id(value))
            value.bases = tuple(self.value(base, depth) for base in value.bases)
            value.members = {name: self.value(one, depth) for name, one in value.members.items()}

    def _pending(self, value: Pending, depth: int) -> Value:
        setting = self._machine.state.config.get((value.root, value.path))
        changes = setting.changes if isinstance(setting, Lazy) else ()
        return Lazy(value.node, value.source, changes)

    def _opaque(self, value: Value) -> Value:
        if isinstance(value, Module):
            return External(value.node, value.source, value.name)
        reason = "a method" if isinstance(value, Method) else "a section of the configuration"
        return Unknown(value.node, value.source, reason)
