"""How a block ends: it runs on, or leaves the function, the loop or the file, in different ways under conditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from hublint.interpret.state import State, merge

if TYPE_CHECKING:
    from collections.abc import Callable

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


def ended(outcome: Outcome, *kinds: str) -> Outcome:
    """The outcome with ways that end in one of these kinds running on."""
    return folded(outcome, lambda end: End("next", end.state) if end.kind in kinds else end, split)
