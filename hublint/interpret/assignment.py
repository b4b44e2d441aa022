"""Assignment targets: names, attributes, items and patterns of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret import failures, instances
from hublint.interpret.config_writes import assign, change, record
from hublint.interpret.config_writes import set_item as set_pending_item
from hublint.interpret.containers import elements, set_item
from hublint.interpret.environment import ENVIRONMENT
from hublint.interpret.internal import Instance, Module, Pending, Ref
from hublint.interpret.operators import combine
from hublint.interpret.values import (
    Class,
    Collection,
    Conditional,
    Constant,
    External,
    Section,
    Value,
)
from hublint.interpret.writes import Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.interpret.interpreter import Interpreter
    from hublint.interpret.writes import WriteKind


def bind(
    interpreter: Interpreter, target: cst.BaseExpression, value: Value, statement: cst.CSTNode
) -> None:
    """`target = value`."""
    if isinstance(target, cst.Name):
        interpreter.state.bind(interpreter.frame, target.value, value)
    elif isinstance(target, cst.Attribute):
        _attribute(interpreter, target, value, statement)
    elif isinstance(target, cst.Subscript):
        _item(interpreter, target, value, statement)
    elif isinstance(target, cst.Tuple | cst.List):
        _unpack(interpreter, target.elements, value, statement)


def _attribute(
    interpreter: Interpreter, target: cst.Attribute, value: Value, statement: cst.CSTNode
) -> None:
    owner, name = interpreter.evaluate(target.value), target.attr.value
    if isinstance(owner, Section):
        assign(interpreter, owner, name, value, statement, target)
    elif isinstance(owner, Instance):
        instances.assign(interpreter, owner, name, value, statement, target)
    elif isinstance(owner, Pending):
        path = (*owner.path, name)
        record(interpreter, owner.root, path, "assign", value, statement, target)
    elif isinstance(owner, Class):
        unknown = interpreter.unknown(target, "a class attribute set in a branch")
        owner.members[name] = unknown if interpreter.path_condition else value
    elif isinstance(owner, Module):
        interpreter.state.bind(owner.frame, name, value)
    elif isinstance(owner, Conditional):
        for section in (owner.then, owner.other):
            interpreter.opaque_write(section, "a trait of one of several sections is set")
    else:
        failures.changed_attribute(interpreter, target, owner, name)


def _item(
    interpreter: Interpreter, target: cst.Subscript, value: Value, statement: cst.CSTNode
) -> None:
    owner = interpreter.evaluate(target.value)
    index = target.slice[0].slice
    if len(target.slice) != 1 or not isinstance(index, cst.Index):
        failures.slice_of(interpreter, target, owner, is_set=True)
        interpreter.opaque_write(owner, "a slice of it is set")
        return
    key = interpreter.evaluate(index.value)
    name = key.value if isinstance(key, Constant) and isinstance(key.value, str) else None
    if isinstance(owner, Section):
        if name is None:
            interpreter.opaque_write(owner, "a trait named at run time is set")
        else:
            assign(interpreter, owner, name, value, statement, target)
    elif isinstance(owner, Pending):
        set_pending_item(interpreter, owner, key, value, statement)
    elif isinstance(owner, Instance):
        instances.set_item(interpreter, owner, key, value, statement)
    elif isinstance(owner, External) and owner.path == "os.environ" and name is not None:
        failures.argument(interpreter, target, "os.environ", value, failures.NO_STRINGS)
        interpreter.state.bind(ENVIRONMENT, name, value)
    else:
        failures.changed_item(interpreter, target, owner)
        _note(interpreter, target.value, "item", value, statement)
        set_item(interpreter, owner, key, value, statement)


def _note(
    interpreter: Interpreter,
    trait: cst.BaseExpression,
    kind: WriteKind,
    value: Value,
    statement: cst.CSTNode,
) -> None:
    """Record a change inside a trait's own container (`c.X.y[k] = v` where `y` is assigned)."""
    if not isinstance(trait, cst.Attribute):
        return
    section = interpreter.evaluate(trait.value)
    if isinstance(section, Section):
        path = (*section.path, trait.attr.value)
        record(interpreter, section.root, path, kind, value, statement, trait)


def _unpack(
    interpreter: Interpreter,
    targets: Sequence[cst.BaseElement],
    value: Value,
    statement: cst.CSTNode,
) -> None:
    items, complete = elements(interpreter, value)
    stars = sum(isinstance(target, cst.StarredElement) for target in targets)
    starred = bool(stars)
    if complete:
        failures.unpacking(interpreter, statement, len(items), starred, len(targets) - stars)
    known = complete and not starred and len(items) == len(targets)
    for number, target in enumerate(targets):
        part = items[number] if known else interpreter.unknown(target, "a part of a sequence")
        bind(interpreter, target.value, part, statement)


def augment(interpreter: Interpreter, node: cst.AugAssign) -> None:
    """`target += value` and its relatives."""
    value = interpreter.evaluate(node.value)
    target = node.target
    if isinstance(target, cst.Subscript):
        interpreter.opaque_write(
            interpreter.evaluate(target.value), "an item of it is changed in place"
        )
        _note(interpreter, target.value, "item", value, node)
        return
    current = interpreter.evaluate(target)
    if isinstance(current, Pending):
        interpreter.stop("TypeError", "", target, path=current.path, operation="augment")
        change(interpreter, current, "extend" if _adds(node) else "update", value, node)
        return
    if isinstance(current, Instance):
        instances.augment(interpreter, current, value, node)
        return
    result = combine(interpreter, node, _operator(node), current, value)
    is_new = isinstance(target, cst.Name) and _is_immutable(interpreter, current)
    if isinstance(current, Ref) and isinstance(result, Ref) and not is_new:
        interpreter.state.heap[current.address] = interpreter.contents(result)
        interpreter.state.heap.pop(result.address)
        _note(interpreter, target, "augmented", value, node)
    else:
        bind(interpreter, target, result, node)


def _is_immutable(interpreter: Interpreter, value: Value) -> bool:
    """Whether a value is a tuple or the like, of which `+=` makes another one for the name alone."""
    contents = interpreter.contents(value) if isinstance(value, Ref) else value
    return isinstance(contents, Collection) and contents.kind in ("tuple", "frozenset")


def _adds(node: cst.AugAssign) -> bool:
    return isinstance(node.operator, cst.AddAssign)


def _operator(node: cst.AugAssign) -> type[cst.CSTNode]:
    """The binary operator of an augmented assignment."""
    name = type(node.operator).__name__.removesuffix("Assign")
    found: type[cst.CSTNode] = getattr(cst, name, cst.MatrixMultiply)
    return found


def delete(interpreter: Interpreter, target: cst.BaseExpression) -> None:
    """`del target`."""
    if isinstance(target, cst.Name):
        _delete_name(interpreter, target)
        return
    if isinstance(target, cst.Attribute):
        owner = interpreter.evaluate(target.value)
        if isinstance(owner, Section):
            path = (*owner.path, target.attr.value)
            record(
                interpreter,
                owner.root,
                path,
                "delete",
                Unset(target, interpreter.source),
                target,
                target,
            )
            interpreter.state.config.pop((owner.root, path))
    elif isinstance(target, cst.Subscript):
        interpreter.opaque_write(interpreter.evaluate(target.value), "an item of it is deleted")


def _delete_name(interpreter: Interpreter, name: cst.Name) -> None:
    """`del name`. A name of the loader that is deleted in a branch stays: outside of it, nothing would be left."""
    is_given = interpreter.state.name(interpreter.frame, name.value) is None
    if not (is_given and interpreter.path_condition):
        interpreter.state.bind(interpreter.frame, name.value, Unset(name, interpreter.source))
