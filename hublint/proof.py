"""The proof of a fix: what linting must say of the repaired text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.textedits import TextEdit, moved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.findings import Finding
    from hublint.runner import Result


LOSS = ("HUB1", "HUB2")
"""The families of rules that tell of lost files."""


@dataclass(frozen=True, slots=True)
class Disproof:
    """Why edits can't be trusted. `finding` is the one that is still there, or has come, if one has."""

    reason: str
    finding: Finding | None = None


def disproof(
    before: Result, after: Result, repaired: Sequence[Finding], edits: Sequence[TextEdit]
) -> Disproof | None:
    """Why the edits can't be trusted, or `None`.

    The text must parse, the repaired findings must be gone, no rule may break down, and no finding may
    have come, or grown to be one, that is as bad as the mildest of those repaired, or worse, or that is the
    first warning of lost files. A hub that already runs must go on holding what it holds.
    """
    if after.source is None:
        return Disproof("the file would not parse any more")
    if len(after.problems) > len(before.problems):
        return Disproof("the repaired file could not be checked")
    if (found := _opposed(before, after, repaired, edits)) is not None:
        return found
    lost = before.standing.lost_in(after.standing)
    return Disproof(lost) if lost else None


def _opposed(
    before: Result, after: Result, repaired: Sequence[Finding], edits: Sequence[TextEdit]
) -> Disproof | None:
    """The finding that speaks against the edits, if one does."""
    old = [finding for finding in before.findings if not any(finding is one for one in repaired)]
    left = [other for other in after.findings if not _is_kept(other, old, edits)]
    for finding in repaired:
        for other in left:
            if _same(finding, other, edits):
                return Disproof("the finding would still be there", other)
    rank = _tolerated(repaired)
    for finding in _new(old, after, edits):
        if gravity(finding) >= rank or _is_first(finding, before):
            return Disproof(f"{finding.code} would come in its place", finding)
    return None


def _tolerated(repaired: Sequence[Finding]) -> int:
    """From which rank on a finding may not come: that of the mildest repaired; advice is no price for a real cure."""
    ranks = [finding.severity.rank for finding in repaired]
    return min((rank for rank in ranks if rank), default=0)


def gravity(finding: Finding) -> int:
    """How bad it is where it holds."""
    return (finding.gravity or finding.severity).rank


def _is_first(finding: Finding, before: Result) -> bool:
    """Whether it warns of lost files, and nothing did before the repair."""
    return _warns(finding) and not any(map(_warns, before.findings))


def _warns(finding: Finding) -> bool:
    return finding.code.startswith(LOSS) and finding.severity.rank > 0


def _same(old: Finding, new: Finding, edits: Sequence[TextEdit]) -> bool:
    """Whether a finding of the repaired text is the old one, at its place or in what replaced it."""
    if old.code != new.code or old.place.source.name != new.place.source.name:
        return False
    first, last = moved(_start(old), edits)
    return first <= _start(new) <= last


def _is_kept(finding: Finding, old: Sequence[Finding], edits: Sequence[TextEdit]) -> bool:
    """Whether an unrepaired finding stands here, perhaps where a repaired one was before its line went."""
    return any(one.message == finding.message and _same(one, finding, edits) for one in old)


def _new(old: Sequence[Finding], after: Result, edits: Sequence[TextEdit]) -> list[Finding]:
    """The findings that are none of the old ones, neither by place nor, moved elsewhere, by message."""
    unmatched = list(old)
    strange = []
    for finding in after.findings:
        match = next((one for one in unmatched if _is_no_worse(one, finding, edits)), None)
        if match is None:
            strange.append(finding)
        else:
            unmatched.remove(match)
    known = Counter(map(_shown, unmatched))
    found = []
    for finding in strange:
        if known[_shown(finding)]:
            known[_shown(finding)] -= 1
        else:
            found.append(finding)
    return found


def _shown(finding: Finding) -> tuple[str, str, int, int]:
    return finding.code, finding.message, finding.severity.rank, gravity(finding)


def _is_no_worse(old: Finding, new: Finding, edits: Sequence[TextEdit]) -> bool:
    """Whether a finding is the old one, and the repair has not made it graver.

    Where an error holds under a condition and is told in other words now, it may hold more often.
    """
    if new.severity.rank > old.severity.rank:
        return False
    if gravity(new) > new.severity.rank and new.message != old.message:
        return False
    return _same(old, new, edits)


def _start(finding: Finding) -> int:
    return finding.place.source.span(finding.place.node)[0]
