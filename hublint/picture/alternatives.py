"""The different pictures that a config can give, each with the condition that decides for it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.picture.build import picture

if TYPE_CHECKING:
    from hublint.hub import Hub
    from hublint.interpret.reading import Way
    from hublint.picture.facts import Picture

Steps = dict[tuple[Hashable, bool], str]
"""Conditions with their outcomes, and the words for each."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A picture and the words for when it is the right one; empty if it always is."""

    when: str
    picture: Picture


def alternatives(hub: Hub, user: str, server: str = "") -> list[Alternative]:
    """Every picture that differs from the others, in the order of the worlds."""
    ways: dict[Picture, list[Way]] = {}
    for world in hub.worlds.explore(lambda: picture(hub, user, server)):
        ways.setdefault(world.result, []).append(world.way)
    if len(ways) == 1:
        return [Alternative("", only) for only in ways]
    always = _shared([way for found in ways.values() for way in found])
    return [Alternative(_words(found, always), drawn) for drawn, found in ways.items()]


def _words(ways: list[Way], always: Steps) -> str:
    """What these ways alone have in common, or, if that is nothing, each of them."""
    shared = {step: words for step, words in _shared(ways).items() if step not in always}
    if shared:
        return " and ".join(shared.values())
    return " or ".join(" and ".join(_steps(way).values()) for way in ways)


def _shared(ways: list[Way]) -> Steps:
    """The steps that every way takes."""
    first, *rest = [_steps(way) for way in ways]
    return {step: words for step, words in first.items() if all(step in other for other in rest)}


def _steps(way: Way) -> Steps:
    return {(one.key, outcome): one.holds if outcome else one.fails for one, outcome in way}
