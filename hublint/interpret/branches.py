"""Truth: what decides a branch, as a constant or as a condition that only the running hub knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.choices import ALTERNATIVES, choose, implications, leaves, lift
from hublint.interpret.internal import Module, Pending
from hublint.interpret.values import (
    Choice,
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
    text = described(machine, value.node)
    return condition(machine, ("truth", key), f"{text} is true", f"{text} is false", value.node)


def verdict_of(machine: Machine, test: cst.BaseExpression) -> bool | tuple[Condition, bool]:
    """Which branch a test takes, or the condition for it, with the outcome that takes the first branch.

    A test that several conditions decide gives one that they decide, so that no branch is read more than once.
    """
    truth = test_of(machine, machine.evaluate(test))
    if isinstance(truth, Known):
        return bool(truth.value)
    if not isinstance(truth, Choice) or leaves(truth) > ALTERNATIVES // 2 or not _is_known(truth):
        text = described(machine, test)
        return machine.unforeseen(test, f"{text} is true", f"{text} is false"), True
    then, other = truth.then, truth.other
    if isinstance(then, Known) and isinstance(other, Known):
        if bool(then.value) is bool(other.value):
            return bool(then.value)
        return truth.condition, bool(then.value)
    return _united(machine, truth), True


def _is_known(truth: Value) -> bool:
    if isinstance(truth, Choice):
        return _is_known(truth.then) and _is_known(truth.other)
    return isinstance(truth, Known)


def _united(machine: Machine, test: Choice) -> Condition:
    """The condition that is decided by others as a test is; the same one for equal tests."""
    shape = _shape(test)
    found = machine.tests.get(shape)
    if found is None:
        key = ("test", len(machine.tests))
        implied = (implications(test, False), implications(test, True))
        found = Condition(key, "", "", test.node, test.source, test, implied)
        found.holds = " and ".join(part.holds for part in found.parts)
        found.fails = " and ".join(part.fails for part in found.parts)
        machine.tests[shape] = found
    return found


def _shape(test: Value) -> Hashable:
    if isinstance(test, Choice):
        return test.condition.key, _shape(test.then), _shape(test.other)
    return isinstance(test, Known) and bool(test.value)


def described(machine: Machine, node: cst.CSTNode) -> str:
    """The code of an expression, short enough for a message; written anew, as finding it would cost more."""
    if id(node) not in machine.descriptions:
        machine.descriptions[id(node)] = _described(node)
    return machine.descriptions[id(node)]


def _described(node: cst.CSTNode) -> str:
    try:
        code = " ".join(NOTHING.code_for_node(node).split())
    except RecursionError:
        code = "…"
    return f"`{code if len(code) <= 50 else code[:49] + '…'}`"
