"""What a fix would change, as the lines before and after."""

from __future__ import annotations

import difflib
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len

from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import EditError, split_lines
from hublint.output.frame import AROUND, CUT, clipped
from hublint.secrecy import Mask

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.edits.text_edits import TextEdit
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
    around = width * AROUND
    pairs = [
        pair
        for near in _near_ones(source, edits)
        for pair in _differing(*_around(source, near, around), width)
    ]
    shown = [(mark, clipped(line, width)) for mark, line in pairs[:_LIMIT]]
    if len(pairs) > _LIMIT:
        return [*shown, (" ", f"... {len(pairs) - _LIMIT} more lines")]
    return shown


def _near_ones(source: Source, edits: Sequence[TextEdit]) -> Iterator[list[TextEdit]]:
    """The edits in groups, those together that share a line or touch neighbouring ones."""
    group: list[TextEdit] = []
    last = 0
    for edit in edits:
        first, _ = source.position(edit.start)
        if group and first > last + 1:
            yield group
            group = []
        group.append(edit)
        last = max(last, source.position(edit.end)[0])
    yield group


def _around(source: Source, edits: Sequence[TextEdit], around: int) -> tuple[list[str], list[str]]:
    """The lines from the first edit to the last, before and after, secrets masked; of long ones what is near."""
    start, end = edits[0].start, max(edit.end for edit in edits)
    first = max(source.line_span(source.position(start)[0])[0], start - around)
    last = min(source.line_span(source.position(end)[0])[1], end + around)
    mask = Mask(source)
    after, done = "", first
    for edit in edits:
        after += mask.code(done, edit.start) + mask.snippet(edit.text)
        done = edit.end
    return split_lines(mask.code(first, last)), split_lines(after + mask.code(done, last))


def _differing(before: list[str], after: list[str], width: int) -> Iterator[tuple[str, str]]:
    """The lines that differ, those that replace one another side by side if they are long."""
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        if kind == "equal":
            continue
        pairs = list(zip_longest(before[first:last], after[new_first:new_last]))
        shown = [_brought_into_view(old, new, width) for old, new in pairs]
        yield from (("-", old) for old, _ in shown if old.strip())
        yield from (("+", new) for _, new in shown if new.strip())


def _brought_into_view(old: str | None, new: str | None, width: int) -> tuple[str, str]:
    """Both lines, with dots for what long ones begin with alike."""
    if old is None or new is None or max(cell_len(old), cell_len(new)) <= width:
        return old or "", new or ""
    alike = next(
        (number for number, pair in enumerate(zip(old, new, strict=False)) if len(set(pair)) > 1), 0
    )
    spare = alike - width // 3
    if spare <= len(CUT):
        return old, new
    return CUT + old[spare:], CUT + new[spare:]
