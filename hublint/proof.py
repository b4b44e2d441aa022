"""The proof of a fix: what linting must say of the repaired text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hublint.textedits import TextEdit, moved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.findings import Finding
    from hublint.runner import Result


LOSS = ("HUB1", "HUB2")
"""The families of rules that tell of lost files."""


def disproof(
    before: Result, after: Result, repaired: Sequence[Finding], edits: Sequence[TextEdit]
) -> str | None:
    """Why the edits can't be trusted, or `None`.

    The text must parse, the repaired findings must be gone, no rule may break down, and no finding may
    have come, or grown to be one, that is as bad as the mildest of those repaired, or worse, or that is the
    first warning of lost files.
    """
    if after.source is None:
        return "the file would not parse any more"
    if len(after.problems) > len(before.problems):
        return "the repaired file could not be checked"
    old = [finding for finding in before.findings if not any(finding is one for one in repaired)]
    left = [other for other in after.findings if not _is_kept(other, old, edits)]
    for finding in repaired:
        if any(_same(finding, other, edits) for other in left):
            return "the finding would still be there"
    rank = min(finding.severity.rank for finding in repaired)
    come = [
        finding
        for finding in _new(old, after, edits)
        if _gravity(finding) >= rank or _is_first(finding, before)
    ]
    return f"{come[0].code} would come in its place" if come else None


def _gravity(finding: Finding) -> int:
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
    return finding.code, finding.message, finding.severity.rank, _gravity(finding)


def _is_no_worse(old: Finding, new: Finding, edits: Sequence[TextEdit]) -> bool:
    """Whether a finding is the old one, and the repair has not made it graver.

    Where an error holds under a condition and is told in other words now, it may hold more often.
    """
    if new.severity.rank > old.severity.rank:
        return False
    if _gravity(new) > new.severity.rank and new.message != old.message:
        return False
    return _same(old, new, edits)


def _start(finding: Finding) -> int:
    return finding.place.source.span(finding.place.node)[0]
