"""The different pictures that a config can give, each with the condition that decides for it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.preview.build import picture

if TYPE_CHECKING:
    from hublint.hub import Hub
    from hublint.interpret.values import PathCondition
    from hublint.preview.model import Picture

Steps = dict[tuple[Hashable, bool], str]
"""Conditions with their outcomes, and the words for each."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A picture and the words for when it is the right one; empty if it always is."""

    when: str
    picture: Picture


def alternatives(hub: Hub, user: str, server: str = "") -> list[Alternative]:
    """Every picture that differs from the others, in the order of the scenarios."""
    ways: dict[Picture, list[PathCondition]] = {}
    for scenario in hub.scenarios.explore(lambda: picture(hub, user, server)):
        ways.setdefault(scenario.result, []).append(scenario.path_condition)
    if len(ways) == 1:
        return [Alternative("", only) for only in ways]
    always = _shared([path_condition for found in ways.values() for path_condition in found])
    return [Alternative(_words(found, always), drawn) for drawn, found in ways.items()]


def _words(ways: list[PathCondition], always: Steps) -> str:
    """What these ways alone have in common, or, if that is nothing, each of them."""
    shared = {step: words for step, words in _shared(ways).items() if step not in always}
    if shared:
        return " and ".join(shared.values())
    return " or ".join(" and ".join(_steps(path_condition).values()) for path_condition in ways)


def _shared(ways: list[PathCondition]) -> Steps:
    """The steps that every way takes."""
    first, *rest = [_steps(path_condition) for path_condition in ways]
    return {step: words for step, words in first.items() if all(step in other for other in rest)}


def _steps(path_condition: PathCondition) -> Steps:
    return {
        (one.key, outcome): one.holds if outcome else one.fails for one, outcome in path_condition
    }
