"""Findings of a text and of what edits made of it, matched as data: by rule, place and condition, never by words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hublint.edits.text_edits import Moves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hublint.edits.text_edits import TextEdit
    from hublint.findings import Circumstance, Finding
    from hublint.source.location import Place

    Fits = Callable[[Finding, Finding], bool]
    """Whether a finding of the text before is one of the text after."""

_Spot = tuple[str, tuple[int, int]]
"""A file, and an offset, twice, or the span of what replaced the text there, both in the text after."""


class Matcher:
    """What becomes of findings with the edits of one file; what stands in other files stays there."""

    def __init__(self, name: str, edits: Sequence[TextEdit]) -> None:
        self._name = name
        self._moves = Moves(edits)

    def is_same(self, old: Finding, new: Finding) -> bool:
        """Whether they say the same: as grave, under the same condition, with the same places beside it."""
        return (
            gravity(old) == gravity(new)
            and self._holds_as_often(old, new)
            and self._are_same(old.related, new.related)
        )

    def is_no_worse(self, old: Finding, new: Finding) -> bool:
        """Whether the edits have made it no graver.

        Where an error holds under a condition, and that is another one now, it may hold more often.
        """
        if new.severity.rank > old.severity.rank:
            return False
        if worst_severity(new) <= new.severity.rank:
            return True
        return worst_severity(new) <= worst_severity(old) and self._holds_as_often(old, new)

    def has_moved(self, old: Finding, new: Finding) -> bool:
        """Whether they say the same of the same setting, or of the whole hub, wherever they stand."""
        return (
            old.code == new.code
            and _is_same_matter(old, new)
            and gravity(old) == gravity(new)
            and self._holds_as_often(old, new)
        )

    def _holds_as_often(self, old: Finding, new: Finding) -> bool:
        """Whether they hold under the same condition, as far as that is known."""
        before, after = old.circumstances, new.circumstances
        return (
            old.certain == new.certain
            and len(before) == len(after)
            and all(any(self._is_same_test(one, other) for other in after) for one in before)
        )

    def _is_same_test(self, old: Circumstance, new: Circumstance) -> bool:
        """Whether they ask the same of the same variable, or else at the same place."""
        if old.asked != new.asked:
            return False
        return old.variable is not None or self._is_same_place(old.place, new.place)

    def _are_same(self, old: Sequence[Place], new: Sequence[Place]) -> bool:
        pairs = zip(old, new, strict=False)
        return len(old) == len(new) and all(self._is_same_place(*pair) for pair in pairs)

    def _is_same_place(self, old: Place, new: Place) -> bool:
        return self.spot(old) in self.spots(new)

    def spot(self, place: Place) -> _Spot:
        """Where a place of the text before is afterwards."""
        start = _start(place)
        span = self._moves.of(start) if self._is_edited(place) else (start, start)
        return place.source.name, span

    def spots(self, place: Place) -> Iterator[_Spot]:
        """Where what stands at a place of the text after may have come from."""
        start = _start(place)
        spans = self._moves.around(start) if self._is_edited(place) else ((start, start),)
        return ((place.source.name, span) for span in spans)

    def _is_edited(self, place: Place) -> bool:
        return place.source.name == self._name


class OldFindings:
    """Findings of the text before, by rule and place, to be taken out one by one."""

    def __init__(self, findings: Iterable[Finding], matcher: Matcher) -> None:
        self._matcher = matcher
        self._found: dict[tuple[str, _Spot], list[Finding]] = defaultdict(list)
        for finding in findings:
            self._found[finding.code, matcher.spot(finding.place)].append(finding)

    def at(self, new: Finding) -> Iterator[Finding]:
        """Those of the same rule at the same place as one of the text after."""
        for spot in self._matcher.spots(new.place):
            yield from self._found.get((new.code, spot), ())

    def without(self, new: Iterable[Finding], fits: Fits) -> list[Finding]:
        """The findings of the text after that none of these is at the same place; those that are get taken out."""
        return [one for one in new if not self._take(one, fits)]

    def without_moved(self, new: Iterable[Finding]) -> list[Finding]:
        """The findings without those that one of these is, which has moved."""
        left = [one for here in self._found.values() for one in here]
        found = []
        for finding in new:
            match = next((old for old in left if self._matcher.has_moved(old, finding)), None)
            if match is None:
                found.append(finding)
            else:
                left.remove(match)
        return found

    def _take(self, new: Finding, fits: Fits) -> bool:
        for spot in self._matcher.spots(new.place):
            here = self._found.get((new.code, spot), [])
            match = next((one for one in here if fits(one, new)), None)
            if match is not None:
                here.remove(match)
                return True
        return False


def gravity(finding: Finding) -> tuple[int, int]:
    """How bad it is, all in all and where it holds."""
    return finding.severity.rank, worst_severity(finding)


def worst_severity(finding: Finding) -> int:
    """How bad it is where it holds."""
    return (finding.worst_severity or finding.severity).rank


def _is_same_matter(old: Finding, new: Finding) -> bool:
    """Whether they are about the same setting, or both about the hub as a whole."""
    if old.fingerprint is None or new.fingerprint is None:
        return False
    return old.fingerprint.setting == new.fingerprint.setting != "" or "whole-hub" in new.tags


def _start(place: Place) -> int:
    return place.source.span(place.node)[0]
