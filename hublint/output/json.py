"""The machine-readable report, version 1: one JSON document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.edits.resolve import text_edits
from hublint.edits.text import EditError
from hublint.terminal import say_document

if TYPE_CHECKING:
    from hublint.findings import Finding
    from hublint.linter.result import Problem
    from hublint.output.tally import Tally
    from hublint.project.check_file import FileResult
    from hublint.source import Source
    from hublint.source.location import Place

VERSION = 1


class JsonReporter:
    """Collects plain data and writes the document at the end."""

    def __init__(self) -> None:
        self._findings: list[dict[str, Any]] = []
        self._fixed: list[dict[str, Any]] = []
        self._errors: list[dict[str, Any]] = []
        self._fixing = False

    def file(self, outcome: FileResult) -> None:
        """Collect the findings and problems of a file."""
        self._findings += map(finding_data, outcome.findings)
        self._fixed += map(finding_data, outcome.fixed)
        self._errors += map(_problem_data, outcome.problems)
        self._fixing = self._fixing or outcome.fixing

    def end(self, tally: Tally) -> None:
        """Write the document."""
        document: dict[str, Any] = {
            "version": VERSION,
            "files": tally.files,
            "findings": self._findings,
        }
        if self._fixing:
            document["fixed"] = self._fixed
        document["errors"] = self._errors
        say_document(document)


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding as the contract spells it: lines and columns from 1, ends exclusive."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "certain": finding.certain,
        "message": finding.message,
        **_place_data(finding.place),
        "related": [{"message": place.label, **_place_data(place)} for place in finding.related],
        "fix": _fix_data(finding),
    }


def _place_data(place: Place) -> dict[str, Any]:
    return {"path": place.source.name, **_range_data(place.source, *place.source.span(place.node))}


def _range_data(source: Source, start: int, end: int) -> dict[str, int]:
    line, column = source.position(start)
    end_line, end_column = source.position(end)
    return {"line": line, "column": column, "end_line": end_line, "end_column": end_column}


def _fix_data(finding: Finding) -> dict[str, Any] | None:
    """The fix, or `None` if there is none that can be spelled in the finding's own file."""
    fix = finding.fix
    source = finding.place.source
    if fix is None or any(edit.source is not source for edit in fix.edits):
        return None
    try:
        edits = text_edits(fix.edits)
    except EditError:
        return None
    return {
        "applicability": fix.applicability,
        "title": fix.title,
        "edits": [
            {**_range_data(source, edit.start, edit.end), "text": edit.text} for edit in edits
        ],
    }


def _problem_data(problem: Problem) -> dict[str, Any]:
    return {"path": problem.name, "rule": problem.rule, "message": problem.message}
