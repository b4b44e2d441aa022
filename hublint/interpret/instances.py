"""Objects that the hub hands to functions of the file: a hook's `spawner`, a method's `self`.

What the functions set in them is kept beside the configuration, under the number of the object, and merges with it
where branches join.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from hublint.interpret.choices import map_alternatives
from hublint.interpret.handed import EVERYTHING, LOADERS, MUTATORS, OTHER, STARTED
from hublint.interpret.internal import Instance
from hublint.interpret.values import (
    Collection,
    Conditional,
    Constant,
    Entry,
    Function,
    Mapping,
    Value,
)
from hublint.interpret.writes import LAZY, Assigned, Change, Lazy, Operation, Path, Unset, Write

if TYPE_CHECKING:
    import libcst as cst

    from hublint.interpret.arguments import Arguments
    from hublint.interpret.interpreter import Interpreter
    from hublint.interpret.writes import WriteKind

LOGGING = frozenset({"debug", "info", "warning", "warn", "error", "exception", "critical", "log"})


def attribute(interpreter: Interpreter, node: cst.CSTNode, owner: Instance, name: str) -> Value:
    """`owner.name`: what the function has set, a method of the file's class, or what the object has."""
    path = (*owner.path, name)
    inner = Instance(node, interpreter.source, owner.root, path)
    setting = interpreter.state.config.get((owner.root, path))
    if setting is not None:
        return map_alternatives(
            lambda one: one.value if isinstance(one, Assigned) else inner, setting
        )
    members = interpreter.handed.members.get(owner.root, {}) if not owner.path else {}
    member = members.get(name)
    if isinstance(member, Function):
        decorated = getattr(member.definition, "decorators", ())
        return inner if decorated else replace(member, bound=owner)
    return inner


def assign(
    interpreter: Interpreter,
    owner: Instance,
    name: str,
    value: Value,
    statement: cst.CSTNode,
    target: cst.CSTNode,
) -> None:
    """`owner.name = value`; nobody can tell what is left of it behind the parent's `start`."""
    path = (*owner.path, name)
    if interpreter.state.config.get((owner.root, (STARTED,))) is not None:
        value = interpreter.unknown(statement, "a value set after the start")
    write = _record(interpreter, replace(owner, path=path), "assign", value, statement, target)
    interpreter.state.config[owner.root, path] = Assigned(value.node, value.source, value, write)


def set_item(
    interpreter: Interpreter, owner: Instance, key: Value, value: Value, statement: cst.CSTNode
) -> None:
    """`owner[key] = value`: a change of a trait's dict, or of a dict that the hub hands over."""
    found = interpreter.deref(key)
    name = found.value if isinstance(found, Constant) else None
    if isinstance(name, str) and not owner.path:
        assign(interpreter, owner, name, value, statement, statement)
    elif len(owner.path) == 1 and not isinstance(name, int):
        entry = Entry(key, value, statement)
        update = Mapping(statement, interpreter.source, (entry,))
        change(interpreter, owner, "update", update, statement)
    else:
        _touch(interpreter, owner, statement)


def augment(
    interpreter: Interpreter, owner: Instance, value: Value, statement: cst.CSTNode
) -> None:
    """`owner += value`: a change of a trait's list, set or dict; of anything else, a value that is not known."""
    contents = interpreter.deref_all(value)
    if len(owner.path) == 1 and isinstance(contents, Collection):
        operation = "extend" if contents.kind in ("list", "tuple") else "update"
        change(interpreter, owner, operation, value, statement)
    elif len(owner.path) == 1 and isinstance(contents, Mapping):
        change(interpreter, owner, "update", value, statement)
    else:
        _touch(interpreter, owner, statement)


def change(
    interpreter: Interpreter, owner: Instance, operation: str, value: Value, statement: cst.CSTNode
) -> None:
    """An operation on what a trait holds when the function is called."""
    if interpreter.state.config.get((owner.root, (STARTED,))) is not None:
        _touch(interpreter, owner, statement)
        return
    kind = cast("Operation", operation)
    write = _record(interpreter, owner, kind, value, statement, owner.node)
    key = (owner.root, owner.path)
    before = interpreter.state.config.get(key)
    interpreter.state.config[key] = _with(before, Change(kind, value, write), owner)


def _with(setting: Value | None, new: Change, owner: Instance) -> Value:
    if isinstance(setting, Conditional):
        then, other = _with(setting.then, new, owner), _with(setting.other, new, owner)
        return Conditional(setting.node, setting.source, setting.condition, then, other)
    if isinstance(setting, Assigned):
        return setting
    earlier = setting.changes if isinstance(setting, Lazy) else ()
    return Lazy(owner.node, owner.source, (*earlier, new))


def method(
    interpreter: Interpreter, node: cst.Call, owner: Instance, name: str, given: Arguments
) -> Value:
    """A call of a method of such an object, or of something in it."""
    if len(owner.path) == 1 and name in LAZY and _is_plain(name, given):
        change(interpreter, owner, name, _given(interpreter, node, given), node)
        return interpreter.known(node, None)
    if name in MUTATORS and owner.path:
        _touch(interpreter, owner, node)
    elif name in LOADERS and not owner.path:
        _touch(interpreter, replace(owner, path=(EVERYTHING,)), node)
    elif name in ("set_trait", "__setattr__") and not owner.path:
        set_named(interpreter, owner, given, node)
        return interpreter.known(node, None)
    if name not in LOGGING:
        _escape(interpreter, node, given)
    return Instance(node, interpreter.source, owner.root, (*owner.path, f"{name}()"))


def _escape(interpreter: Interpreter, node: cst.Call, given: Arguments) -> None:
    """What a method of a package is given may be changed by it, other than the objects themselves."""
    others = [one for one in given.everything() if not (isinstance(one, Instance) and not one.path)]
    interpreter.escape(node, others, "a call that is not followed")


def set_named(
    interpreter: Interpreter, owner: Instance, given: Arguments, node: cst.CSTNode
) -> None:
    """`setattr(owner, name, value)`: any attribute where the name is not known."""
    name, value = given.positional[-2:] if len(given.positional) > 1 else (owner, owner)
    found = interpreter.deref(name)
    if isinstance(found, Constant) and isinstance(found.value, str):
        assign(interpreter, owner, found.value, value, node, node)
    else:
        _touch(interpreter, replace(owner, path=(EVERYTHING,)), node)


def parent_method(
    interpreter: Interpreter, node: cst.Call, owner: Instance, name: str, given: Arguments
) -> Value:
    """`super().name(...)`: what the class of the package does is part of what is known of it.

    What `start` is given by name is set for this server.
    """
    interpreter.handed.parents.add(name)
    if name == "start":
        for attribute_name in given.named:
            unknown = interpreter.unknown(node, "given to the parent's `start`")
            assign(interpreter, owner, attribute_name, unknown, node, node)
        mark = interpreter.known(node, True)
        write = Write((STARTED,), "assign", mark, node, node, interpreter.source)
        interpreter.state.config[owner.root, (STARTED,)] = Assigned(
            node, interpreter.source, mark, write
        )
    return Instance(node, interpreter.source, OTHER, (f"{name}()",))


def _is_plain(name: str, given: Arguments) -> bool:
    """Whether the arguments of an operation are all there, as the operation takes them."""
    if name == "update":
        return given.complete and len(given.positional) + bool(given.named) <= 1
    count = 2 if name == "insert" else 1
    return given.complete and len(given.positional) == count and not given.named


def _given(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    """What an operation adds; `update(a=1)` is one with a dict."""
    if not given.positional:
        return given.as_mapping(interpreter, node)
    return given.positional[-1]


def settings_of(interpreter: Interpreter, root: int) -> dict[Path, Value]:
    """What the function that was read has set in an object, by the path of it."""
    found = interpreter.state.config.items()
    return {
        path: value
        for (one, path), value in found
        if one == root and path != (STARTED,) and not isinstance(value, Unset)
    }


def _touch(interpreter: Interpreter, owner: Instance, statement: cst.CSTNode) -> None:
    handed, condition = interpreter.handed, interpreter.path_condition
    handed.touch(interpreter.state, condition, owner, statement)


def _record(
    interpreter: Interpreter,
    owner: Instance,
    kind: WriteKind,
    value: Value,
    statement: cst.CSTNode,
    target: cst.CSTNode,
) -> Write:
    source, condition = interpreter.source, interpreter.path_condition
    write = Write(owner.path, kind, value, statement, target, source, condition)
    interpreter.handed.writes.append((owner.root, write))
    return write
