"""Alternatives: making them, narrowing them, and working on each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.interpret.values import Bounded, Condition, Conditional, Constant, Unknown, Value
from hublint.interpret.writes import Assigned, Unset

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.interpret.values import PathCondition

ALTERNATIVES: Final = 16
"""No value is worked out for more combinations of alternatives than this."""

KEPT: Final = 64
"""A value with more alternatives than this becomes unknown."""

MANY = "it has too many alternatives"


def choose(condition: Condition, then: Value, other: Value) -> Value:
    """`then` when the condition holds, else `other`; no choice where both are the same value."""
    then, other = narrow(then, condition, True), narrow(other, condition, False)
    if then is other or (isinstance(then, Unset) and isinstance(other, Unset)):
        return then
    if leaves(then) + leaves(other) > KEPT:
        return _collapsed(then, other)
    return Conditional(then.node, then.source, condition, then, other)


def _collapsed(then: Value, other: Value) -> Value:
    """What stands for too many alternatives; a setting stays one, with an unknown value."""
    unknown = Bounded(then.node, then.source, MANY)
    first = _assigned(then) or _assigned(other)
    return Assigned(first.node, first.source, unknown, first.write) if first else unknown


def _assigned(value: Value) -> Assigned | None:
    if isinstance(value, Conditional):
        return _assigned(value.then) or _assigned(value.other)
    return value if isinstance(value, Assigned) else None


def narrow(value: Value, condition: Condition, outcome: bool) -> Value:
    """What is left of a value's alternatives once a condition is decided, and all that goes with it."""
    if not isinstance(value, Conditional):
        return value
    value = _narrow(value, condition, outcome)
    for other, implied in condition.implied[outcome]:
        value = _narrow(value, other, implied)
    return value


def _narrow(value: Value, condition: Condition, outcome: bool) -> Value:
    if not isinstance(value, Conditional):
        return value
    decided = _outcome(value.condition, condition, outcome)
    if decided is not None:
        return _narrow(value.then if decided else value.other, condition, outcome)
    then = _narrow(value.then, condition, outcome)
    other = _narrow(value.other, condition, outcome)
    if then is value.then and other is value.other:
        return value
    return Conditional(value.node, value.source, value.condition, then, other)


def _outcome(asked: Condition, condition: Condition, outcome: bool) -> bool | None:
    """What a decided condition makes of another, if that alone decides it."""
    if asked.key == condition.key:
        return outcome
    if asked.test is None:
        return None
    left = _narrow(asked.test, condition, outcome)
    return bool(left.value) if isinstance(left, Constant) else None


def leaves(value: Value) -> int:
    """How many alternatives a value has; counting stops beyond the limit."""
    if not isinstance(value, Conditional):
        return 1
    count = leaves(value.then)
    return count if count > KEPT else count + leaves(value.other)


def map_alternatives(function: Callable[..., Value], *values: Value) -> Value:
    """Apply a function to values, once for every consistent combination of their alternatives."""
    for value in values:
        if isinstance(value, Conditional):
            return _distribute(function, values, value)
    result = function(*values)
    if type(result) is Unknown:
        for value in values:
            if type(value) is Bounded:
                return Bounded(result.node, result.source, value.reason, result.type, result.key)
    return result


def _distribute(
    function: Callable[..., Value], values: tuple[Value, ...], choice: Conditional
) -> Value:
    if _combinations(values) > ALTERNATIVES:
        return Bounded(choice.node, choice.source, MANY)
    condition = choice.condition
    then = map_alternatives(function, *(narrow(value, condition, True) for value in values))
    other = map_alternatives(function, *(narrow(value, condition, False) for value in values))
    return choose(condition, then, other)


def _combinations(values: tuple[Value, ...]) -> int:
    """How many combinations of alternatives there are at most."""
    total = 1
    for value in values:
        total *= leaves(value)
        if total > ALTERNATIVES:
            break
    return total


def implications(test: Value, outcome: bool) -> PathCondition:
    """The outcomes of conditions that a test cannot do without, if it is to end like this."""
    found = path_conditions_to(test, outcome)
    if not found:
        return ()
    shared = set.intersection(
        *({(one.key, value) for one, value in path_condition} for path_condition in found)
    )
    return tuple((one, value) for one, value in found[0] if (one.key, value) in shared)


def path_conditions_to(
    test: Value, outcome: bool, before: PathCondition = ()
) -> list[PathCondition]:
    """The path conditions through a test that end in an outcome."""
    if isinstance(test, Conditional):
        then = path_conditions_to(test.then, outcome, (*before, (test.condition, True)))
        return then + path_conditions_to(test.other, outcome, (*before, (test.condition, False)))
    return [before] if isinstance(test, Constant) and bool(test.value) is outcome else []
