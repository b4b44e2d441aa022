"""What a fix would change, as the lines before and after."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from hublint.edits import text_edits
from hublint.report.frame import clipped
from hublint.textedits import EditError, TextEdit, apply

if TYPE_CHECKING:
    from hublint.findings import Finding
    from hublint.source import Source

_LIMIT = 14


def changed_lines(finding: Finding, width: int) -> list[tuple[str, str]]:
    """Removed (`-`) and added (`+`) lines, at most `_LIMIT` of them, each clipped to `width` cells."""
    source = finding.place.source
    fix = finding.fix
    if fix is None or any(edit.source is not source for edit in fix.edits):
        return []
    try:
        edits = text_edits(fix.edits)
    except EditError:
        return []
    before, after = _around(source, edits)
    shown = [
        (line[0], clipped(line[2:], width))
        for line in difflib.ndiff(before, after)
        if line[0] in "-+" and line[2:].strip()
    ]
    if len(shown) > _LIMIT:
        return [*shown[:_LIMIT], (" ", f"... {len(shown) - _LIMIT} more lines")]
    return shown


def _around(source: Source, edits: list[TextEdit]) -> tuple[list[str], list[str]]:
    """The lines from the first edit to the last, before and after."""
    first = source.line_span(source.position(edits[0].start)[0])[0]
    last = source.line_span(source.position(max(edit.end for edit in edits))[0])[1]
    before = source.text[first:last]
    inside = [TextEdit(edit.start - first, edit.end - first, edit.text) for edit in edits]
    return before.splitlines(), apply(before, inside).splitlines()
