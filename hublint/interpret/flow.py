"""Control flow: how a block ends, and running two branches to one merged state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from hublint.interpret.choices import choose
from hublint.interpret.state import State, merge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hublint.interpret.interpreter import Interpreter
    from hublint.interpret.values import Condition, Value


@dataclass(slots=True, eq=False, repr=False)
class End:
    """A block ends: it runs on to what follows (`next`), or leaves the function, the loop or the file."""

    kind: Literal["next", "return", "break", "continue", "raise"]
    state: State
    value: Value | None = None


@dataclass(slots=True, eq=False, repr=False)
class Split:
    """A block ends in one way when the condition holds and in another when it does not."""

    condition: Condition
    then: Outcome
    other: Outcome


Outcome = End | Split


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


def split(condition: Condition, then: Outcome, other: Outcome) -> Outcome:
    """Join two ends: where both run on, their states merge into one."""
    if isinstance(then, End) and isinstance(other, End) and then.kind == other.kind == "next":
        return End("next", merge(condition, then.state, other.state))
    return Split(condition, then, other)


Found = TypeVar("Found")


def folded(
    outcome: Outcome,
    end: Callable[[End], Found],
    join: Callable[[Condition, Found, Found], Found],
) -> Found:
    """What an outcome comes to, each part of it worked out once, as it may hold many parts more than once."""
    known: dict[int, Found] = {}
    waiting = [outcome]
    while waiting:
        part = waiting[-1]
        if isinstance(part, End):
            known[id(part)] = end(part)
        else:
            first = [one for one in (part.other, part.then) if id(one) not in known]
            if first:
                waiting += first
                continue
            known[id(part)] = join(part.condition, known[id(part.then)], known[id(part.other)])
        waiting.pop()
    return known[id(outcome)]


def running_on(outcome: Outcome) -> State | None:
    """The merged state of every way that runs on, or None where none does."""

    def join(condition: Condition, then: State | None, other: State | None) -> State | None:
        if then is None or other is None:
            return then or other
        return merge(condition, then, other)

    return folded(outcome, lambda end: end.state if end.kind == "next" else None, join)


def followed(outcome: Outcome, rest: Outcome) -> Outcome:
    """The outcome with `rest` in the place of every way that runs on."""

    def join(condition: Condition, then: Outcome, other: Outcome) -> Outcome:
        return then if then is other else Split(condition, then, other)

    return folded(outcome, lambda end: rest if end.kind == "next" else end, join)


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


def ended(outcome: Outcome, *kinds: str) -> Outcome:
    """The outcome with ways that end in one of these kinds running on."""
    return folded(outcome, lambda end: End("next", end.state) if end.kind in kinds else end, split)
