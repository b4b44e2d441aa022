"""Fixes as replacements of the present text, and which of several is likely to blame for what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import EditError, Moves, TextEdit
from hublint.linter.matching import worst_severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hublint.findings import Finding, Fingerprint
    from hublint.linter.result import Result
    from hublint.source import Source


@dataclass(frozen=True, slots=True)
class ResolvedFix:
    """A fix as replacements of the present text. `adds`: one puts more around or behind what stands there."""

    finding: Finding
    edits: tuple[TextEdit, ...]
    adds: bool

    @property
    def identity(self) -> Fingerprint | None:
        """What its finding is known by in a changed text."""
        return self.finding.fingerprint


def resolve_fix(result: Result, finding: Finding) -> ResolvedFix:
    """The fix of a finding. Raises `EditError` if its edits aren't all in this file, or can't be spelled."""
    edits = finding.fix.edits if finding.fix else ()
    if not edits:
        raise EditError("The fix has no edits.")
    if result.source is None or any(edit.source is not result.source for edit in edits):
        raise EditError("The place to change is in another file.")
    made = tuple(text_edits(edits))
    return ResolvedFix(finding, made, any(_adds(edit, result.source) for edit in made))


def _adds(edit: TextEdit, source: Source) -> bool:
    old = source.text[edit.start : edit.end]
    return len(edit.text) > len(old) and old in edit.text


def together(steps: Iterable[ResolvedFix]) -> list[TextEdit]:
    """The edits of several steps in the order of the text."""
    edits = (edit for one in steps for edit in one.edits)
    return sorted(edits, key=lambda edit: (edit.start, edit.end))


def unsuspected(steps: Sequence[ResolvedFix], found: Finding) -> list[ResolvedFix]:
    """The steps that probably prove right without the others, where a finding speaks against all together.

    These are the ones that cure worse than that, if only some do; else all but the one that is nearest to it.
    """
    worse = [one for one in steps if one.finding.severity.rank > worst_severity(found)]
    if worse and len(worse) < len(steps):
        return worse
    nearest = _nearest(steps, found)
    return [one for one in steps if one is not nearest]


def _nearest(steps: Sequence[ResolvedFix], found: Finding) -> ResolvedFix:
    """The step whose edits are the nearest to a finding of the text that the steps together gave."""
    moves = Moves(together(steps))
    start, _ = found.place.source.span(found.place.node)

    def distance(one: ResolvedFix) -> int:
        return min(_distance(start, *moves.of(edit.start)) for edit in one.edits)

    return min(steps, key=distance)


def _distance(offset: int, first: int, last: int) -> int:
    return max(first - offset, offset - last, 0)
