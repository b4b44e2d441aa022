"""Calls: methods of values, local functions and classes, and the installed functions that configs use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.interpret import failures, functions, instances, known_functions, methods
from hublint.interpret.arguments import Arguments
from hublint.interpret.attributes import is_section_name
from hublint.interpret.config_writes import assign, change, move
from hublint.interpret.containers import elements
from hublint.interpret.flow import fork
from hublint.interpret.handed import SUPER, as_unknown, is_name_of_user
from hublint.interpret.internal import Instance, Method, Pending, Ref
from hublint.interpret.values import (
    Class,
    Conditional,
    Constant,
    External,
    Function,
    Mapping,
    Section,
    Unknown,
    Value,
    entries_of,
)
from hublint.interpret.writes import LAZY

if TYPE_CHECKING:
    import libcst as cst

    from hublint.interpret.interpreter import Interpreter

HARMLESS = frozenset(("debug", "info", "warning", "warn", "error", "exception", "critical", "log"))
"""Methods of objects not followed (loggers) that leave their arguments as they are."""


def call(interpreter: Interpreter, node: cst.Call) -> Value:
    """The result of a call; what it may change is changed or becomes unknown."""
    callee = interpreter.evaluate(node.func)
    return _apply(interpreter, node, callee, arguments(interpreter, node))


def arguments(interpreter: Interpreter, node: cst.Call) -> Arguments:
    """The arguments of a call, with `*` and `**` unpacked where their contents are known."""
    made = Arguments([], {})
    for argument in node.args:
        value = interpreter.evaluate(argument.value)
        if argument.star == "*":
            failures.iteration(interpreter, argument, value)
            items, complete = elements(interpreter, value)
            complete = complete and interpreter.fits(len(items))
            made.positional.extend(items if complete else ())
            made.complete = made.complete and complete
        elif argument.star == "**":
            contents = interpreter.deref_all(value)
            known = isinstance(contents, Mapping) and contents.complete
            made.complete = made.complete and known
            for entry in entries_of(contents):
                made.name(entry.key, entry.value, entry.node)
        elif argument.keyword is not None:
            made.named[argument.keyword.value] = value
            made.nodes[argument.keyword.value] = argument
        else:
            made.positional.append(value)
    return made


def _apply(interpreter: Interpreter, node: cst.Call, callee: Value, given: Arguments) -> Value:
    if isinstance(callee, Conditional):
        return fork(
            interpreter,
            callee.condition,
            lambda: _apply(interpreter, node, callee.then, given),
            lambda: _apply(interpreter, node, callee.other, given),
        )
    if isinstance(callee, Method):
        return _method(interpreter, node, callee, given)
    if isinstance(callee, Function):
        return functions.invoke(interpreter, node, callee, given)
    if isinstance(callee, Instance):
        return _called_instance(interpreter, node, callee, given)
    if isinstance(callee, External):
        parent = _parent(callee, given)
        if parent is not None:
            name = callee.path.rpartition(".")[2]
            return instances.parent_method(interpreter, node, parent, name, given)
        return known_functions.apply(interpreter, node, callee.path, given)
    if isinstance(callee, Class):
        return _instance(interpreter, node, callee.name, given)
    if isinstance(callee, Pending):
        interpreter.stop("TypeError", "", node, path=callee.path, operation="call")
    else:
        failures.call(interpreter, node, callee)
    return interpreter.escape(node, given.everything(), "the result of a call that is not followed")


def _called_instance(
    interpreter: Interpreter, node: cst.Call, callee: Instance, given: Arguments
) -> Value:
    """A call of an attribute of an object that the hub handed over; `super().name` is one of `SUPER`."""
    *path, name = callee.path or ("",)
    owner = replace(callee, path=tuple(path))
    if owner.path == (SUPER,):
        owner = replace(owner, path=())
        return instances.parent_method(interpreter, node, owner, name, given)
    if is_name_of_user(owner):
        text = Method(node, interpreter.source, as_unknown(owner), name)
        return _method(interpreter, node, text, given)
    return instances.method(interpreter, node, owner, name, given)


def _parent(callee: External, given: Arguments) -> Instance | None:
    """The object whose method of a package's class is called: `DockerSpawner.start(self)`."""
    first = given.positional[0] if given.positional else None
    is_of_class = is_section_name(callee.path.rpartition(".")[0].rpartition(".")[2])
    return first if isinstance(first, Instance) and not first.path and is_of_class else None


def _instance(interpreter: Interpreter, node: cst.Call, name: str, given: Arguments) -> Value:
    return interpreter.escape(node, given.everything(), f"an object of the class `{name}`")


def _method(interpreter: Interpreter, node: cst.Call, method: Method, given: Arguments) -> Value:
    owner = method.owner
    if isinstance(owner, Section):
        return _section_method(interpreter, node, owner, method.name, given)
    if isinstance(owner, Pending):
        return _pending_method(interpreter, node, owner, method.name, given)
    if isinstance(owner, Ref):
        return methods.of_container(interpreter, node, owner, method.name, given)
    found = methods.of_value(interpreter, node, owner, method.name, given)
    if found is not None:
        return found
    reason = f"the result of a call of `{method.name}`"
    if method.name in HARMLESS:
        return interpreter.unknown(node, reason)
    value = interpreter.escape(node, given.everything(), reason)
    if isinstance(value, Unknown) and isinstance(owner, Unknown) and owner.key and not given:
        return replace(value, key=("call", method.name, owner.key))
    return value


def _pending_method(
    interpreter: Interpreter, node: cst.Call, pending: Pending, name: str, given: Arguments
) -> Value:
    if name not in LAZY:
        interpreter.stop("AttributeError", name, node, path=pending.path, operation="get attribute")
        return interpreter.escape(
            node, given.everything(), "the result of a call on a trait that was never set"
        )
    position = 1 if name == "insert" else 0
    found = given.positional[position : position + 1]
    value = found[0] if found else given.as_mapping(interpreter, node)
    change(interpreter, pending, name, value, node)
    return interpreter.known(node, None)


def _section_method(
    interpreter: Interpreter, node: cst.Call, section: Section, name: str, given: Arguments
) -> Value:
    first = given.positional[0] if given.positional else None
    if name in ("update", "merge"):
        _update(interpreter, node, section, first, given)
        return interpreter.known(node, None)
    if (
        name in ("get", "setdefault")
        and isinstance(first, Constant)
        and isinstance(first.value, str)
    ):
        key = (section.root, (*section.path, first.value))
        default = (
            given.positional[1] if len(given.positional) > 1 else interpreter.known(node, None)
        )
        if name == "setdefault" and key not in interpreter.state.config:
            assign(interpreter, section, first.value, default, node, node)
        setting = interpreter.state.config.get(key)
        return default if setting is None else interpreter.unknown(node, "a configured value")
    if name in ("keys", "values", "items", "copy", "deepcopy", "has_key", "collisions", "get"):
        return interpreter.unknown(node, "read from the configuration")
    interpreter.opaque_write(section, f"`.{name}()` is called on it")
    return interpreter.unknown(node, "read from the configuration")


def _update(
    interpreter: Interpreter,
    node: cst.Call,
    section: Section,
    first: Value | None,
    given: Arguments,
) -> None:
    if isinstance(first, Section):
        move(interpreter, first, section)
        return
    contents = interpreter.deref_all(first) if first is not None else None
    if first is not None and not isinstance(contents, Mapping):
        interpreter.opaque_write(section, "it is updated with a value that is not known")
    entries = list(contents.entries) if isinstance(contents, Mapping) else []
    if (isinstance(contents, Mapping) and not contents.complete) or not given.complete:
        interpreter.opaque_write(section, "it is updated with a value that is not known")
    for entry in entries:
        _update_one(interpreter, section, entry.key, entry.value, entry.node)
    for name, value in given.named.items():
        _update_one(interpreter, section, interpreter.known(node, name), value, node)


def _update_one(
    interpreter: Interpreter, section: Section, key: Value, value: Value, node: cst.CSTNode
) -> None:
    name = interpreter.deref(key)
    if not (isinstance(name, Constant) and isinstance(name.value, str)):
        interpreter.opaque_write(section, "it is updated under names that are not known")
        return
    contents = interpreter.deref_all(value)
    if is_section_name(name.value) and isinstance(contents, Mapping):
        deeper = Section(node, interpreter.source, section.root, (*section.path, name.value))
        for entry in contents.entries:
            _update_one(interpreter, deeper, entry.key, entry.value, entry.node)
    else:
        assign(interpreter, section, name.value, value, node, node)
