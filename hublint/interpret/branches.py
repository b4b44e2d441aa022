"""Truth: what decides a branch, as a constant or as a condition that only the running hub knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.choices import choose, lift
from hublint.interpret.internal import Module, Pending
from hublint.interpret.values import (
    Class,
    Condition,
    External,
    Function,
    Known,
    Listing,
    Mapping,
    PathObject,
    Section,
    Text,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Hashable

    from hublint.interpret.machine import Machine


NOTHING = cst.Module(())


def test_of(machine: Machine, value: Value) -> Value:
    """The truth of a value: `Known` booleans, with a `Choice` for each condition that decides it."""
    if isinstance(value, Section | Pending):
        return machine.known(value.node, True)
    return lift(lambda one: _truth(machine, one), machine.view(value))


def decided(machine: Machine, value: Value) -> bool | None:
    """The truth of a value if it is known in every alternative."""
    outcome = test_of(machine, value)
    return outcome.value if isinstance(outcome, Known) and isinstance(outcome.value, bool) else None


def condition(
    machine: Machine, key: tuple[Hashable, ...], holds: str, fails: str, node: cst.CSTNode
) -> Value:
    """A value that is true exactly when the condition holds."""
    found = Condition(key, holds, fails, node, machine.source)
    return choose(found, machine.known(node, True), machine.known(node, False))


def when_set(machine: Machine, variable: str, node: cst.CSTNode) -> Condition:
    """The condition that an environment variable is set."""
    key = ("set", ("environment", variable))
    holds, fails = f"`{variable}` is set", f"`{variable}` is unset"
    return Condition(key, holds, fails, node, machine.source)


def _truth(machine: Machine, value: Value) -> Value:
    node = value.node
    if isinstance(value, Known):
        return machine.known(node, bool(value.value))
    if isinstance(value, Text):
        filled = any(isinstance(part, str) for part in value.parts)
        return machine.known(node, True) if filled else _doubt(machine, value)
    if isinstance(value, Listing | Mapping):
        filled = bool(value.items if isinstance(value, Listing) else value.entries)
        sure = filled or not value.open
        return machine.known(node, filled) if sure else _doubt(machine, value)
    if isinstance(value, External | Function | Class | Module | PathObject):
        return machine.known(node, True)
    return _doubt(machine, value)


def _doubt(machine: Machine, value: Value) -> Value:
    """An environment variable that is set is taken to be non-empty; everything else may be false."""
    if isinstance(value, Unknown) and value.environment is not None:
        return machine.known(value.node, True)
    key = value.key if isinstance(value, Unknown) and value.key else ("node", id(value.node))
    text = described(value.node)
    return condition(machine, ("truth", key), f"{text} is true", f"{text} is false", value.node)


def described(node: cst.CSTNode) -> str:
    """The code of an expression, short enough for a message; written anew, as finding it would cost more."""
    try:
        code = " ".join(NOTHING.code_for_node(node).split())
    except RecursionError:
        code = "…"
    return f"`{code if len(code) <= 50 else code[:49] + '…'}`"
