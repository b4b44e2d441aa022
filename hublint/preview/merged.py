"""One picture for each spawner: what conditions change in it stands beside what they leave alone."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from hublint.aspects.user_files import LAYER
from hublint.preview.sentences import container, heading, notes
from hublint.preview.when import when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from hublint.aspects.user_files import Row
    from hublint.preview.alternatives import Alternative
    from hublint.preview.sentences import Weight
    from hublint.secrecy import Mask
    from hublint.source import Source

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Conditional(Generic[Part]):
    """A part of a picture and when it is in it; empty if it always is."""

    part: Part
    when: str


@dataclass(frozen=True, slots=True)
class MergedPicture:
    """What one spawner gives a user in all scenarios in which it is the active one.

    `when` says in which, `containers` what the server runs in, `notes` what else there is to say.
    """

    when: str
    heading: str
    containers: tuple[Conditional[str], ...]
    rows: tuple[Conditional[Row], ...]
    notes: tuple[Conditional[tuple[Weight, str]], ...]


def merged(found: Sequence[Alternative], source: Source, mask: Mask) -> list[MergedPicture]:
    """A picture for each spawner of these alternatives, secrets in the conditions concealed."""
    groups: dict[str, list[Alternative]] = {}
    for one in found:
        groups.setdefault(heading(one.picture), []).append(one)
    return [
        _Merger(group, source, mask).picture(title, _when(group, found, source, mask))
        for title, group in groups.items()
    ]


def _when(
    inside: Sequence[Alternative], every: Sequence[Alternative], source: Source, mask: Mask
) -> str:
    outside = [path for one in every if one not in inside for path in one.paths]
    return mask.words(when([path for one in inside for path in one.paths], outside, source))


class _Merger:
    """The alternatives of one spawner on their way into one picture."""

    def __init__(self, group: Sequence[Alternative], source: Source, mask: Mask) -> None:
        self._group = group
        self._source = source
        self._mask = mask

    def picture(self, title: str, condition: str) -> MergedPicture:
        rows = self._parts(lambda one: one.picture.rows)
        return MergedPicture(
            condition,
            title,
            self._parts(lambda one: [container(one.picture)]),
            tuple(sorted(rows, key=_order)),
            self._parts(lambda one: notes(one.picture)),
        )

    def _parts(
        self, parts: Callable[[Alternative], Iterable[Part]]
    ) -> tuple[Conditional[Part], ...]:
        """Every part of the alternatives once, with its condition unless all have it."""
        holders: dict[Part, list[Alternative]] = {}
        for one in self._group:
            for part in dict.fromkeys(parts(one)):
                holders.setdefault(part, []).append(one)
        return tuple(
            Conditional(part, _when(having, self._group, self._source, self._mask))
            for part, having in holders.items()
        )


def _order(row: Conditional[Row]) -> tuple[bool, str]:
    """The container's own files first, then by target."""
    return row.part.kind != LAYER, posixpath.normpath(row.part.target)
