"""Scenarios: the consistent outcomes of the conditions that only the running hub knows.

A check is written as if there were no alternatives. It is run again for every outcome of the conditions
that it consulted, and only of those, so that a file with thirty defaults from the environment stays cheap.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from hublint.interpret.budget import Budget
from hublint.interpret.choices import path_conditions_to
from hublint.interpret.values import Condition, Conditional, Constant, Value
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

    from hublint.interpret.values import PathCondition

Result = TypeVar("Result")
Item = TypeVar("Item")

MAX_SCENARIOS = 64
"""So many scenarios at most are looked at for one check in order, and as many that differ in one condition only.

What lies beyond them is not judged, and nothing says so: each condition is seen to hold and to fail, and only what
some of many conditions do together may be missed. A file that is fully judged may have dozens of them.
"""

TOO_MANY_SCENARIOS = (
    "This file is too large to be judged under all conditions that it depends on. "
    "Only some were looked at, so mistakes under others go unreported."
)

DECISIONS = 10_000
"""No further scenario is looked at for a check after so many outcomes in those before."""


@dataclass(slots=True, eq=False, repr=False)
class _Branch:
    """A step of a remembered computation: which condition it consulted next, and what followed."""

    condition: Condition
    outcomes: dict[bool, _Branch | _Leaf] = field(default_factory=dict)


@dataclass(slots=True, eq=False, repr=False)
class _Leaf:
    """The end of a remembered computation."""

    result: object


_NOTHING: Mapping[Hashable, bool] = {}

Trail = list[tuple[Condition, bool, bool]]
"""Conditions in the order of their decision, with the outcome, and whether earlier ones left no other."""


@dataclass(slots=True, eq=False, repr=False)
class Scenario(Generic[Result]):
    """One run: the conditions it consulted with their outcomes, in order, and what it gave."""

    trail: Trail
    result: Result

    @property
    def path_condition(self) -> PathCondition:
        """The conditions with their outcomes."""
        return tuple((condition, outcome) for condition, outcome, _ in self.trail)


class Scenarios:
    """Decides conditions consistently, explores all their outcomes, and remembers results by what they rested on.

    `impossible` lists path conditions that end in an exception while the file loads: no hub runs in such a scenario.
    `weight` is what a look at one scenario costs, of the units for judging: about the items of the configuration.
    """

    def __init__(
        self,
        impossible: Sequence[PathCondition] = (),
        budget: Budget | None = None,
        weight: int = 1,
    ) -> None:
        self._budget = budget or Budget()
        self._weight = weight
        self._has_told = False
        self._impossible: dict[Hashable, list[PathCondition]] = {}
        plain = [path_condition for one in impossible for path_condition in _expanded(one)]
        for path_condition in _shortest(plain):
            for condition, _ in path_condition:
                self._impossible.setdefault(condition.key, []).append(path_condition)
        self._decided: dict[Hashable, bool] = {}
        self._equal: set[Hashable] = set()
        self._trail: Trail = []
        self._script: Sequence[bool] = ()
        self._usual = True
        self._changed: Mapping[Hashable, bool] = _NOTHING
        self._recorders: list[dict[Hashable, tuple[Condition, bool]]] = []
        self._memories: dict[Hashable, _Branch | _Leaf] = {}

    def decide(self, condition: Condition) -> bool:
        """The outcome of a condition in the present scenario."""
        if condition.test is not None:
            return self._tested(condition.test)
        outcome = self._decided.get(condition.key)
        if outcome is None:
            outcome = self._choose(condition)
        for recorder in self._recorders:
            recorder.setdefault(condition.key, (condition, outcome))
        return outcome

    def _tested(self, test: Value) -> bool:
        """The outcome of a condition that others decide."""
        while isinstance(test, Conditional):
            test = test.then if self.decide(test.condition) else test.other
        return isinstance(test, Constant) and bool(test.value)

    def agrees(self, path_condition: PathCondition) -> bool:
        """Whether a statement reached on this path condition is reached in the present scenario."""
        return all(self.decide(condition) is outcome for condition, outcome in path_condition)

    def explore(self, function: Callable[[], Result]) -> list[Scenario[Result]]:
        """Run a function in every scenario that it can tell apart, or in some of more than `MAX_SCENARIOS`."""
        return self._all(self._begun(function), function)

    def find(self, function: Callable[[], tuple[Item, ...]]) -> list[Scenario[tuple[Item, ...]]]:
        """Like `explore`, but without any scenario where the function finds nothing in all of them."""
        found = self._begun(function)
        if not self._trail:
            return [Scenario([], found)] if found else []
        scenarios = self._all(found, function)
        return scenarios if any(scenario.result for scenario in scenarios) else []

    def _begun(self, function: Callable[[], Result]) -> Result:
        """The result in the first scenario."""
        self._begin(())
        return function()

    def _all(self, first: Result, function: Callable[[], Result]) -> list[Scenario[Result]]:
        """The first scenario and all others."""
        scenarios = [Scenario(self._trail, first)]
        left = DECISIONS - len(self._trail)
        while self._trail and self._turn():
            if not self._affords(scenarios):
                return scenarios
            if len(scenarios) >= MAX_SCENARIOS or left <= 0:
                return scenarios + self._samples(scenarios, function)
            scenarios.append(Scenario(self._trail, function()))
            left -= len(self._trail)
        return scenarios

    def _samples(
        self, scenarios: list[Scenario[Result]], function: Callable[[], Result]
    ) -> list[Scenario[Result]]:
        """Where there are too many scenarios: the one in which nothing holds, and those one condition away from it.

        And those one condition away from the first one, in which everything holds that may.
        """
        keys = {
            step[0].key: None for scenario in scenarios for step in scenario.trail if not step[2]
        }
        wanted: list[tuple[bool, dict[Hashable, bool]]] = [(False, {})]
        for key in keys:
            wanted += [(True, {key: False}), (False, {key: True})]
        found: list[Scenario[Result]] = []
        left = DECISIONS
        for usual, changed in wanted[: MAX_SCENARIOS + 1]:
            if left <= 0 or not self._affords(scenarios):
                break
            self._begin((), usual, changed)
            found.append(Scenario(self._trail, function()))
            left -= len(self._trail)
        return found

    def _affords(self, scenarios: list[Scenario[Result]]) -> bool:
        """Whether the budget allows for a look at one more scenario; if not, that is reported once."""
        if self._budget.spend(self._weight):
            return True
        if not self._has_told:
            self._has_told = True
            condition = scenarios[0].trail[0][0]
            self._budget.end(Place(condition.source, condition.node), TOO_MANY_SCENARIOS)
        return False

    def _turn(self) -> bool:
        """Prepare the next scenario: the last free decision that held fails now. False where there is none left."""
        trail = self._trail
        last = len(trail) - 1
        while last >= 0 and (trail[last][2] or not trail[last][1]):
            last -= 1
        if last < 0:
            return False
        self._begin([*(outcome for _, outcome, _ in trail[:last]), False])
        return True

    def _begin(
        self,
        script: Sequence[bool],
        usual: bool = True,
        changed: Mapping[Hashable, bool] = _NOTHING,
    ) -> None:
        """Forget the present scenario. In the next one, free conditions end as the script says, then as usual."""
        self._script, self._usual, self._changed = script, usual, changed
        self._decided, self._equal, self._trail = {}, set(), []

    def is_unconditional(self, key: Hashable) -> bool:
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
            if position < len(self._script):
                outcome = self._script[position]
            else:
                outcome = self._changed.get(condition.key, self._usual)
        self._decided[condition.key] = outcome
        if outcome and condition.key[0] == "equal":
            self._equal.add(condition.key[1])
        self._trail.append((condition, outcome, forced))
        return outcome

    def _implied(self, condition: Condition) -> bool | None:
        """The outcome that the outcomes so far leave to a condition, if they leave one only."""
        for path_condition in self._impossible.get(condition.key, ()):
            wanted = None
            for other, outcome in path_condition:
                if other.key == condition.key:
                    wanted = outcome
                elif self._decided.get(other.key) is not outcome:
                    break
            else:
                return not wanted
        return self._implied_by_equality(condition.key)

    def _implied_by_equality(self, key: tuple[Hashable, ...]) -> bool | None:
        """One value equals at most one constant, and a variable that equals something is set."""
        kind, subject = key[0], key[1]
        unset = self._decided.get(("set", subject)) is False
        if kind == "equal" and (unset or subject in self._equal):
            return False
        if kind == "set" and subject in self._equal:
            return True
        return None


def _expanded(path_condition: PathCondition) -> list[PathCondition]:
    """A path condition as those of conditions that no others decide; none if there were too many."""
    found: list[PathCondition] = [()]
    for condition, outcome in path_condition:
        test = condition.test
        steps: list[PathCondition] = [((condition, outcome),)]
        if test is not None:
            steps = [
                one
                for path_condition in path_conditions_to(test, outcome)
                for one in _expanded(path_condition)
            ]
        found = [(*before, *after) for before in found for after in steps]
        if len(found) > MAX_SCENARIOS:
            return []
    return found


def _shortest(path_conditions: Sequence[PathCondition]) -> Iterator[PathCondition]:
    """Those that can be met, and that no other one is a part of."""
    kept: list[frozenset[tuple[Hashable, bool]]] = []
    for path_condition in sorted(path_conditions, key=len):
        steps = frozenset((condition.key, outcome) for condition, outcome in path_condition)
        contradictory = len({key for key, _ in steps}) < len(steps)
        if not contradictory and not any(known <= steps for known in kept):
            kept.append(steps)
            yield path_condition
