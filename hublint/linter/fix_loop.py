"""Applying fixes to text: together where they can be, each proved by linting again, until nothing changes.

All fixes are tried at once. If that fails, first without those that are likely to blame, then by halves, so that
one bad fix among many costs few lints. A refused fix is tried again once the others have changed the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hublint.edits.text_edits import EditError, Taken, apply
from hublint.findings import Finding
from hublint.linter.fix_steps import ResolvedFix, resolve_fix, together, unsuspected
from hublint.linter.lint import lint_source, unreadable
from hublint.linter.other_files import ChangedFile, OtherFiles, repair_others
from hublint.linter.result import Result
from hublint.source import SourceError
from hublint.source.size import LIMIT

if TYPE_CHECKING:
    from pathlib import Path

    from hublint.findings import Fingerprint
    from hublint.linter.options import Options
    from hublint.source import Source
from hublint.linter.proof import Disproof, disproof

LINTS = 24
"""At most so many changed texts are linted in a run, of a large file fewer."""

NOT_TRIED = "Too many other fixes were refused before it was tried."

UNPROVABLE = "The file is not fully judged (HUB005), so no fix can be proved."

TOO_LARGE = "The file is so large that no fix can be proved in a reasonable time."

Lint = Callable[[str], Result]
"""Lints a changed text of the same file."""

Predicate = Callable[[Finding], bool]
"""Whether a finding is to be repaired."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A fix that was not applied, and why, in a sentence."""

    finding: Finding
    reason: str


@dataclass(slots=True)
class FixResult:
    """The outcome: the text to write (the old one if nothing could be repaired), and the last lint of it.

    `original` is the lint of the text as it was. `others` are files around the config that are repaired, too.
    """

    text: str
    result: Result
    original: Result
    applied: list[Finding] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    converged: bool = True
    others: tuple[ChangedFile, ...] = ()


def fixable(finding: Finding, *, unsafe: bool) -> bool:
    """Whether `--fix` (with `--unsafe-fixes` if `unsafe`) may repair the finding."""
    fix = finding.fix
    return fix is not None and (unsafe or fix.applicability == "safe")


def fix_source(source: Source, options: Options, *, unsafe: bool, others: bool = True) -> FixResult:
    """Lint a source and repair of what is reported what can be repaired, with `others` also in files around it.

    Raises `PluginError` and `UnknownRuleError` for what the options name.
    """
    every_rule = replace(options, all_rules=True)
    is_reported = options.reporting()

    def lint(text: str) -> Result:
        try:
            return lint_source(source.with_text(text), every_rule)
        except SourceError as error:
            return unreadable(source.name, error)

    def lint_with(texts: dict[Path, str]) -> Result:
        asked = replace(options.asked, edited={**options.asked.edited, **texts})
        anew = replace(every_rule, asked=asked, deployment=None)
        return lint_source(source.with_text(fixed.text), anew)

    def repairs(finding: Finding) -> bool:
        return fixable(finding, unsafe=unsafe) and is_reported(finding)

    result = lint_source(source, every_rule)
    fixed = fix(source.text, result, lint, unsafe=unsafe, wanted=is_reported)
    if others and fixed.converged and fixed.result.around and not fixed.result.exhausted:
        fixed = with_others(fixed, repair_others(fixed.result, lint_with, repairs))
    weighed = options.weighed()

    def reported(one: Result) -> Result:
        shown = {id(found): weighed(found) for found in one.findings if is_reported(found)}
        new.update(shown)
        suppressed = tuple(
            found.weighed(weighed) for found in one.suppressed if is_reported(found.finding)
        )
        return replace(one, findings=tuple(shown.values()), suppressed=suppressed)

    new: dict[int, Finding] = {}
    original, left = reported(result), reported(fixed.result)
    refused = [replace(one, finding=new.get(id(one.finding), one.finding)) for one in fixed.refused]
    applied = list(map(weighed, fixed.applied))
    return replace(fixed, result=left, original=original, applied=applied, refused=refused)


def with_others(fixed: FixResult, others: OtherFiles) -> FixResult:
    """The outcome together with that of other files, whose fixes the config's own part has refused as such."""
    done = {one.fingerprint for one in others.applied}
    tried = done | {one.fingerprint for one, _ in others.refused}
    refused = [one for one in fixed.refused if one.finding.fingerprint not in tried]
    refused += [Refusal(one, reason) for one, reason in others.refused]
    return replace(
        fixed,
        result=others.result,
        applied=[*fixed.applied, *others.applied],
        refused=refused,
        others=tuple(others.changed.values()),
    )


def fix(
    text: str, result: Result, lint: Lint, *, unsafe: bool, wanted: Predicate = lambda _: True
) -> FixResult:
    """Repair what can be repaired of the wanted findings; the proof looks at the others, too.

    If the fixes never come to rest, nothing is changed at all, and nothing of a file that is not judged to its end.
    """

    def repairs(finding: Finding) -> bool:
        return fixable(finding, unsafe=unsafe) and wanted(finding)

    run = _Run(text, result, lint, repairs)
    hindrance = UNPROVABLE if result.exhausted else "" if run.lints > 0 else TOO_LARGE
    if hindrance:
        refused = [Refusal(one, hindrance) for one in result.findings if repairs(one)]
        return FixResult(text, result, result, refused=refused)
    fixed = _settled(run)
    return fixed if fixed.converged else FixResult(text, result, result, converged=False)


def _settled(run: _Run) -> FixResult:
    """The outcome once there is nothing left to try; not converged if a text comes again."""
    past = {run.text}
    while steps := run.steps():
        if run.lints <= 0:
            return run.stopped()
        if run.attempt(steps):
            if run.text in past:
                return run.unsettled()
            past.add(run.text)
    return run.outcome()


class _Run:
    """The present text with its lint, and what was tried so far."""

    def __init__(self, text: str, result: Result, lint: Lint, repairs: Predicate) -> None:
        self.text, self.result, self._original = text, result, result
        self.lints = _lints(result.source)
        self.refused: dict[Fingerprint | None, tuple[Refusal, str]] = {}
        self._lint, self._repairs = lint, repairs
        self._applied: list[Finding] = []
        self._doubted: set[Fingerprint | None] = set()
        self._failed: tuple[str, Result] | None = None

    def steps(self) -> list[ResolvedFix]:
        """The fixes to try next, those left out that overlap an earlier one.

        First those of which nothing is known, or the half of those that failed together. Then those that were
        refused with another text than the present one.
        """
        found = self._fixes()
        if not (fresh := [one for one in found if one.identity not in self.refused]):
            return _apart(one for one in found if self.refused[one.identity][1] != self.text)
        doubted = [one for one in fresh if one.identity in self._doubted]
        return _apart(doubted[: len(doubted) // 2 or 1] or fresh)

    def attempt(self, steps: Sequence[ResolvedFix]) -> bool:
        """Apply the steps, or all but one, if that proves right. Else remember what is known then."""
        found = self._try(steps)
        if found is None:
            return True
        if len(steps) == 1:
            self._refuse(steps[0].finding, found.reason)
            return False
        likely = unsuspected(steps, found.finding) if found.finding and self.lints else []
        if likely and self._try(likely) is None:
            return True
        self._doubted = {one.identity for one in steps}
        for one in self._doubted:
            self.refused.pop(one, None)
        return False

    def stopped(self) -> FixResult:
        """The outcome where no more may be linted; if nothing was refused, the fixes never come to rest."""
        if not self.refused:
            return self.unsettled()
        for one in self._fixes():
            if one.identity not in self.refused:
                self._refuse(one.finding, NOT_TRIED)
        return self.outcome()

    def outcome(self) -> FixResult:
        """The text as it is now, with the refusals of those findings that are left in it."""
        left = {finding.fingerprint for finding in self.result.findings}
        refused = [refusal for known, (refusal, _) in self.refused.items() if known in left]
        return FixResult(self.text, self.result, self._original, self._applied, refused)

    def unsettled(self) -> FixResult:
        """The outcome where the fixes never come to rest."""
        return FixResult(self.text, self.result, self._original, converged=False)

    def _fixes(self) -> list[ResolvedFix]:
        """The fixes of the present findings, in the order of the file."""
        found: list[ResolvedFix] = []
        for finding in filter(self._repairs, self.result.findings):
            try:
                found.append(resolve_fix(self.result, finding))
            except EditError as error:
                self._refuse(finding, str(error))
        return found

    def _try(self, steps: Sequence[ResolvedFix]) -> Disproof | None:
        """Apply fixes together and keep the outcome if it is proved; else say why not."""
        edits = together(steps)
        text = apply(self.text, edits)
        after = self._linted(text)
        repaired = [one.finding for one in steps]
        found = disproof(self.result, after, repaired, edits)
        if found is None:
            self.text, self.result = text, after
            self._applied += repaired
        elif self._failed is None or len(steps) > 1:
            self._failed = text, after
        return found

    def _linted(self, text: str) -> Result:
        """The lint of a text, that of the last group which failed from memory: the one to blame is left to try."""
        if self._failed and self._failed[0] == text:
            return self._failed[1]
        self.lints -= 1
        return self._lint(text)

    def _refuse(self, finding: Finding, reason: str) -> None:
        self.refused[finding.fingerprint] = Refusal(finding, reason), self.text


def _lints(source: Source | None) -> int:
    """How many changed texts of a file are linted: all together take no longer than one of the largest size."""
    return min(LINTS, LIMIT // max(source.size, 1) - 1) if source is not None else LINTS


def _apart(steps: Iterable[ResolvedFix]) -> list[ResolvedFix]:
    """The steps without those that overlap another: what corrects a text goes before what adds to it."""
    taken, chosen = Taken(), []
    for one in sorted(steps, key=lambda step: step.adds):
        if not taken.holds(one.edits):
            taken.add(one.edits)
            chosen.append(one)
    return chosen
