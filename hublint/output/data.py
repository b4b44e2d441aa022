"""Findings as plain data for documents: lines and columns from 1, ends exclusive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import EditError

if TYPE_CHECKING:
    from hublint.findings import Finding
    from hublint.output.report import Item
    from hublint.source import Source
    from hublint.source.location import Place


def item_data(item: Item) -> dict[str, Any]:
    """A finding as it is listed; its position is null if it concerns the whole hub."""
    data = {**item.facts, **finding_data(item.finding)}
    if not item.placed:
        data |= dict.fromkeys(("line", "column", "end_line", "end_column"))
    return data


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding as the JSON contract has it."""
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
    """The fix, or `None` if there is none that can be written in the finding's own file."""
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
