"""One line for each finding: `path:line:column: severity[code] message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.output.reporter import Reporter, Viewer
from hublint.terminal import printable
from hublint.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.output.report import FileReport, Item
    from hublint.output.reporter import View
    from hublint.output.tally import Tally
    from hublint.project.check_file import FileResult


class ConciseReporter(Reporter, Viewer):
    """Plain lines for other programs and for `grep`."""

    tells_fixes = True

    def file(self, report: FileReport) -> None:
        """Print what was fixed in a file, and the findings that are left."""
        for line in fixed_lines(report.result):
            self.outlet.line(line)
        if self.outlet.is_terminal:
            self._print_linked(report)
        else:
            for item in report.items:
                self.outlet.line(item_line(item))

    def end(self, tally: Tally) -> None:
        """Print the sum."""
        self.outlet.line(tally.summary())

    def view(self, view: View) -> None:
        """Print a line for each row of a view."""
        for line in view.lines():
            self.outlet.line(line)

    def _print_linked(self, report: FileReport) -> None:
        """Print the same lines, each code a link to the page of its rule."""
        from rich.style import Style  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        from hublint.output.links import page_url  # noqa: PLC0415

        console = self.outlet.console()
        for item in report.items:
            line = Text(printable(item_line(item)))
            start = line.plain.find(f"[{item.origin}]") + 1
            url = page_url(item.finding.code, report.result.docs_url)
            if start and url:
                line.stylize(Style(link=url), start, start + len(item.origin))
            console.print(line, soft_wrap=True)


def fixed_lines(result: FileResult) -> Iterator[str]:
    """A line for each finding that was fixed: where it was, and what was done."""
    for finding in result.fixed:
        if finding.fix is not None:
            line, column = finding.start
            done = sentence(finding.fix.title)
            yield f"{finding.path}:{line}:{column}: fixed {finding.code}: {done}"


def ignored_lines(result: FileResult) -> Iterator[str]:
    """A line for each finding that a comment silences from now on: where it was."""
    for finding in result.ignored:
        line, column = finding.start
        yield f"{finding.path}:{line}:{column}: silenced {finding.code}"


def item_line(item: Item) -> str:
    """The line of a finding; one that concerns the whole hub has no line number."""
    finding = item.finding
    where = finding.path
    if item.placed:
        line, column = finding.start
        where = f"{where}:{line}:{column}"
    fix = f" [{finding.fix.applicability} fix]" if finding.fix else ""
    label = f"{item.label}:" if item.label else f"{item.kind}[{item.origin}]"
    return f"{where}: {label} {finding.message}{fix}"
