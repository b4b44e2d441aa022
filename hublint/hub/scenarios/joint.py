"""Two hubs in one and the same scenario: conditions that both files spell alike are one condition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hublint.hub.scenarios.explore import Scenarios

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from hublint.hub.scenarios.explore import Result
    from hublint.interpret.facts import ConfigFacts
    from hublint.interpret.values import Condition, PathCondition

_MADE_BY_CODE = frozenset(("code", "node"))
"""Keys of what is known by its place in one file only."""


class JointScenarios(Scenarios):
    """Decides the conditions of several files; each file's hub has a `Side` of it."""

    def __init__(self, files: Iterable[ConfigFacts]) -> None:
        files = list(files)
        stops = [stop for facts in files for stop in _deliberate_stops(facts)]
        super().__init__(stops, files[0].budget, sum(facts.weight for facts in files))

    def side(self) -> Scenarios:
        """The scenarios for one of the hubs, with memories of its own."""
        return _Side(self)


class _Side(Scenarios):
    """Asks the shared scenarios, under the names that conditions have in all files."""

    def __init__(self, shared: Scenarios) -> None:
        super().__init__()
        self._shared = shared
        self._common: dict[Hashable, Condition] = {}

    def decide(self, condition: Condition) -> bool:
        if condition.test is not None:
            return self._tested(condition.test)
        common = self._common.get(condition.key)
        if common is None:
            common = self._common[condition.key] = common_condition(condition)
        return self._shared.decide(common)

    def is_unconditional(self, key: Hashable) -> bool:
        return self._shared.is_unconditional((self, key))

    def memo(self, key: Hashable, compute: Callable[[], Result]) -> Result:
        return self._shared.memo((self, key), compute)


def common_condition(condition: Condition) -> Condition:
    """The condition under a key that says the same in every file: the code in place of a node of the tree."""
    code = condition.subject or condition.source.code(condition.node)
    if condition.is_statement:
        code = condition.source.code(condition.node).partition("\n")[0]
    return replace(condition, key=_common_key(condition.key, code))


def _common_key(key: Any, code: str) -> Any:
    if not isinstance(key, tuple):
        return key
    if len(key) == 2 and key[0] in _MADE_BY_CODE and isinstance(key[1], int):
        return (key[0], code)
    return tuple(_common_key(part, code) for part in key)


def _deliberate_stops(facts: ConfigFacts) -> Iterable[PathCondition]:
    """The path conditions on which the file refuses to load, as its author wanted."""
    for stop in facts.load_errors:
        if stop.path_condition and stop.deliberate:
            yield tuple((common_condition(one), outcome) for one, outcome in stop.path_condition)
