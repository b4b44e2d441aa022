"""The different pictures that a config can give, each with the condition that decides for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.aspects.picture import picture
from hublint.preview.when import when

if TYPE_CHECKING:
    from hublint.aspects.user_files import Picture
    from hublint.hub import Hub
    from hublint.interpret.values import PathCondition


@dataclass(frozen=True, slots=True)
class Alternative:
    """A picture and when it is the right one: "if …"; empty if it always is. `paths` are its scenarios."""

    when: str
    picture: Picture
    paths: tuple[PathCondition, ...] = field(default=(), compare=False, repr=False)


def alternatives(hub: Hub, user: str, server: str = "") -> list[Alternative]:
    """Every picture that differs from the others, in the order of the scenarios."""
    paths: dict[Picture, list[PathCondition]] = {}
    for scenario in hub.scenarios.explore(lambda: picture(hub, user, server)):
        paths.setdefault(scenario.result, []).append(scenario.path_condition)
    return [
        Alternative(when(found, _others(paths, drawn), hub.source), drawn, tuple(found))
        for drawn, found in paths.items()
    ]


def _others(paths: dict[Picture, list[PathCondition]], drawn: Picture) -> list[PathCondition]:
    return [path for other, found in paths.items() if other is not drawn for path in found]
