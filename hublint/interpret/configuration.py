"""Writing to the configuration, with the semantics of traitlets' `Config` and `LazyConfigValue`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import libcst as cst

from hublint.interpret.attributes import is_section_name
from hublint.interpret.reading import Path, Write, WriteKind
from hublint.interpret.values import (
    Assigned,
    Change,
    Choice,
    Entry,
    Known,
    Lazy,
    Mapping,
    Operation,
    Section,
    Unset,
    Value,
)

if TYPE_CHECKING:
    from hublint.interpret.internal import Pending
    from hublint.interpret.machine import Machine

LAZY_METHODS = frozenset(("update", "append", "extend", "insert", "prepend", "add"))


def assign(
    machine: Machine,
    section: Section,
    name: str,
    value: Value,
    statement: cst.CSTNode,
    target: cst.CSTNode,
) -> None:
    """`section.name = value`. A name with a capital takes a `Config` only: anything else stops the hub."""
    path = (*section.path, name)
    if is_section_name(name):
        _assign_section(machine, section, name, value, target)
        return
    write = record(machine, section.root, path, "assign", value, statement, target)
    assigned = Assigned(value.node, value.source, value, write)
    machine.state.config[section.root, path] = assigned


def _assign_section(
    machine: Machine, section: Section, name: str, value: Value, target: cst.CSTNode
) -> None:
    path = (*section.path, name)
    if isinstance(value, Section):
        move(machine, value, Section(target, machine.source, section.root, path))
        return
    contents = machine.view(value)
    if isinstance(contents, Known | Mapping):
        machine.stop("ValueError", "a section must be a Config", target, path=path)
    machine.cloud(Section(target, machine.source, section.root, path), "it is replaced as a whole")


def move(machine: Machine, origin: Section, destination: Section) -> None:
    """Give one section everything that another holds, as `Config.merge` does: later values win."""
    config = machine.state.config
    depth = len(origin.path)
    for (root, path), value in list(config.items()):
        if root == origin.root and path[:depth] == origin.path:
            target = (destination.root, destination.path + path[depth:])
            config[target] = _over(value, config.get(target))


def _over(value: Value, below: Value | None) -> Value:
    """The value, and what was there before where the value may be unset."""
    if below is None:
        return value
    if isinstance(value, Unset):
        return below
    if isinstance(value, Choice):
        then, other = _over(value.then, below), _over(value.other, below)
        return Choice(value.node, value.source, value.condition, then, other)
    return value


def record(
    machine: Machine,
    root: int,
    path: Path,
    kind: WriteKind,
    value: Value,
    statement: cst.CSTNode,
    target: cst.CSTNode,
) -> Write:
    """Note a write to a trait; those to another `Config` object than the hub's are not reported."""
    plain = _spelled(target) == path
    write = Write(path, kind, value, statement, target, machine.source, machine.way, plain)
    if root in machine.roots:
        machine.reading.writes.append(write)
    return write


def _spelled(target: cst.CSTNode) -> Path:
    """The names of an attribute chain behind its first name: `c.A.b` gives ("A", "b")."""
    names: list[str] = []
    while isinstance(target, cst.Attribute):
        names.append(target.attr.value)
        target = target.value
    return tuple(reversed(names)) if isinstance(target, cst.Name) else ()


def change(
    machine: Machine, pending: Pending, operation: str, value: Value, statement: cst.CSTNode
) -> None:
    """A lazy operation on a trait that has no value yet."""
    kind = cast("Operation", operation)
    write = record(machine, pending.root, pending.path, kind, value, statement, pending.node)
    add = Change(kind, value, write)
    key = (pending.root, pending.path)
    machine.state.config[key] = _with(machine.state.config.get(key), add, pending)


def _with(setting: Value | None, change: Change, pending: Pending) -> Value:
    if isinstance(setting, Choice):
        then = _with(setting.then, change, pending)
        other = _with(setting.other, change, pending)
        return Choice(setting.node, setting.source, setting.condition, then, other)
    if isinstance(setting, Assigned):
        return setting
    earlier = setting.changes if isinstance(setting, Lazy) else ()
    return Lazy(pending.node, pending.source, (*earlier, change))


def set_item(
    machine: Machine, pending: Pending, key: Value, value: Value, statement: cst.CSTNode
) -> None:
    """`c.X.y[key] = value` on a trait without a value: a `TypeError` in the hub, read on as an update."""
    machine.stop("TypeError", "item", pending.node, path=pending.path)
    entry = Entry(key, value, statement)
    change(machine, pending, "update", Mapping(statement, machine.source, (entry,)), statement)
