"""Annotations in GitHub Actions: a command to the runner for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.findings import Severity
from hublint.output.reporter import Reporter

if TYPE_CHECKING:
    from hublint.linter.result import Problem
    from hublint.output.report import FileReport, Item
    from hublint.output.tally import Tally

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class GithubReporter(Reporter):
    """Prints commands. The message has the place, too, since the log of a run shows nothing else of a command."""

    def file(self, report: FileReport) -> None:
        """Print the findings and problems of a file."""
        for item in report.items:
            self._annotate(item, report.result.docs_url)
        for problem in report.result.problems:
            self._annotate_problem(problem, report.result.path or problem.name)

    def end(self, tally: Tally) -> None:
        """Print the sum."""
        self.outlet.line(tally.summary())

    def _annotate(self, item: Item, docs_url: str | None) -> None:
        from hublint.output.links import page_url  # noqa: PLC0415
        from hublint.project.repository_path import path_of  # noqa: PLC0415

        finding = item.finding
        path = path_of(finding.place.source)
        place: dict[str, str | int] = {"file": path}
        where = path
        if item.placed:
            place |= _region(item)
            where = "{}:{}:{}".format(path, *finding.start)
        link = page_url(finding.code, docs_url)
        text = "\n".join(filter(None, (f"{where}: {finding.message}", link)))
        title = item.title
        self.outlet.command(_COMMANDS[finding.severity], {**place, "title": title}, text)

    def _annotate_problem(self, problem: Problem, path: str) -> None:
        self.outlet.command("error", {"file": path, "title": "hublint"}, problem.message)


def _region(item: Item) -> dict[str, str | int]:
    """The lines, and the columns if it is only one line: GitHub allows no others."""
    (line, column), (end_line, end_column) = item.finding.start, item.finding.end
    lines = {"line": line, "endLine": end_line}
    return {**lines, "col": column, "endColumn": end_column} if line == end_line else {**lines}
