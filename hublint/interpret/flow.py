"""Control flow: how a block ends, and running two branches to one merged state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hublint.interpret.choices import choose
from hublint.interpret.state import State, merge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hublint.interpret.machine import Machine
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
    machine: Machine, condition: Condition, then: Callable[[], Value], other: Callable[[], Value]
) -> Value:
    """Evaluate something in both branches of a condition and merge what they did and gave."""
    first, left = branch(machine, condition, True, then)
    second, right = branch(machine, condition, False, other)
    machine.state = merge(condition, left, right)
    return choose(condition, first, second)


def branch(
    machine: Machine, condition: Condition, outcome: bool, body: Callable[[], Value]
) -> tuple[Value, State]:
    """Evaluate something in a fork of the state, on the way where the condition has this outcome."""
    state, way = machine.state, machine.way
    machine.state, machine.way = state.fork(), (*way, (condition, outcome))
    try:
        return body(), machine.state
    finally:
        machine.state, machine.way = state, way


def alternatives(
    machine: Machine,
    condition: Condition,
    then: Callable[[], Outcome],
    other: Callable[[], Outcome],
) -> Outcome:
    """Execute something in both branches of a condition and join how they end."""
    state, way = machine.state, machine.way
    machine.state, machine.way = state.fork(), (*way, (condition, True))
    first = then()
    machine.state, machine.way = state, (*way, (condition, False))
    second = other()
    machine.way = way
    return split(condition, first, second)


def split(condition: Condition, then: Outcome, other: Outcome) -> Outcome:
    """Join two ends: where both run on, their states merge into one."""
    if isinstance(then, End) and isinstance(other, End) and then.kind == other.kind == "next":
        return End("next", merge(condition, then.state, other.state))
    return Split(condition, then, other)


def running_on(outcome: Outcome) -> State | None:
    """The merged state of every way that runs on, or None where none does."""
    if isinstance(outcome, End):
        return outcome.state if outcome.kind == "next" else None
    then, other = running_on(outcome.then), running_on(outcome.other)
    if then is None or other is None:
        return then or other
    return merge(outcome.condition, then, other)


def followed(outcome: Outcome, rest: Outcome) -> Outcome:
    """The outcome with `rest` in the place of every way that runs on."""
    if isinstance(outcome, End):
        return rest if outcome.kind == "next" else outcome
    then, other = followed(outcome.then, rest), followed(outcome.other, rest)
    return then if then is other else Split(outcome.condition, then, other)


def sequence(machine: Machine, steps: Iterable[Callable[[], Outcome]]) -> Outcome:
    """Run steps one after the other on the machine's state, each where those before it run on."""
    partial: list[Outcome] = []
    result: Outcome | None = None
    for step in steps:
        outcome = step()
        state = running_on(outcome)
        if state is None:
            result = outcome
            break
        machine.state = state
        if isinstance(outcome, Split):
            partial.append(outcome)
    result = result or End("next", machine.state)
    for outcome in reversed(partial):
        result = followed(outcome, result)
    return result


def ended(outcome: Outcome, *kinds: str) -> Outcome:
    """The outcome with ways that end in one of these kinds running on."""
    return _ended(outcome, kinds, {})


def _ended(outcome: Outcome, kinds: tuple[str, ...], known: dict[int, Outcome]) -> Outcome:
    """`known` are the results for parts of the outcome, which it may hold many times."""
    if isinstance(outcome, End):
        return End("next", outcome.state) if outcome.kind in kinds else outcome
    if id(outcome) not in known:
        then, other = _ended(outcome.then, kinds, known), _ended(outcome.other, kinds, known)
        known[id(outcome)] = split(outcome.condition, then, other)
    return known[id(outcome)]
