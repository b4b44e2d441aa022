"""Worlds: the consistent outcomes of the conditions that only the running hub knows.

A check is written as if there were no alternatives. It is run again for every outcome of the conditions
that it consulted, and only of those, so that a file with thirty defaults from the environment stays cheap.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from hublint.interpret.values import Condition

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from hublint.interpret.reading import Way

Result = TypeVar("Result")
Item = TypeVar("Item")

RUNS = 64
"""At most so many worlds are looked at for one check; what lies beyond them is not judged."""


@dataclass(slots=True, eq=False, repr=False)
class _Branch:
    """A step of a remembered computation: which condition it consulted next, and what followed."""

    condition: Condition
    outcomes: dict[bool, _Branch | _Leaf] = field(default_factory=dict)


@dataclass(slots=True, eq=False, repr=False)
class _Leaf:
    """The end of a remembered computation."""

    result: object


Trail = list[tuple[Condition, bool, bool]]
"""Conditions in the order of their decision, with the outcome, and whether earlier ones left no other."""


@dataclass(slots=True, eq=False, repr=False)
class World(Generic[Result]):
    """One run: the conditions it consulted with their outcomes, in order, and what it gave."""

    trail: Trail
    result: Result

    @property
    def way(self) -> Way:
        """The conditions with their outcomes."""
        return tuple((condition, outcome) for condition, outcome, _ in self.trail)


class Worlds:
    """Decides conditions consistently, explores all their outcomes, and remembers results by what they rested on.

    `impossible` lists ways that end in an exception while the file loads: no hub runs in such a world.
    """

    def __init__(self, impossible: Sequence[Way] = ()) -> None:
        self._impossible: dict[Hashable, list[Way]] = {}
        for way in impossible:
            for condition, _ in way:
                self._impossible.setdefault(condition.key, []).append(way)
        self._decided: dict[Hashable, bool] = {}
        self._trail: Trail = []
        self._script: list[bool] = []
        self._recorders: list[dict[Hashable, tuple[Condition, bool]]] = []
        self._memories: dict[Hashable, _Branch | _Leaf] = {}

    def decide(self, condition: Condition) -> bool:
        """The outcome of a condition in the present world."""
        outcome = self._decided.get(condition.key)
        if outcome is None:
            outcome = self._choose(condition)
        for recorder in self._recorders:
            recorder.setdefault(condition.key, (condition, outcome))
        return outcome

    def agrees(self, way: Way) -> bool:
        """Whether a statement reached on this way is reached in the present world."""
        return all(self.decide(condition) is outcome for condition, outcome in way)

    def explore(self, function: Callable[[], Result]) -> list[World[Result]]:
        """Run a function in every world that it can tell apart, at most `RUNS` of them."""
        return self._all(self._begun(function), function)

    def find(self, function: Callable[[], tuple[Item, ...]]) -> list[World[tuple[Item, ...]]]:
        """Like `explore`, but without any world where the function finds nothing in all of them."""
        found = self._begun(function)
        if not self._trail:
            return [World([], found)] if found else []
        worlds = self._all(found, function)
        return worlds if any(world.result for world in worlds) else []

    def _begun(self, function: Callable[[], Result]) -> Result:
        """The result in the first world."""
        if self._trail:
            self._script, self._decided, self._trail = [], {}, []
        return function()

    def _all(self, first: Result, function: Callable[[], Result]) -> list[World[Result]]:
        """The first world and all others."""
        worlds = [World(self._trail, first)]
        while self._trail and self._turn() and len(worlds) < RUNS:
            worlds.append(World(self._trail, function()))
        return worlds

    def _turn(self) -> bool:
        """Prepare the next world: the last free decision that held fails now. False where there is none left."""
        trail = self._trail
        last = len(trail) - 1
        while last >= 0 and (trail[last][2] or not trail[last][1]):
            last -= 1
        if last < 0:
            return False
        self._script = [outcome for _, outcome, _ in trail[:last]]
        self._script.append(False)
        self._decided, self._trail = {}, []
        return True

    def is_settled(self, key: Hashable) -> bool:
        """Whether a remembered result rests on no condition."""
        return self._memories.get(key).__class__ is _Leaf

    def forget(self) -> None:
        """Let go of all that is remembered, so that what refers back to it is free at once."""
        self._memories.clear()

    def memo(self, key: Hashable, compute: Callable[[], Result]) -> Result:
        """The result of a computation, done once for each set of outcomes that it depends on."""
        step = self._memories.get(key)
        while step.__class__ is _Branch:
            step = step.outcomes.get(self.decide(step.condition))
        if step is None:
            step = self._learn(key, compute)
        return step.result  # type: ignore[union-attr, return-value]

    def _learn(self, key: Hashable, compute: Callable[[], object]) -> _Leaf:
        path: list[tuple[_Branch, bool]] = []
        step = self._memories.get(key)
        while isinstance(step, _Branch):
            outcome = self.decide(step.condition)
            path.append((step, outcome))
            step = step.outcomes.get(outcome)
        recorder: dict[Hashable, tuple[Condition, bool]] = {}
        self._recorders.append(recorder)
        try:
            leaf = _Leaf(compute())
        finally:
            self._recorders.pop()
        known = {branch.condition.key for branch, _ in path}
        tail: _Branch | _Leaf = leaf
        for condition, outcome in reversed(recorder.values()):
            if condition.key not in known:
                tail = _Branch(condition, {outcome: tail})
        if path:
            branch, outcome = path[-1]
            branch.outcomes[outcome] = tail
        else:
            self._memories[key] = tail
        return leaf

    def _choose(self, condition: Condition) -> bool:
        outcome = self._implied(condition)
        forced = outcome is not None
        if outcome is None:
            position = len(self._trail)
            outcome = self._script[position] if position < len(self._script) else True
        self._decided[condition.key] = outcome
        self._trail.append((condition, outcome, forced))
        return outcome

    def _implied(self, condition: Condition) -> bool | None:
        """The outcome that the outcomes so far leave to a condition, if they leave one only."""
        for way in self._impossible.get(condition.key, ()):
            rest = [step for step in way if self._decided.get(step[0].key) is not step[1]]
            if len(rest) == 1 and rest[0][0].key == condition.key:
                return not rest[0][1]
        return self._implied_by_equality(condition.key)

    def _implied_by_equality(self, key: tuple[Hashable, ...]) -> bool | None:
        """One value equals at most one constant, and a variable that equals something is set."""
        kind, subject = key[0], key[1]
        if kind == "equal":
            for other, outcome in self._decided.items():
                if outcome and isinstance(other, tuple) and other[:2] == ("equal", subject):
                    return False
            if self._decided.get(("set", subject)) is False:
                return False
        if kind == "set":
            for other, outcome in self._decided.items():
                if outcome and isinstance(other, tuple) and other[:2] == ("equal", subject):
                    return True
        return None
