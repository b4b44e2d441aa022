"""What a run counted, and the line that sums it up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.findings import Severity
from hublint.wording import count

if TYPE_CHECKING:
    from hublint.project.check_file import FileResult


@dataclass(slots=True, eq=False, repr=False)
class Tally:
    """Numbers of checked files, and of findings that remain by severity, can be repaired, or were."""

    files: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    safe: int = 0
    unsafe: int = 0
    fixed: int = 0
    problems: int = 0

    def add(self, outcome: FileResult) -> None:
        """Count one file."""
        self.files += outcome.checked
        self.fixed += len(outcome.fixed)
        self.problems += len(outcome.problems)
        refused = {id(refusal.finding) for refusal in outcome.refused}
        for finding in outcome.findings:
            self.severities[finding.severity] += 1
            if finding.fix is None or id(finding) in refused:
                continue
            if finding.fix.applicability == "safe":
                self.safe += 1
            else:
                self.unsafe += 1

    def summary(self) -> str:
        """One sentence, such as `2 findings (1 error, 1 warning) in 1 file, 1 fixable with --fix`."""
        total = self.severities.total()
        checked = count(self.files, "file")
        if self.problems:
            checked += f", {count(self.problems, 'error')} on the way"
        fixed = f"{count(self.fixed, 'finding')} fixed; " if self.fixed else ""
        if self.problems and not self.files:
            return "nothing was checked"
        if not total:
            return f"{fixed}no findings in {checked}"
        kinds = ", ".join(
            count(self.severities[severity], severity.value)
            if severity is not Severity.INFO
            else f"{self.severities[severity]} info"
            for severity in Severity
            if self.severities[severity]
        )
        return f"{fixed}{count(total, 'finding')} ({kinds}) in {checked}{self._fixable()}"

    def _fixable(self) -> str:
        words = [f"{self.safe} fixable with --fix"] if self.safe else []
        if self.unsafe:
            more = f"{self.unsafe} more" if self.safe else f"{self.unsafe} fixable"
            words.append(f"{more} with --fix --unsafe-fixes")
        return "".join(f", {word}" for word in words)
