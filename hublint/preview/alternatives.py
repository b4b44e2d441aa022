"""The different pictures that a config can give, each with the condition that decides for it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.aspects.picture import picture
from hublint.hub.scenarios.words import clause

if TYPE_CHECKING:
    from hublint.aspects.user_files import Picture
    from hublint.hub import Hub
    from hublint.interpret.values import Condition, PathCondition
    from hublint.source import Source

Steps = dict[tuple[Hashable, bool], tuple["Condition", bool]]
"""Conditions with their outcomes, by key and outcome."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A picture and when it is the right one: "if …"; empty if it always is."""

    when: str
    picture: Picture


def alternatives(hub: Hub, user: str, server: str = "") -> list[Alternative]:
    """Every picture that differs from the others, in the order of the scenarios."""
    conditions: dict[Picture, list[PathCondition]] = {}
    for scenario in hub.scenarios.explore(lambda: picture(hub, user, server)):
        conditions.setdefault(scenario.result, []).append(scenario.path_condition)
    if len(conditions) == 1:
        return [Alternative("", only) for only in conditions]
    always = _shared([path_condition for found in conditions.values() for path_condition in found])
    return [
        Alternative(_when(found, always, hub.source), drawn) for drawn, found in conditions.items()
    ]


def _when(path_conditions: list[PathCondition], always: Steps, source: Source) -> str:
    """What these path conditions alone have in common, or, if that is nothing, each of them."""
    shared = {key: step for key, step in _shared(path_conditions).items() if key not in always}
    if shared:
        return str(clause(shared.values(), source))
    return " or ".join(str(clause(path_condition, source)) for path_condition in path_conditions)


def _shared(path_conditions: list[PathCondition]) -> Steps:
    """The steps of every path condition."""
    first, *rest = [_steps(path_condition) for path_condition in path_conditions]
    return {key: step for key, step in first.items() if all(key in other for other in rest)}


def _steps(path_condition: PathCondition) -> Steps:
    return {(condition.key, outcome): (condition, outcome) for condition, outcome in path_condition}
