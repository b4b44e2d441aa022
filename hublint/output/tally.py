"""What a run counted, and the line that sums it up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hublint.findings import Severity
from hublint.wording import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.project.check_file import FileResult
    from hublint.terminal.json_rows import Rows


NOTHING_CHECKED = "Nothing was checked."
_NAMED = 4
"""So many files of deployments are named."""
INCOMPLETE = "Not everything could be checked."


@dataclass(slots=True, eq=False, repr=False)
class Tally:
    """What was counted: checked files, findings that remain (by severity, and whether they can be repaired), repairs.

    `parts` names the files that were judged as parts of a larger configuration, `around` the files of deployments that
    verdicts rest on. `notes` say what was passed over. A command that reports something else than the findings of rules
    has a tally with words of its own.
    """

    files: int = 0
    parts: list[str] = field(default_factory=list)
    severities: Counter[Severity] = field(default_factory=Counter)
    safe: int = 0
    unsafe: int = 0
    fixed: int = 0
    problems: int = 0
    excluded: int = 0
    baselined: int = 0
    ignored: int = 0
    around: dict[str, None] = field(default_factory=dict)
    only_shown: bool = False
    """Whether fixes were only shown, not applied."""
    notes: Sequence[str] = ()

    def add(self, result: FileResult) -> None:
        """Count one file."""
        self.files += result.checked
        if result.is_part:
            self.parts.append(result.name)
        self.excluded += result.excluded
        self.baselined += len(result.baselined)
        self.ignored += len(result.ignored)
        self.fixed += len(result.fixed)
        self.around.update(dict.fromkeys(result.around))
        self.problems += len(result.problems)
        refused = {id(refusal.finding) for refusal in result.refused}
        for finding in result.findings:
            self.severities[finding.severity] += 1
            if finding.fix is None or id(finding) in refused:
                continue
            if finding.fix.applicability == "safe":
                self.safe += 1
            else:
                self.unsafe += 1

    def document(self, items: Rows) -> dict[str, Any]:
        """The part of a document that tells about the run, with the data of its findings."""
        document: dict[str, Any] = {"files": self.files, "findings": items}
        return document | ({"parts": self.parts} if self.parts else {})

    @property
    def all_excluded(self) -> bool:
        """Whether nothing was checked because the settings exclude every file."""
        return bool(self.excluded) and not self.files and not self.problems

    def summary(self) -> str:
        """A few sentences: how many problems were fixed, are left or found, and can be fixed."""
        if not self.files:
            return NOTHING_CHECKED
        total = self.severities.total()
        checked = count(self.files, "file")
        left = "would be left" if self.only_shown else "left"
        verb = left if self.fixed or self.ignored else "found"
        done = "Would fix" if self.only_shown else "Fixed"
        problems = f"{count(total, 'problem')} ({self._kinds()})" if total else "No problems"
        parts = (
            f"{done} {count(self.fixed, 'problem')}." if self.fixed else "",
            f"Silenced {count(self.ignored, 'problem')} with comments." if self.ignored else "",
            f"{problems} {verb} in {checked}{self._as_parts()}{self._with_files()}.",
            self._fixable(),
            f"In the baseline: {self.baselined}." if self.baselined else "",
            INCOMPLETE if self.problems else "",
        )
        return " ".join(filter(None, parts))

    def _as_parts(self) -> str:
        if not self.parts:
            return ""
        number = len(self.parts)
        which = f"{number} of them " if number < self.files else "each " if number > 1 else ""
        return f", {which}judged as a part of a larger configuration"

    def _with_files(self) -> str:
        """The files that were read along, a few of them by name."""
        names = list(self.around)
        if not names:
            return ""
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        return f", read with {', '.join(f'`{name}`' for name in names[:_NAMED])}{more}"

    def _kinds(self) -> str:
        return ", ".join(
            f"{number} info" if severity is Severity.INFO else count(number, severity.value)
            for severity in Severity
            if (number := self.severities[severity])
        )

    def _fixable(self) -> str:
        """What `--fix` can do about it, or nothing."""
        if self.safe and self.unsafe:
            return f"Fixable: {self.safe} with --fix, {self.unsafe} more with --fix --unsafe-fixes."
        if self.safe:
            return f"Fixable: {self.safe} with --fix."
        return f"Fixable: {self.unsafe} with --fix --unsafe-fixes." if self.unsafe else ""
