"""Two hubs in one and the same scenario: conditions that both files spell alike are one condition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hublint.hub.scenarios.explore import Scenarios

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from hublint.hub.scenarios.explore import Result
    from hublint.interpret.facts import ConfigFacts
    from hublint.interpret.values import Condition, PathCondition

_MADE_BY_CODE = frozenset(("code", "node"))
"""Keys of what is known by its place in one file only."""


class JointScenarios(Scenarios):
    """Decides the conditions of one file or several; each hub has a side of it.

    Of one file every condition is what it is; of several, those that are spelled alike are one.
    """

    def __init__(self, files: Sequence[ConfigFacts]) -> None:
        self._common = common_condition if len(files) > 1 else _itself
        stops = [stop for facts in files for stop in self._deliberate_stops(facts)]
        super().__init__(stops, files[0].budget, sum(facts.weight for facts in files))

    def _deliberate_stops(self, facts: ConfigFacts) -> Iterable[PathCondition]:
        """The path conditions on which the file refuses to load, as its author wanted."""
        for stop in facts.load_errors:
            if stop.path_condition and stop.deliberate:
                yield tuple((self._common(one), outcome) for one, outcome in stop.path_condition)

    def side(self) -> Scenarios:
        """The scenarios for one of the hubs, with memories of its own."""
        return _Side(self, self._common)


class _Side(Scenarios):
    """Asks the shared scenarios, under the names that conditions have in all files."""

    def __init__(self, shared: Scenarios, common: Callable[[Condition], Condition]) -> None:
        super().__init__()
        self._shared = shared
        self._common = common
        self._known: dict[Hashable, Condition] = {}

    def decide(self, condition: Condition) -> bool:
        if condition.test is not None:
            return self._tested(condition.test)
        if condition.key not in self._known:
            self._known[condition.key] = self._common(condition)
        return self._shared.decide(self._known[condition.key])

    def is_unconditional(self, key: Hashable) -> bool:
        return self._shared.is_unconditional((self, key))

    def memo(self, key: Hashable, compute: Callable[[], Result]) -> Result:
        return self._shared.memo((self, key), compute)


def _itself(condition: Condition) -> Condition:
    return condition


def common_condition(condition: Condition) -> Condition:
    """The condition under a key that says the same in every file: the code in place of a node of the tree."""
    code = condition.subject or condition.source.code(condition.node)
    if condition.is_statement:
        code = condition.source.code(condition.node).partition("\n")[0]
    return replace(condition, key=_common_key(condition.key, " ".join(code.split())))


def _common_key(key: Any, code: str) -> Any:
    if not isinstance(key, tuple):
        return key
    if len(key) == 2 and key[0] in _MADE_BY_CODE and isinstance(key[1], int):
        return (key[0], code)
    return tuple(_common_key(part, code) for part in key)
