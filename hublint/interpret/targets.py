"""Assignment targets: names, attributes, items and patterns of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.configuration import assign, change, record
from hublint.interpret.configuration import set_item as set_pending_item
from hublint.interpret.containers import elements, set_item
from hublint.interpret.environment import ENVIRONMENT
from hublint.interpret.internal import Module, Pending, Ref
from hublint.interpret.operators import combine
from hublint.interpret.values import (
    Choice,
    Class,
    External,
    Known,
    Section,
    Unset,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.interpret.machine import Machine
    from hublint.interpret.reading import WriteKind


def bind(
    machine: Machine, target: cst.BaseExpression, value: Value, statement: cst.CSTNode
) -> None:
    """`target = value`."""
    if isinstance(target, cst.Name):
        machine.state.bind(machine.frame, target.value, value)
    elif isinstance(target, cst.Attribute):
        _attribute(machine, target, value, statement)
    elif isinstance(target, cst.Subscript):
        _item(machine, target, value, statement)
    elif isinstance(target, cst.Tuple | cst.List):
        _unpack(machine, target.elements, value, statement)


def _attribute(
    machine: Machine, target: cst.Attribute, value: Value, statement: cst.CSTNode
) -> None:
    owner, name = machine.evaluate(target.value), target.attr.value
    if isinstance(owner, Section):
        assign(machine, owner, name, value, statement, target)
    elif isinstance(owner, Pending):
        path = (*owner.path, name)
        record(machine, owner.root, path, "assign", value, statement, target)
    elif isinstance(owner, Class):
        unknown = machine.unknown(target, "a class attribute set in a branch")
        owner.members[name] = unknown if machine.way else value
    elif isinstance(owner, Module):
        machine.state.bind(owner.frame, name, value)
    elif isinstance(owner, Choice):
        for section in (owner.then, owner.other):
            machine.cloud(section, "a trait of one of several sections is set")


def _item(machine: Machine, target: cst.Subscript, value: Value, statement: cst.CSTNode) -> None:
    owner = machine.evaluate(target.value)
    index = target.slice[0].slice
    if len(target.slice) != 1 or not isinstance(index, cst.Index):
        machine.cloud(owner, "a slice of it is set")
        return
    key = machine.evaluate(index.value)
    name = key.value if isinstance(key, Known) and isinstance(key.value, str) else None
    if isinstance(owner, Section):
        if name is None:
            machine.cloud(owner, "a trait named at run time is set")
        else:
            assign(machine, owner, name, value, statement, target)
    elif isinstance(owner, Pending):
        set_pending_item(machine, owner, key, value, statement)
    elif isinstance(owner, External) and owner.path == "os.environ" and name is not None:
        machine.state.bind(ENVIRONMENT, name, value)
    else:
        _note(machine, target.value, "item", value, statement)
        set_item(machine, owner, key, value, statement)


def _note(
    machine: Machine,
    trait: cst.BaseExpression,
    kind: WriteKind,
    value: Value,
    statement: cst.CSTNode,
) -> None:
    """Record a change inside a trait's own container (`c.X.y[k] = v` where `y` is assigned)."""
    if not isinstance(trait, cst.Attribute):
        return
    section = machine.evaluate(trait.value)
    if isinstance(section, Section):
        path = (*section.path, trait.attr.value)
        record(machine, section.root, path, kind, value, statement, trait)


def _unpack(
    machine: Machine,
    targets: Sequence[cst.BaseElement],
    value: Value,
    statement: cst.CSTNode,
) -> None:
    items, whole = elements(machine, value)
    starred = any(isinstance(target, cst.StarredElement) for target in targets)
    known = whole and not starred and len(items) == len(targets)
    for number, target in enumerate(targets):
        part = items[number] if known else machine.unknown(target, "a part of a sequence")
        bind(machine, target.value, part, statement)


def augment(machine: Machine, node: cst.AugAssign) -> None:
    """`target += value` and its relatives."""
    value = machine.evaluate(node.value)
    target = node.target
    if isinstance(target, cst.Subscript):
        machine.cloud(machine.evaluate(target.value), "an item of it is changed in place")
        _note(machine, target.value, "item", value, node)
        return
    current = machine.evaluate(target)
    if isinstance(current, Pending):
        machine.stop("TypeError", "augmented", target, path=current.path)
        change(machine, current, "extend" if _adds(node) else "update", value, node)
        return
    result = combine(machine, node, _operator(node), current, value)
    if isinstance(current, Ref) and isinstance(result, Ref):
        machine.state.heap[current.address] = machine.contents(result)
        machine.state.heap.pop(result.address)
        _note(machine, target, "augmented", value, node)
    else:
        bind(machine, target, result, node)


def _adds(node: cst.AugAssign) -> bool:
    return isinstance(node.operator, cst.AddAssign)


def _operator(node: cst.AugAssign) -> type[cst.CSTNode]:
    """The binary operator of an augmented assignment."""
    name = type(node.operator).__name__.removesuffix("Assign")
    found: type[cst.CSTNode] = getattr(cst, name, cst.MatrixMultiply)
    return found


def delete(machine: Machine, target: cst.BaseExpression) -> None:
    """`del target`."""
    if isinstance(target, cst.Name):
        machine.state.bind(machine.frame, target.value, Unset(target, machine.source))
        return
    if isinstance(target, cst.Attribute):
        owner = machine.evaluate(target.value)
        if isinstance(owner, Section):
            path = (*owner.path, target.attr.value)
            record(
                machine, owner.root, path, "delete", Unset(target, machine.source), target, target
            )
            machine.state.config.pop((owner.root, path))
    elif isinstance(target, cst.Subscript):
        machine.cloud(machine.evaluate(target.value), "an item of it is deleted")
