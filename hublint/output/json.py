"""The machine-readable report, version 2: one JSON document, as `contract` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint import __version__
from hublint.output.reporter import Reporter, Viewer
from hublint.terminal.json_rows import Rows
from hublint.terminal.outlets import SCREEN

if TYPE_CHECKING:
    from hublint.linter.result import Problem
    from hublint.output.contract import ErrorData, RunTargetData
    from hublint.output.report import FileReport
    from hublint.output.reporter import View
    from hublint.output.tally import Tally
    from hublint.project.check_file import FileResult
    from hublint.terminal.outlets import Outlet

VERSION = 2


class JsonReporter(Reporter, Viewer):
    """Collects plain data and writes the document at the end."""

    document = True

    def __init__(self, outlet: Outlet = SCREEN) -> None:
        super().__init__(outlet)
        self._items, self._fixed, self._suppressed, self._errors = Rows(), Rows(), Rows(), Rows()
        self._targets: dict[tuple[object, ...], RunTargetData] = {}
        self._fixing = False

    def file(self, report: FileReport) -> None:
        """Collect the findings and problems of a file."""
        from hublint.output.data import finding_data, item_data, suppressed_data  # noqa: PLC0415

        result = report.result
        url = result.docs_url
        self._items.add(item_data(item, url) for item in report.items)
        self._fixed.add(finding_data(finding, url) for finding in result.fixed)
        self._suppressed.add(suppressed_data(one, url) for one in result.suppressed)
        self._errors.add(map(_error_data, result.problems))
        self._fixing = self._fixing or result.fixing
        self._note_targets(result)

    def end(self, tally: Tally) -> None:
        """Write the document."""
        document = {"version": VERSION, "hublint": __version__, **tally.document(self._items)}
        document["targets"] = list(self._targets.values())
        if self._fixing:
            document["fixed"] = self._fixed
        document["suppressed"] = self._suppressed
        document["notes"] = list(tally.notes)
        document["errors"] = self._errors
        self.outlet.document(document)

    def view(self, view: View) -> None:
        """Write the document of a view."""
        self.outlet.document(view.document())

    def _note_targets(self, result: FileResult) -> None:
        """Remember what a file is judged by; what several have in common stands there once."""
        from hublint.output.target_data import target_data  # noqa: PLC0415

        for choice in result.choices if result.checked else ():
            data = target_data(choice)
            known = self._targets.setdefault(tuple(data.values()), {**data, "configs": []})
            known["configs"].append(result.name)


def _error_data(problem: Problem) -> ErrorData:
    return {"path": problem.name, "rule": problem.rule, "message": problem.message}
