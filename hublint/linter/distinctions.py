"""What tells the scenarios of a finding from the others."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from hublint.interpret.values import Condition, PathCondition

TELLABLE = 500
"""Among more conditions than these, those that a finding needs are not looked for."""

_Steps = dict[Hashable, tuple["Condition", bool]]

_Numbers = int
"""A set of scenarios: bit n is the scenario number n."""


class Distinctions:
    """The scenarios of one rule, to find the fewest outcomes in which some differ from the others."""

    def __init__(self, path_conditions: Sequence[PathCondition]) -> None:
        self._steps: list[_Steps] = [
            {condition.key: (condition, outcome) for condition, outcome in path_condition}
            for path_condition in path_conditions
        ]
        self._with: dict[tuple[Hashable, bool], _Numbers] = {}
        for number, steps in enumerate(self._steps):
            for key, (_, outcome) in steps.items():
                self._with[key, outcome] = self._with.get((key, outcome), 0) | 1 << number

    def telling(self, numbers: Collection[int]) -> PathCondition:
        """What tells some of the scenarios from the others: the fewest outcomes that no other one shares.

        If they have no such outcomes in common, those of the first of them.
        """
        steps = self._steps[next(iter(numbers))]
        if len(steps) > TELLABLE:
            return ()
        inside = sum(1 << number for number in numbers)
        outside = (1 << len(self._steps)) - 1 & ~inside
        common = {
            key: step for key, step in steps.items() if not inside & ~self._having(key, step[1])
        }
        needed = self._fewest(common, outside)
        if needed is None:
            needed = self._fewest(steps, outside) or steps
        return tuple(needed.values())

    def _having(self, key: Hashable, outcome: bool) -> _Numbers:
        """The scenarios in which a condition ended so; nothing may have depended on it in others."""
        return self._with.get((key, outcome), 0)

    def _fewest(self, steps: _Steps, others: _Numbers) -> _Steps | None:
        """The steps without those that aren't needed to tell the scenarios apart; of two that do, the later stays.

        None if some other scenario is not known to differ from the steps in any of them.
        """
        apart = [others & self._having(key, not outcome) for key, (_, outcome) in steps.items()]
        later = [*accumulate(reversed(apart), int.__or__, initial=0)][::-1]
        if later[0] != others:
            return None
        needed: _Steps = {}
        covered, left = 0, len(steps)
        for (key, step), own, behind in zip(steps.items(), apart, later[1:], strict=True):
            if left > 1 and not own & ~(covered | behind):
                left -= 1
                continue
            needed[key] = step
            covered |= own
        return needed
