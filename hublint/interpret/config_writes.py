"""Writing to the configuration, with the semantics of traitlets' `Config` and `LazyConfigValue`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import libcst as cst

from hublint.interpret.attributes import is_section_name
from hublint.interpret.values import (
    Collection,
    Conditional,
    Constant,
    Entry,
    Mapping,
    PartialString,
    PathObject,
    Section,
    Unknown,
    Value,
)
from hublint.interpret.writes import (
    Assigned,
    Change,
    Lazy,
    Operation,
    Path,
    Unset,
    Write,
    WriteKind,
)

if TYPE_CHECKING:
    from hublint.interpret.internal import Pending
    from hublint.interpret.interpreter import Interpreter


def assign(
    interpreter: Interpreter,
    section: Section,
    name: str,
    value: Value,
    statement: cst.CSTNode,
    target: cst.CSTNode,
) -> None:
    """`section.name = value`. A name with a capital takes a `Config` only: anything else stops the hub."""
    path = (*section.path, name)
    if is_section_name(name):
        _assign_section(interpreter, section, name, value, target)
        return
    write = record(interpreter, section.root, path, "assign", value, statement, target)
    assigned = Assigned(value.node, value.source, value, write)
    interpreter.state.config[section.root, path] = assigned


def _assign_section(
    interpreter: Interpreter, section: Section, name: str, value: Value, target: cst.CSTNode
) -> None:
    path = (*section.path, name)
    if isinstance(value, Section):
        move(interpreter, value, Section(target, interpreter.source, section.root, path))
        return
    if _is_no_section(interpreter.deref_all(value)):
        interpreter.stop("ValueError", "", target, path=path, operation="assign section")
    interpreter.opaque_write(
        Section(target, interpreter.source, section.root, path), "it is replaced as a whole"
    )


def _is_no_section(value: Value) -> bool:
    """Whether a value surely is no `Config`."""
    if isinstance(value, Conditional):
        return _is_no_section(value.then) and _is_no_section(value.other)
    if isinstance(value, Unknown):
        return value.type in (str, int, float, bool, bytes)
    return isinstance(value, Constant | Mapping | Collection | PartialString | PathObject)


def move(interpreter: Interpreter, origin: Section, destination: Section) -> None:
    """Give one section everything that another holds, as `Config.merge` does: later values win."""
    config = interpreter.state.config
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
    if isinstance(value, Conditional):
        then, other = _over(value.then, below), _over(value.other, below)
        return Conditional(value.node, value.source, value.condition, then, other)
    return value


def record(
    interpreter: Interpreter,
    root: int,
    path: Path,
    kind: WriteKind,
    value: Value,
    statement: cst.CSTNode,
    target: cst.CSTNode,
) -> Write:
    """Note a write to a trait; those to another `Config` object than the hub's are not reported."""
    plain = _spelled(target) == path
    write = Write(
        path, kind, value, statement, target, interpreter.source, interpreter.path_condition, plain
    )
    if root in interpreter.roots:
        interpreter.facts.writes.append(write)
    return write


def _spelled(target: cst.CSTNode) -> Path:
    """The names of an attribute chain behind its first name: `c.A.b` gives ("A", "b")."""
    names: list[str] = []
    while isinstance(target, cst.Attribute):
        names.append(target.attr.value)
        target = target.value
    return tuple(reversed(names)) if isinstance(target, cst.Name) else ()


def change(
    interpreter: Interpreter, pending: Pending, operation: str, value: Value, statement: cst.CSTNode
) -> None:
    """A lazy operation on a trait that has no value yet."""
    kind = cast("Operation", operation)
    write = record(interpreter, pending.root, pending.path, kind, value, statement, pending.node)
    add = Change(kind, value, write)
    key = (pending.root, pending.path)
    interpreter.state.config[key] = _with(interpreter.state.config.get(key), add, pending)


def _with(setting: Value | None, change: Change, pending: Pending) -> Value:
    if isinstance(setting, Conditional):
        then = _with(setting.then, change, pending)
        other = _with(setting.other, change, pending)
        return Conditional(setting.node, setting.source, setting.condition, then, other)
    if isinstance(setting, Assigned):
        return setting
    earlier = setting.changes if isinstance(setting, Lazy) else ()
    return Lazy(pending.node, pending.source, (*earlier, change))


def set_item(
    interpreter: Interpreter, pending: Pending, key: Value, value: Value, statement: cst.CSTNode
) -> None:
    """`c.X.y[key] = value` on a trait without a value: a `TypeError` in the hub, read on as an update."""
    interpreter.stop("TypeError", "", pending.node, path=pending.path, operation="set item")
    entry = Entry(key, value, statement)
    change(
        interpreter, pending, "update", Mapping(statement, interpreter.source, (entry,)), statement
    )
