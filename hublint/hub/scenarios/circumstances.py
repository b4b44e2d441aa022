"""Conditions as data for programs: what must be so for a finding to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.findings import Circumstance, When
from hublint.hub.scenarios.environment_conditions import variable_of
from hublint.hub.scenarios.words import clause, telling
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hublint.findings import CircumstanceTest
    from hublint.hub.scenarios.words import Step
    from hublint.interpret.values import Condition
    from hublint.source import Source

_TESTS: dict[Any, CircumstanceTest] = {"set": "set", "equal": "equal"}


def when(steps: Iterable[Step], source: Source) -> When | None:
    """What some outcomes mean, with the words for somebody who looks at `source`; None for none."""
    known = list(steps)
    circumstances = tuple(_circumstance(*step) for step in telling(known))
    return When(str(clause(known, source)), circumstances) if known else None


def _circumstance(condition: Condition, outcome: bool) -> Circumstance:
    test = "code" if condition.is_statement else _TESTS.get(condition.key[0], "true")
    return Circumstance(
        Place(condition.source, condition.node),
        test,
        outcome,
        variable_of(condition),
        condition.key[2] if test == "equal" else None,
    )
