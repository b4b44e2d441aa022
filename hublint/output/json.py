"""The machine-readable report, version 1: one JSON document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.output.reporter import Reporter, Viewer
from hublint.terminal.outlets import SCREEN

if TYPE_CHECKING:
    from hublint.linter.result import Problem
    from hublint.output.report import FileReport
    from hublint.output.reporter import View
    from hublint.output.tally import Tally
    from hublint.terminal.outlets import Outlet

VERSION = 1


class JsonReporter(Reporter, Viewer):
    """Collects plain data and writes the document at the end."""

    document = True

    def __init__(self, outlet: Outlet = SCREEN) -> None:
        super().__init__(outlet)
        self._items: list[dict[str, Any]] = []
        self._fixed: list[dict[str, Any]] = []
        self._errors: list[dict[str, Any]] = []
        self._fixing = False

    def file(self, report: FileReport) -> None:
        """Collect the findings and problems of a file."""
        from hublint.output.data import finding_data, item_data  # noqa: PLC0415

        self._items += map(item_data, report.items)
        self._fixed += map(finding_data, report.result.fixed)
        self._errors += map(_problem_data, report.result.problems)
        self._fixing = self._fixing or report.result.fixing

    def end(self, tally: Tally) -> None:
        """Write the document."""
        document = {"version": VERSION, **tally.document(self._items)}
        if self._fixing:
            document["fixed"] = self._fixed
        document["errors"] = self._errors
        self.outlet.document(document)

    def view(self, view: View) -> None:
        """Write the document of a view."""
        self.outlet.document(view.document())


def _problem_data(problem: Problem) -> dict[str, Any]:
    return {"path": problem.name, "rule": problem.rule, "message": problem.message}
