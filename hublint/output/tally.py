"""What a run counted, and the line that sums it up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hublint.findings import Severity
from hublint.wording import count

if TYPE_CHECKING:
    from hublint.project.check_file import FileResult


@dataclass(slots=True, eq=False, repr=False)
class Tally:
    """What was counted: checked files, findings that remain (by severity, and whether they can be repaired), repairs.

    A command that reports something else than the findings of rules has a tally with words of its own.
    """

    files: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    safe: int = 0
    unsafe: int = 0
    fixed: int = 0
    problems: int = 0

    def add(self, result: FileResult) -> None:
        """Count one file."""
        self.files += result.checked
        self.fixed += len(result.fixed)
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

    def document(self, items: list[dict[str, Any]]) -> dict[str, Any]:
        """The part of a document that tells about the run, with the data of its findings."""
        return {"files": self.files, "findings": items}

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
