"""One line for each finding: `path:line:column: severity[code] message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.output.reporter import Reporter, Viewer
from hublint.terminal import say

if TYPE_CHECKING:
    from hublint.output.report import FileReport, Item
    from hublint.output.reporter import View
    from hublint.output.tally import Tally


class ConciseReporter(Reporter, Viewer):
    """Plain lines for other programs and for `grep`."""

    def file(self, report: FileReport) -> None:
        """Print the findings of a file."""
        for item in report.items:
            say(item_line(item))

    def end(self, tally: Tally) -> None:
        """Print the sum."""
        say(tally.summary())

    def view(self, view: View) -> None:
        """Print a line for each row of a view."""
        for line in view.lines():
            say(line)


def item_line(item: Item) -> str:
    """The line of a finding; one that concerns the whole hub has no line number."""
    finding = item.finding
    where = finding.path
    if item.placed:
        line, column = finding.start
        where = f"{where}:{line}:{column}"
    fix = f" [{finding.fix.applicability} fix]" if finding.fix else ""
    return f"{where}: {item.kind}[{item.origin}] {finding.message}{fix}"
