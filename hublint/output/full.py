"""The report for people: each finding with the source around its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.output.reporter import Reporter, Viewer
from hublint.output.styles import say_sum
from hublint.terminal.outlets import SCREEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.findings import Finding
    from hublint.output.report import FileReport, Item
    from hublint.output.reporter import View
    from hublint.output.sheet import Sheet
    from hublint.output.tally import Tally
    from hublint.project.check_file import FileResult
    from hublint.terminal.outlets import Outlet

IN_FULL = 500
"""So many findings of one file are shown with their source; nobody reads more, and each takes a while to draw."""


class FullReporter(Reporter, Viewer):
    """Prints the findings of a file as soon as it is done. Imports rich only where there may be colors."""

    tells_fixes = True

    def __init__(self, outlet: Outlet = SCREEN) -> None:
        super().__init__(outlet)
        self._drawn_on: Sheet | None = None
        self._explained: Finding | None = None

    def file(self, report: FileReport) -> None:
        """Print what was fixed in a file, and the findings that are left."""
        if report.title:
            self._print_title(report.title)
        self._print_fixed(report.result)
        self._remember(report.items)
        self._print_items(report.items[:IN_FULL], report.result.docs_url)
        self._print_lines(report.items[IN_FULL:])

    def end(self, tally: Tally) -> None:
        """Print the sum, and once where to read more about a finding."""
        say_sum(self.outlet, tally.summary())
        if self._explained is not None:
            more = f"Run `hublint explain {self._explained.code}` to learn more about a finding."
            say_sum(self.outlet, more)

    def view(self, view: View) -> None:
        """Draw a view."""
        view.draw(self.outlet.console())

    def _remember(self, items: Sequence[Item]) -> None:
        """Keep the first one of the worst findings of rules."""
        found = [item.finding for item in items if item.origin == item.finding.code]
        kept = [self._explained] if self._explained else []
        self._explained = max((*kept, *found), key=lambda one: one.severity.rank, default=None)

    @property
    def _sheet(self) -> Sheet:
        if self._drawn_on is None:
            from hublint.output.sheet import sheet_on  # noqa: PLC0415

            self._drawn_on = sheet_on(self.outlet)
        return self._drawn_on

    def _print_title(self, title: str, style: str = "bold") -> None:
        from hublint.output.sheet import Piece  # noqa: PLC0415
        from hublint.terminal import printable  # noqa: PLC0415

        self._sheet.heading(Piece(printable(title), style))
        self._sheet.row()

    def _print_fixed(self, result: FileResult) -> None:
        from hublint.output.concise import fixed_lines  # noqa: PLC0415

        for line in fixed_lines(result):
            self.outlet.line(line)
        if result.fixed:
            self.outlet.line()

    def _print_items(self, items: Sequence[Item], docs_url: str | None) -> None:
        if not items:
            return
        from hublint.output.finding import draw_item  # noqa: PLC0415
        from hublint.output.links import page_url  # noqa: PLC0415

        section = ""
        for number, item in enumerate(items, 1):
            if item.section != section:
                section = item.section
                self._print_title(section, "bold underline")
            url = page_url(item.finding.code, docs_url)
            draw_item(self._sheet, item, number if section else None, url)

    def _print_lines(self, items: Sequence[Item]) -> None:
        """Print more findings of a file than anybody looks at, in a line each."""
        from hublint.output.concise import item_line  # noqa: PLC0415

        for item in items:
            self.outlet.line(item_line(item))
        if items:
            self.outlet.line()
