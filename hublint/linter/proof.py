"""The proof of a fix: what linting must say of the repaired text."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.edits.text_edits import Moves
from hublint.linter.side_effects import side_effect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

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
    moves = _Moves(edited or before.name, edits)
    if (found := _opposed(before, after, repaired, moves)) is not None:
        return found
    lost = before.standing.lost_in(after.standing) or side_effect(before, after, repaired)
    return Disproof(lost) if lost else None


def _opposed(
    before: Result, after: Result, repaired: Sequence[Finding], moves: _Moves
) -> Disproof | None:
    """The finding that speaks against the edits, if one does."""
    cured = {id(finding) for finding in repaired}
    old = [finding for finding in before.findings if id(finding) not in cured]
    others, wanted = _Places(old, moves), _Places(repaired, moves)
    for found in after.findings:
        if any(wanted.of(found)) and not any(map(_says_the_same(found), others.of(found))):
            return Disproof("The finding would still be there.", found)
    rank = _tolerated(repaired)
    for finding in _new(others, after):
        if worst_severity(finding) >= rank or _is_first(finding, before):
            return Disproof(f"{finding.code} would be reported instead.", finding)
    return None


class _Moves:
    """Where findings stand after the edits of one file; those in other files stay."""

    def __init__(self, name: str, edits: Sequence[TextEdit]) -> None:
        self._name = name
        self._moves = Moves(edits)

    def of(self, finding: Finding) -> tuple[int, int]:
        """The place of a finding of the text before."""
        start = _start(finding)
        return self._moves.of(start) if self._is_edited(finding) else (start, start)

    def around(self, finding: Finding) -> Iterable[tuple[int, int]]:
        """The places that a finding of the repaired text may have come from."""
        start = _start(finding)
        return self._moves.around(start) if self._is_edited(finding) else ((start, start),)

    def _is_edited(self, finding: Finding) -> bool:
        return finding.place.source.name == self._name


class _Places:
    """Findings by where they, or what replaced them, stand in the repaired text."""

    def __init__(self, findings: Iterable[Finding], moves: _Moves) -> None:
        self._moves = moves
        self._found: dict[tuple[str, str, tuple[int, int]], list[Finding]] = defaultdict(list)
        for finding in findings:
            self._found[self._key(finding, moves.of(finding))].append(finding)

    def of(self, finding: Finding) -> Iterator[Finding]:
        """Those that a finding of the repaired text may be."""
        for span in self._moves.around(finding):
            yield from self._found.get(self._key(finding, span), ())

    def take(self, finding: Finding, fits: Callable[[Finding], bool]) -> bool:
        """Take one out that a finding of the repaired text may be, and that fits; false if there is none."""
        for span in self._moves.around(finding):
            found = self._found.get(self._key(finding, span), [])
            match = next((one for one in found if fits(one)), None)
            if match is not None:
                found.remove(match)
                return True
        return False

    def left(self) -> Iterator[Finding]:
        """Those that were not taken."""
        for found in self._found.values():
            yield from found

    def _key(self, finding: Finding, span: tuple[int, int]) -> tuple[str, str, tuple[int, int]]:
        return finding.code, finding.place.source.name, span


def _says_the_same(finding: Finding) -> Callable[[Finding], bool]:
    return lambda other: other.message == finding.message


def _tolerated(repaired: Sequence[Finding]) -> int:
    """From which rank on a finding may not come: that of the mildest repaired; advice is no price for a real cure."""
    ranks = [finding.severity.rank for finding in repaired]
    return min((rank for rank in ranks if rank), default=0)


def worst_severity(finding: Finding) -> int:
    """How bad it is where it holds."""
    return (finding.worst_severity or finding.severity).rank


def _is_first(finding: Finding, before: Result) -> bool:
    """Whether it warns of lost files, and nothing did before the repair."""
    return _warns(finding) and not any(map(_warns, before.findings))


def _warns(finding: Finding) -> bool:
    return "loss" in finding.tags and finding.severity.rank > 0


def _new(old: _Places, after: Result) -> list[Finding]:
    """The findings that are none of the old ones, neither by place nor, moved elsewhere, by message."""
    strange = [one for one in after.findings if not old.take(one, _is_no_worse(one))]
    known = Counter(map(_shown, old.left()))
    found = []
    for finding in strange:
        if known[_shown(finding)]:
            known[_shown(finding)] -= 1
        else:
            found.append(finding)
    return found


def _shown(finding: Finding) -> tuple[str, str, int, int]:
    return finding.code, finding.message, finding.severity.rank, worst_severity(finding)


def _is_no_worse(new: Finding) -> Callable[[Finding], bool]:
    """Whether the repair has not made an old finding graver, if it is the new one.

    Where an error holds under a condition and is told in other words now, it may hold more often.
    """

    def fits(old: Finding) -> bool:
        if new.severity.rank > old.severity.rank:
            return False
        return worst_severity(new) <= new.severity.rank or new.message == old.message

    return fits


def _start(finding: Finding) -> int:
    return finding.place.source.span(finding.place.node)[0]
