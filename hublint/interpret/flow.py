"""Control flow: running two branches to one merged state, and statements one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.choices import choose
from hublint.interpret.outcomes import End, Outcome, Split, followed, running_on, split
from hublint.interpret.state import State, merge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hublint.interpret.interpreter import Interpreter
    from hublint.interpret.values import Condition, Value


def fork(
    interpreter: Interpreter,
    condition: Condition,
    then: Callable[[], Value],
    other: Callable[[], Value],
) -> Value:
    """Evaluate something in both branches of a condition and merge what they did and gave."""
    first, left = branch(interpreter, condition, True, then)
    second, right = branch(interpreter, condition, False, other)
    interpreter.state = merge(condition, left, right)
    return choose(condition, first, second)


def branch(
    interpreter: Interpreter, condition: Condition, outcome: bool, body: Callable[[], Value]
) -> tuple[Value, State]:
    """Evaluate something in a fork of the state, on the way where the condition has this outcome."""
    state, path_condition = interpreter.state, interpreter.path_condition
    interpreter.state, interpreter.path_condition = (
        state.fork(),
        (*path_condition, (condition, outcome)),
    )
    try:
        return body(), interpreter.state
    finally:
        interpreter.state, interpreter.path_condition = state, path_condition


Branch = tuple["Condition", bool, "Callable[[], Outcome]"]
"""A block that runs where a condition has this outcome."""


def alternatives(
    interpreter: Interpreter,
    condition: Condition,
    then: Callable[[], Outcome],
    other: Callable[[], Outcome],
) -> Outcome:
    """Execute something in both branches of a condition and join how they end."""
    return chain(interpreter, [(condition, True, then)], other)


def chain(
    interpreter: Interpreter, branches: Iterable[Branch], last: Callable[[], Outcome]
) -> Outcome:
    """Execute each branch where its condition is met and none before it was, and `last` where none is."""
    path_condition = interpreter.path_condition
    ends: list[tuple[Condition, bool, Outcome]] = []
    for condition, outcome, body in branches:
        state, outer = interpreter.state, interpreter.path_condition
        interpreter.state, interpreter.path_condition = state.fork(), (*outer, (condition, outcome))
        ends.append((condition, outcome, body()))
        interpreter.state, interpreter.path_condition = state, (*outer, (condition, not outcome))
    result = last()
    interpreter.path_condition = path_condition
    for condition, outcome, end in reversed(ends):
        result = split(condition, end, result) if outcome else split(condition, result, end)
    return result


def sequence(interpreter: Interpreter, steps: Iterable[Callable[[], Outcome]]) -> Outcome:
    """Run steps one after the other on the interpreter's state, each where those before it run on."""
    partial: list[Outcome] = []
    result: Outcome | None = None
    for step in steps:
        outcome = step()
        state = running_on(outcome)
        if state is None:
            result = outcome
            break
        interpreter.state = state
        if isinstance(outcome, Split):
            partial.append(outcome)
    result = result or End("next", interpreter.state)
    for outcome in reversed(partial):
        result = followed(outcome, result)
    return result
