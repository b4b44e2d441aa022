"""GitLab's Code Quality report: an array of findings, which a merge request compares with those of its target.

GitLab shows nothing but the description, so the link to the rule's page is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.findings import Severity
from hublint.output.reporter import Reporter
from hublint.terminal.json_rows import Rows
from hublint.terminal.outlets import SCREEN

if TYPE_CHECKING:
    from hublint.linter.result import Problem
    from hublint.output.fingerprints import Fingerprints
    from hublint.output.report import FileReport, Item
    from hublint.output.tally import Tally
    from hublint.terminal.outlets import Outlet

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


class GitlabReporter(Reporter):
    """Collects findings, and what could not be checked, which must not look like approval."""

    document = True

    def __init__(self, outlet: Outlet = SCREEN) -> None:
        super().__init__(outlet)
        self._issues = Rows()
        self._fingerprints: Fingerprints | None = None

    def file(self, report: FileReport) -> None:
        """Collect the findings and problems of a file."""
        from hublint.output.fingerprints import Fingerprints  # noqa: PLC0415

        self._fingerprints = self._fingerprints or Fingerprints()
        url, fingerprints = report.result.docs_url, self._fingerprints
        self._issues.add(_issue(item, url, fingerprints) for item in report.items)
        path = report.result.path
        problems = enumerate(report.result.problems)
        self._issues.add(_problem(one, path or one.name, number) for number, one in problems)

    def end(self, tally: Tally) -> None:  # noqa: ARG002
        """Write the array."""
        self.outlet.document(self._issues)


def _issue(item: Item, docs_url: str | None, fingerprints: Fingerprints) -> dict[str, Any]:
    from hublint.output.links import page_url  # noqa: PLC0415
    from hublint.project.repository_path import path_of  # noqa: PLC0415

    finding = item.finding
    lines = {"begin": finding.start.line, "end": finding.end.line} if item.placed else {"begin": 1}
    text = f"{item.title}: {finding.message}"
    url = page_url(finding.code, docs_url)
    return {
        "description": f"{text} {url}" if url else text,
        "check_name": finding.code,
        "fingerprint": fingerprints.of(finding, placed=item.placed),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path_of(finding.place.source), "lines": lines},
    }


def _problem(problem: Problem, path: str, number: int) -> dict[str, Any]:
    import hashlib  # noqa: PLC0415

    name = problem.rule or "not-checked"
    text = f"{path}\0{name}\0{number}"
    return {
        "description": problem.message,
        "check_name": name,
        "fingerprint": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": 1}},
    }
