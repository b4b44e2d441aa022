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
        self._classes: set[int] = set()

    def value(self, value: Value, depth: int = 0) -> Value:
        """The value with the contents of every container in place."""
        kind = _METHODS.get(type(value))
        if kind is None:
            return value
        if depth > NESTING:
            return Unknown(value.node, value.source, "nested too deeply")
        resolved: Value = getattr(self, kind)(value, depth + 1)
        return resolved

    def _container(self, ref: Ref, depth: int) -> Value:
        done = self._done.get(ref.address)
        if done is None:
            if ref.address in self._open:
                return Unknown(ref.node, ref.source, "a container within itself")
            self._open.add(ref.address)
            done = self.value(self._machine.contents(ref), depth)
            self._open.discard(ref.address)
            self._done[ref.address] = done
        return done

    def _listing(self, value: Listing, depth: int) -> Value:
        value.items = tuple([self.value(item, depth) for item in value.items])
        return value

    def _mapping(self, value: Mapping, depth: int) -> Value:
        value.entries = tuple([self._entry(entry, depth) for entry in value.entries])
        value.shadowed = tuple([self._entry(entry, depth) for entry in value.shadowed])
        return value

    def _entry(self, entry: Entry, depth: int) -> Entry:
        return Entry(self.value(entry.key, depth), self.value(entry.value, depth), entry.node)

    def _choice(self, value: Choice, depth: int) -> Value:
        then, other = self.value(value.then, depth), self.value(value.other, depth)
        if then is value.then and other is value.other:
            return value
        return Choice(value.node, value.source, value.condition, then, other)

    def _assigned(self, value: Assigned, depth: int) -> Value:
        return Assigned(value.node, value.source, self.value(value.value, depth), value.write)

    def _lazy(self, value: Lazy, depth: int) -> Value:
        changes = [
            Change(one.operation, self.value(one.value, depth), one.write) for one in value.changes
        ]
        return Lazy(value.node, value.source, tuple(changes))

    def _text(self, value: Text, depth: int) -> Value:
        value.parts = tuple(
            part if isinstance(part, str) else self.value(part, depth) for part in value.parts
        )
        return value

    def _path(self, value: PathObject, depth: int) -> Value:
        value.text = self.value(value.text, depth)
        return value

    def _class(self, value: Class, depth: int) -> Value:
        if id(value) not in self._classes:
            self._classes.add(id(value))
            value.bases = tuple(self.value(base, depth) for base in value.bases)
            value.members = {name: self.value(one, depth) for name, one in value.members.items()}
        return value

    def _pending(self, value: Pending, depth: int) -> Value:
        setting = self._machine.state.config.get((value.root, value.path))
        changes = setting.changes if isinstance(setting, Lazy) else ()
        return self._lazy(Lazy(value.node, value.source, changes), depth)

    def _module(self, value: Module, _depth: int) -> Value:
        return External(value.node, value.source, value.name)

    def _opaque(self, value: Method | Section, _depth: int) -> Value:
        reason = "a method" if isinstance(value, Method) else "a section of the configuration"
        return Unknown(value.node, value.source, reason)


_METHODS: dict[type[Value], str] = {
    Ref: "_container",
    Listing: "_listing",
    Mapping: "_mapping",
    Choice: "_choice",
    Assigned: "_assigned",
    Lazy: "_lazy",
    Text: "_text",
    PathObject: "_path",
    Class: "_class",
    Pending: "_pending",
    Module: "_module",
    Method: "_opaque",
    Section: "_opaque",
}
"""The method for each kind; names, as bound methods would tie the resolver to itself and keep it alive."""
