"""Alternatives: making them, narrowing them, and working on each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.values import Assigned, Choice, Condition, Unknown, Unset, Value

if TYPE_CHECKING:
    from collections.abc import Callable

ALTERNATIVES = 16
"""A value with more alternatives than this becomes unknown."""


def choose(condition: Condition, then: Value, other: Value) -> Value:
    """`then` when the condition holds, else `other`; no choice where both are the same value."""
    then, other = narrow(then, condition, True), narrow(other, condition, False)
    if then is other or (isinstance(then, Unset) and isinstance(other, Unset)):
        return then
    if leaves(then) + leaves(other) > 2 * ALTERNATIVES:
        return _collapsed(then, other)
    return Choice(then.node, then.source, condition, then, other)


def _collapsed(then: Value, other: Value) -> Value:
    """What stands for too many alternatives; a setting stays one, with an unknown value."""
    unknown = Unknown(then.node, then.source, "one of too many alternatives")
    first = _assigned(then) or _assigned(other)
    return Assigned(first.node, first.source, unknown, first.write) if first else unknown


def _assigned(value: Value) -> Assigned | None:
    if isinstance(value, Choice):
        return _assigned(value.then) or _assigned(value.other)
    return value if isinstance(value, Assigned) else None


def narrow(value: Value, condition: Condition, outcome: bool) -> Value:
    """What is left of a value's alternatives once a condition is decided."""
    if not isinstance(value, Choice):
        return value
    if value.condition.key == condition.key:
        return narrow(value.then if outcome else value.other, condition, outcome)
    then = narrow(value.then, condition, outcome)
    other = narrow(value.other, condition, outcome)
    if then is value.then and other is value.other:
        return value
    return Choice(value.node, value.source, value.condition, then, other)


def leaves(value: Value) -> int:
    """How many alternatives a value has; counting stops beyond the limit."""
    if not isinstance(value, Choice):
        return 1
    count = leaves(value.then)
    return count if count > ALTERNATIVES else count + leaves(value.other)


def lift(function: Callable[..., Value], *values: Value) -> Value:
    """Apply a function to values, once for every consistent combination of their alternatives."""
    for value in values:
        if isinstance(value, Choice):
            return _distribute(function, values, value)
    return function(*values)


def _distribute(function: Callable[..., Value], values: tuple[Value, ...], choice: Choice) -> Value:
    total = 1
    for value in values:
        total *= leaves(value)
    if total > ALTERNATIVES:
        return Unknown(choice.node, choice.source, "one of too many alternatives")
    condition = choice.condition
    then = lift(function, *(narrow(value, condition, True) for value in values))
    other = lift(function, *(narrow(value, condition, False) for value in values))
    return choose(condition, then, other)
