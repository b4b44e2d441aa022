"""The proof of a fix: what linting must say of the repaired text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.linter.matching import Matcher, OldFindings, worst_severity
from hublint.linter.side_effects import side_effect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.edits.text_edits import TextEdit
    from hublint.findings import Finding
    from hublint.linter.result import Result


@dataclass(frozen=True, slots=True)
class Disproof:
    """Why edits can't be trusted. `finding` is the one that is still there, or has come, if one has."""

    reason: str
    finding: Finding | None = None


def disproof(
    before: Result,
    after: Result,
    repaired: Sequence[Finding],
    edits: Sequence[TextEdit],
    edited: str | None = None,
) -> Disproof | None:
    """Why the edits can't be trusted, or `None`. `edited` names their file, if that is not the config.

    The text must parse, the repaired findings must be gone, no rule may break down, and no finding may
    have come, or grown to be one, that is as bad as the mildest of those repaired, or worse, or that is the
    first warning of lost files. A hub that already runs must go on holding what it holds, and nothing may change that
    the rules don't declare.
    """
    if after.source is None:
        return Disproof("The repaired file could not be parsed.")
    if len(after.problems) > len(before.problems):
        return Disproof("The repaired file could not be checked.")
    matcher = Matcher(edited or before.name, edits)
    if (found := _opposed(before, after, repaired, matcher)) is not None:
        return found
    lost = before.standing.lost_in(after.standing) or side_effect(before, after, repaired)
    return Disproof(lost) if lost else None


def _opposed(
    before: Result, after: Result, repaired: Sequence[Finding], matcher: Matcher
) -> Disproof | None:
    """The finding that speaks against the edits, if one does."""
    cured = {id(finding) for finding in repaired}
    others = OldFindings((one for one in before.findings if id(one) not in cured), matcher)
    wanted = OldFindings(repaired, matcher)
    left = others.without(after.findings, matcher.is_same)
    for finding in left:
        if any(wanted.at(finding)):
            return Disproof("The finding would still be there.", finding)
    rank = _tolerated(repaired)
    left = others.without(left, matcher.is_no_worse)
    for finding in others.without_moved(left):
        if worst_severity(finding) >= rank or _is_first(finding, before):
            return Disproof(f"{finding.code} would be reported instead.", finding)
    return None


def _tolerated(repaired: Sequence[Finding]) -> int:
    """From which rank on a finding may not come: that of the mildest repaired; advice is no price for a real cure."""
    ranks = [finding.severity.rank for finding in repaired]
    return min((rank for rank in ranks if rank), default=0)


def _is_first(finding: Finding, before: Result) -> bool:
    """Whether it warns of lost files, and nothing did before the repair."""
    return _warns(finding) and not any(map(_warns, before.findings))


def _warns(finding: Finding) -> bool:
    return "loss" in finding.tags and finding.severity.rank > 0
