"""Which comments go with the lines that are taken away, so that none is left that speaks of nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.edits.text_edits import TextEdit
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.source import Source

LONGEST = 3
"""A block of more lines above a setting is a text of its own, such as the explanations of a generated config."""

_OF_FILE = pattern(r"#\s*hublint\s*:\s*ignore-file\b", re.IGNORECASE)
_OF_LINE = pattern(r"#\s*hublint\s*:\s*ignore\b(?!-file)", re.IGNORECASE)
_OF_TOOLS = pattern(
    r"#(?:!|\s*(?:hublint|noqa|ruff|flake8|fmt|isort|pylint|mypy|type|pyright|yapf|coding|-\*-)\b)",
    re.IGNORECASE,
)
_HEADING = pattern(r"##|#\W*$|#.*[-=#*~_]{3}")
_CODE = pattern(r"#\s*(?:c\.\w|(?:import|from|if|for|def|class)\s|[\w.\[\]'\"]+\s*=[^=])")


def holds_for_file(comment: str) -> bool:
    """Whether a comment says something to hublint about the whole file."""
    return _OF_FILE.match(comment) is not None


def above(source: Source, line: int, floor: int, *, alone: bool) -> int:
    """The first line of what goes: that of comments directly above which speak of nothing else, or the line itself.

    `floor` is the offset below which they stand. `alone` tells that no other line follows that they may speak of, too;
    what silences a finding of the line goes with it in any case.
    """
    top = line
    while _is_comment(source, top - 1, floor):
        top -= 1
    block = [_text(source, number) for number in range(top, line)]
    if alone and len(block) <= LONGEST and all(map(_speaks_of_a_line, block)):
        return top
    for number, text in enumerate(block):
        if _OF_LINE.match(text) and all(map(_speaks_of_a_line, block[number:])):
            return top + number
    return line


def _speaks_of_a_line(comment: str) -> bool:
    kept = _OF_TOOLS.match(comment) or _HEADING.match(comment) or _CODE.match(comment)
    return _OF_LINE.match(comment) is not None or not kept


def _is_comment(source: Source, line: int, floor: int) -> bool:
    return line > 0 and source.line_span(line)[0] >= floor and _text(source, line).startswith("#")


def continued(source: Source, line: int, column: int) -> Iterator[TextEdit]:
    """The edit that takes away further lines of a comment that stands behind code, in the same column."""
    last = line
    while last < source.lines and _begins_in(source, last + 1, column):
        last += 1
    if last > line:
        end = source.line_span(last + 1)[0] if last < source.lines else source.line_span(last)[1]
        yield TextEdit(source.line_span(line + 1)[0], end, "")


def _begins_in(source: Source, line: int, column: int) -> bool:
    begin, end = source.line_span(line)
    text = source.text[begin:end]
    return text[:column].isspace() and text[column : column + 1] == "#"


def _text(source: Source, line: int) -> str:
    begin, end = source.line_span(line)
    return source.text[begin:end].strip()
