"""rdjson, which reviewdog reads: a diagnostic for each finding, and its fix as a suggested change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint import __version__
from hublint.findings import Severity
from hublint.output.links import HOME
from hublint.output.reporter import Reporter
from hublint.terminal.json_rows import Rows
from hublint.terminal.outlets import SCREEN
from hublint.wording import sentence

if TYPE_CHECKING:
    from hublint.findings import Finding
    from hublint.linter.result import Problem
    from hublint.output.report import FileReport, Item
    from hublint.output.tally import Tally
    from hublint.source import Source
    from hublint.terminal.outlets import Outlet

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


class RdjsonReporter(Reporter):
    """Collects diagnostics. Paths stay as they are given: reviewdog takes them from the current folder, as well."""

    document = True

    def __init__(self, outlet: Outlet = SCREEN) -> None:
        super().__init__(outlet)
        self._diagnostics = Rows()

    def file(self, report: FileReport) -> None:
        """Collect the findings and problems of a file."""
        url = report.result.docs_url
        self._diagnostics.add(_diagnostic(item, url) for item in report.items)
        self._diagnostics.add(map(_problem, report.result.problems))

    def end(self, tally: Tally) -> None:  # noqa: ARG002
        """Write the document."""
        source = {"name": "hublint", "url": HOME.replace("{version}", __version__)}
        self.outlet.document({"source": source, "diagnostics": self._diagnostics})


def _diagnostic(item: Item, docs_url: str | None) -> dict[str, Any]:
    """A finding. Its message becomes Markdown in a comment."""
    from hublint.output.links import page_url  # noqa: PLC0415
    from hublint.output.markdown_text import prose  # noqa: PLC0415

    finding = item.finding
    source = finding.place.source
    span = source.span(finding.place.node)
    suggestion = _suggestion(finding)
    url = page_url(finding.code, docs_url)
    message = prose(finding.message)
    if suggestion and finding.fix and finding.fix.applicability == "unsafe":
        message += f"\n\nThe suggested change needs review: {prose(sentence(finding.fix.title))}"
    return {
        "message": message,
        "location": {
            "path": finding.path,
            **({"range": _range(source, *span)} if item.placed else {}),
        },
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.code, **({"url": url} if url else {})},
        **({"suggestions": [suggestion]} if suggestion else {}),
    }


def _problem(problem: Problem) -> dict[str, Any]:
    from hublint.output.markdown_text import prose  # noqa: PLC0415

    return {
        "message": prose(problem.message),
        "location": {"path": problem.name},
        "severity": "ERROR",
    }


def _suggestion(finding: Finding) -> dict[str, Any] | None:
    """The fix as one replacement, since each of several could be accepted alone; None if it would show a secret."""
    from hublint.output.data import publishable_edits  # noqa: PLC0415
    from hublint.secrecy import Mask  # noqa: PLC0415

    edits = sorted(publishable_edits(finding), key=lambda edit: edit.start)
    if not edits:
        return None
    source = finding.place.source
    start, end = edits[0].start, max(edit.end for edit in edits)
    if Mask(source).code(start, end) != source.text[start:end]:
        return None
    text, done = "", start
    for edit in edits:
        text += source.text[done : edit.start] + edit.text
        done = edit.end
    return {"range": _range(source, start, end), "text": text}


def _range(source: Source, start: int, end: int) -> dict[str, Any]:
    return {"start": _position(source, start), "end": _position(source, end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    """A position whose column counts bytes of UTF-8."""
    line, column = source.position(offset)
    before = source.text[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
