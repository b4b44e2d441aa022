"""Applying fixes to text: in rounds, each proved by linting again, until nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hublint.edits import text_edits
from hublint.findings import Finding
from hublint.proof import disproof
from hublint.runner import Result
from hublint.textedits import EditError, TextEdit, apply, overlap

ROUNDS = 10

Lint = Callable[[str], Result]
"""Lints a changed text of the same file."""

Choice = Callable[[Finding], bool]
"""Whether a finding is to be repaired."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A fix that was not applied, and why."""

    finding: Finding
    reason: str


@dataclass(slots=True)
class Fixed:
    """The outcome: the text to write (the old one if nothing could be repaired), and the last lint of it."""

    text: str
    result: Result
    applied: list[Finding] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    settled: bool = True


@dataclass(frozen=True, slots=True)
class _Step:
    """A fix as replacements of the present text."""

    finding: Finding
    edits: tuple[TextEdit, ...]


def fixable(finding: Finding, *, unsafe: bool) -> bool:
    """Whether `--fix` (with `--unsafe-fixes` if `unsafe`) may repair the finding."""
    fix = finding.fix
    return fix is not None and (unsafe or fix.applicability == "safe")


def fix(
    text: str, result: Result, lint: Lint, *, unsafe: bool, wanted: Choice = lambda _: True
) -> Fixed:
    """Repair what can be repaired of the wanted findings; the proof looks at the others, too.

    If the fixes never come to rest, nothing is changed at all.
    """

    def repairs(finding: Finding) -> bool:
        return fixable(finding, unsafe=unsafe) and wanted(finding)

    state = Fixed(text, result)
    for _ in range(ROUNDS):
        if not _round(state, lint, repairs):
            return state
    return Fixed(text, result, refused=state.refused, settled=False)


def _round(state: Fixed, lint: Lint, repairs: Choice) -> bool:
    """Apply every fix that overlaps no other, together or else one by one; false if there is none left."""
    steps = _steps(state, repairs)
    if not steps:
        return False
    if _apply(state, steps, lint) is None:
        return True
    for _ in range(len(steps)):
        left = _steps(state, repairs)
        if left and (reason := _apply(state, left[:1], lint)) is not None:
            state.refused.append(Refusal(left[0].finding, reason))
    return True


def _steps(state: Fixed, repairs: Choice) -> list[_Step]:
    """The fixes of the present findings, in the order of the file, those left out that overlap an earlier one."""
    chosen: list[_Step] = []
    tried = {_identity(refusal.finding) for refusal in state.refused}
    for finding in state.result.findings:
        if not repairs(finding) or _identity(finding) in tried:
            continue
        try:
            edits = _edits(state, finding)
        except EditError as error:
            state.refused.append(Refusal(finding, str(error)))
            continue
        if not any(overlap(edits, step.edits) for step in chosen):
            chosen.append(_Step(finding, edits))
    return chosen


def _edits(state: Fixed, finding: Finding) -> tuple[TextEdit, ...]:
    """The replacements of a fix. Raises `EditError` if they aren't all in this file, or can't be spelled."""
    edits = finding.fix.edits if finding.fix else ()
    if not edits:
        raise EditError("the fix has no edit")
    if any(edit.source is not state.result.source for edit in edits):
        raise EditError("the place to change is in another file")
    return tuple(text_edits(edits))


def _identity(finding: Finding) -> tuple[str, str, str]:
    place = finding.place
    return finding.code, finding.message, place.source.code(place.node)


def _apply(state: Fixed, steps: Sequence[_Step], lint: Lint) -> str | None:
    """Apply fixes together and keep the outcome if it is proved; else say why not."""
    edits = sorted((edit for step in steps for edit in step.edits), key=_order)
    text = apply(state.text, edits)
    after = lint(text)
    reason = disproof(state.result, after, [step.finding for step in steps], edits)
    if reason is None:
        state.text, state.result = text, after
        state.applied += [step.finding for step in steps]
    return reason


def _order(edit: TextEdit) -> tuple[int, int]:
    return edit.start, edit.end
