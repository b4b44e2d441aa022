"""Calls: methods of values, local functions and classes, and the installed functions that configs use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret import functions, library, methods
from hublint.interpret.arguments import Arguments
from hublint.interpret.attributes import is_section_name
from hublint.interpret.configuration import LAZY_METHODS, assign, change, move
from hublint.interpret.containers import elements
from hublint.interpret.flow import fork
from hublint.interpret.internal import Method, Pending, Ref
from hublint.interpret.values import (
    Choice,
    Class,
    External,
    Function,
    Known,
    Mapping,
    Section,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    import libcst as cst

    from hublint.interpret.machine import Machine

HARMLESS = frozenset(("debug", "info", "warning", "warn", "error", "exception", "critical", "log"))
"""Methods of objects not followed (loggers) that leave their arguments as they are."""


def call(machine: Machine, node: cst.Call) -> Value:
    """The result of a call; what it may change is changed or becomes unknown."""
    callee = machine.evaluate(node.func)
    return _apply(machine, node, callee, arguments(machine, node))


def arguments(machine: Machine, node: cst.Call) -> Arguments:
    """The arguments of a call, with `*` and `**` unpacked where their contents are known."""
    made = Arguments([], {})
    for argument in node.args:
        value = machine.evaluate(argument.value)
        if argument.star == "*":
            items, whole = elements(machine, value)
            whole = whole and machine.fits(len(items))
            made.positional.extend(items if whole else ())
            made.loose = made.loose or not whole
        elif argument.star == "**":
            contents = machine.view(value)
            known = isinstance(contents, Mapping) and not contents.open
            made.loose = made.loose or not known
            for entry in contents.entries if isinstance(contents, Mapping) else ():
                made.name(entry.key, entry.value, entry.node)
        elif argument.keyword is not None:
            made.named[argument.keyword.value] = value
            made.nodes[argument.keyword.value] = argument
        else:
            made.positional.append(value)
    return made


def _apply(machine: Machine, node: cst.Call, callee: Value, given: Arguments) -> Value:
    if isinstance(callee, Choice):
        return fork(
            machine,
            callee.condition,
            lambda: _apply(machine, node, callee.then, given),
            lambda: _apply(machine, node, callee.other, given),
        )
    if isinstance(callee, Method):
        return _method(machine, node, callee, given)
    if isinstance(callee, Function):
        return functions.invoke(machine, node, callee, given)
    if isinstance(callee, External):
        return library.apply(machine, node, callee.path, given)
    if isinstance(callee, Class):
        return _instance(machine, node, callee.name, given)
    if isinstance(callee, Pending):
        machine.stop("TypeError", "call", node, path=callee.path)
    return machine.escape(node, given.everything(), "the result of a call that is not followed")


def _instance(machine: Machine, node: cst.Call, name: str, given: Arguments) -> Value:
    return machine.escape(node, given.everything(), f"an object of the class `{name}`")


def _method(machine: Machine, node: cst.Call, method: Method, given: Arguments) -> Value:
    owner = method.owner
    if isinstance(owner, Section):
        return _section_method(machine, node, owner, method.name, given)
    if isinstance(owner, Pending):
        return _pending_method(machine, node, owner, method.name, given)
    if isinstance(owner, Ref):
        return methods.of_container(machine, node, owner, method.name, given)
    found = methods.of_value(machine, node, owner, method.name, given)
    if found is not None:
        return found
    reason = f"the result of a call of `{method.name}`"
    if method.name in HARMLESS:
        return machine.unknown(node, reason)
    value = machine.escape(node, given.everything(), reason)
    if isinstance(value, Unknown) and isinstance(owner, Unknown) and owner.key and not given:
        value.key = ("call", method.name, owner.key)
    return value


def _pending_method(
    machine: Machine, node: cst.Call, pending: Pending, name: str, given: Arguments
) -> Value:
    if name not in LAZY_METHODS:
        machine.stop("AttributeError", name, node, path=pending.path)
        return machine.escape(
            node, given.everything(), "the result of a call on a trait that was never set"
        )
    position = 1 if name == "insert" else 0
    found = given.positional[position : position + 1]
    value = found[0] if found else given.as_mapping(machine, node)
    change(machine, pending, name, value, node)
    return machine.known(node, None)


def _section_method(
    machine: Machine, node: cst.Call, section: Section, name: str, given: Arguments
) -> Value:
    first = given.positional[0] if given.positional else None
    if name in ("update", "merge"):
        _update(machine, node, section, first, given)
        return machine.known(node, None)
    if name in ("get", "setdefault") and isinstance(first, Known) and isinstance(first.value, str):
        key = (section.root, (*section.path, first.value))
        default = given.positional[1] if len(given.positional) > 1 else machine.known(node, None)
        if name == "setdefault" and key not in machine.state.config:
            assign(machine, section, first.value, default, node, node)
        setting = machine.state.config.get(key)
        return default if setting is None else machine.unknown(node, "a configured value")
    if name in ("keys", "values", "items", "copy", "deepcopy", "has_key", "collisions", "get"):
        return machine.unknown(node, "read from the configuration")
    machine.cloud(section, f"`.{name}()` is called on it")
    return machine.unknown(node, "read from the configuration")


def _update(
    machine: Machine, node: cst.Call, section: Section, first: Value | None, given: Arguments
) -> None:
    if isinstance(first, Section):
        move(machine, first, section)
        return
    contents = machine.view(first) if first is not None else None
    if first is not None and not isinstance(contents, Mapping):
        machine.cloud(section, "it is updated with a value that is not known")
    entries = list(contents.entries) if isinstance(contents, Mapping) else []
    if (isinstance(contents, Mapping) and contents.open) or given.loose:
        machine.cloud(section, "it is updated with a value that is not known")
    for entry in entries:
        _update_one(machine, section, entry.key, entry.value, entry.node)
    for name, value in given.named.items():
        _update_one(machine, section, machine.known(node, name), value, node)


def _update_one(
    machine: Machine, section: Section, key: Value, value: Value, node: cst.CSTNode
) -> None:
    name = machine.look(key)
    if not (isinstance(name, Known) and isinstance(name.value, str)):
        machine.cloud(section, "it is updated under names that are not known")
        return
    contents = machine.view(value)
    if is_section_name(name.value) and isinstance(contents, Mapping):
        deeper = Section(node, machine.source, section.root, (*section.path, name.value))
        for entry in contents.entries:
            _update_one(machine, deeper, entry.key, entry.value, entry.node)
    else:
        assign(machine, section, name.value, value, node, node)
