"""Findings as plain data for documents: lines and columns from 1, ends exclusive."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, TypeGuard

from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import EditError
from hublint.output.links import page_url
from hublint.secrecy import Mask

if TYPE_CHECKING:
    from hublint.edits.text_edits import TextEdit
    from hublint.findings import Circumstance, Finding, When
    from hublint.linter.result import Suppressed
    from hublint.output.contract import (
        CircumstanceData,
        FindingData,
        FixData,
        PlaceData,
        RangeData,
        SuppressedData,
        WhenData,
    )
    from hublint.output.report import Item
    from hublint.source import Source
    from hublint.source.location import Place


def item_data(item: Item, docs_url: str | None) -> dict[str, Any]:
    """A finding as it is listed; its position is null if it concerns the whole hub."""
    data = {**item.facts, **finding_data(item.finding, docs_url), **item.facts}
    if not item.placed:
        data |= dict.fromkeys(("line", "column", "end_line", "end_column"))
    return data


def finding_data(finding: Finding, docs_url: str | None) -> FindingData:
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
        "url": page_url(finding.code, docs_url),
        "when": when_data(finding.when),
    }


def suppressed_data(suppressed: Suppressed, docs_url: str | None) -> SuppressedData:
    """A finding that a comment silences, or the baseline."""
    return {**finding_data(suppressed.finding, docs_url), "reason": suppressed.reason}


def when_data(when: When | None) -> WhenData | None:
    """A condition."""
    if when is None:
        return None
    return {"text": when.text, "all": list(map(_circumstance_data, when.circumstances))}


def exact_edits(finding: Finding) -> list[TextEdit]:
    """The edits of a fix that can be written in the finding's own file; none if it has no such fix."""
    fix = finding.fix
    if fix is None or any(edit.source is not finding.place.source for edit in fix.edits):
        return []
    try:
        return text_edits(fix.edits)
    except EditError:
        return []


def publishable_edits(finding: Finding) -> list[TextEdit]:
    """The same edits for reports that others may see; none if one of them spells a secret."""
    edits = exact_edits(finding)
    mask = Mask(finding.place.source) if edits else None
    spell_secret = mask and any(mask.snippet(edit.text) != edit.text for edit in edits)
    return [] if spell_secret else edits


def _circumstance_data(circumstance: Circumstance) -> CircumstanceData:
    place, value = circumstance.place, circumstance.value
    is_statement = circumstance.test == "code"
    mask, span = Mask(place.source), place.source.span(place.node)
    return {
        "test": circumstance.test,
        "holds": circumstance.holds,
        "variable": circumstance.variable,
        "value": value if _is_json(value) else mask.words(repr(value)),
        "code": None if is_statement else mask.code(*span),
        **_place_data(place),
    }


def _is_json(value: object) -> TypeGuard[str | int | float | None]:
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, str | int | None)


def _place_data(place: Place) -> PlaceData:
    return {"path": place.source.name, **_range_data(place.source, *place.source.span(place.node))}


def _range_data(source: Source, start: int, end: int) -> RangeData:
    line, column = source.position(start)
    end_line, end_column = source.position(end)
    return {"line": line, "column": column, "end_line": end_line, "end_column": end_column}


def _fix_data(finding: Finding) -> FixData | None:
    """The fix, or `None` if there is none that can be written in the finding's own file."""
    fix, edits = finding.fix, exact_edits(finding)
    if fix is None or not edits:
        return None
    source = finding.place.source
    return {
        "applicability": fix.applicability,
        "title": fix.title,
        "edits": [
            {**_range_data(source, edit.start, edit.end), "text": edit.text} for edit in edits
        ],
    }
