"""One line for each finding: `path:line:column: severity[code] message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.terminal import say

if TYPE_CHECKING:
    from hublint.findings import Finding
    from hublint.output.tally import Tally
    from hublint.project.check_file import FileResult


class ConciseReporter:
    """Plain lines for other programs and for `grep`."""

    def file(self, outcome: FileResult) -> None:
        """Print the findings of a file."""
        for finding in outcome.findings:
            say(concise(finding))

    def end(self, tally: Tally) -> None:
        """Print the sum."""
        say(tally.summary())


def concise(finding: Finding) -> str:
    """The line of a finding."""
    line, column = finding.place.start
    where = f"{finding.place.source.name}:{line}:{column}"
    fix = f" [{finding.fix.applicability} fix]" if finding.fix else ""
    return f"{where}: {finding.severity.value}[{finding.code}] {finding.message}{fix}"
