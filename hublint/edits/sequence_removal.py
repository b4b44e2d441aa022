"""Taking elements out of what separators part: displays, calls, and statements in one line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal, Self

import libcst as cst

from hublint.edits.comment_removal import above, holds_for_file
from hublint.edits.text_edits import EditError, TextEdit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.source import Source


@dataclass(frozen=True, slots=True)
class Item:
    """One of a series: its own span, and where its separator ends (`end` again if it has none)."""

    start: int
    end: int
    separator_end: int

    @classmethod
    def of(
        cls, source: Source, node: cst.CSTNode, separator: Literal["comma", "semicolon"]
    ) -> Self:
        """The item that a node with a `comma` or a `semicolon` is."""
        begin, end = source.span(node)
        mark = getattr(node, separator)
        if not isinstance(mark, cst.Comma | cst.Semicolon):
            return cls(begin, end, end)
        _, before = source.span(mark.whitespace_before)
        return cls(begin, end, before + 1)

    @staticmethod
    def without(source: Source, items: Sequence[Item], gone: Sequence[bool]) -> Iterator[TextEdit]:
        """The edits that leave the items that aren't gone."""
        for is_gone, run in groupby(range(len(items)), key=gone.__getitem__):
            if is_gone:
                indices = list(run)
                yield _without_run(source, items, indices[0], indices[-1])


def without_items(
    source: Source, holder: cst.CSTNode, gone: Sequence[cst.CSTNode]
) -> Iterator[TextEdit]:
    """The edits that take elements or arguments out of their display or call."""
    nodes: Sequence[cst.CSTNode] | None = getattr(
        holder, "args" if isinstance(holder, cst.Call) else "elements", None
    )
    if nodes is None:
        raise EditError(f"Nothing can be removed from a {type(holder).__name__}.")
    left = len(nodes) - len(gone)
    if isinstance(holder, cst.Set) and not left:
        yield TextEdit(*source.span(holder), "set()")
        return
    items = [Item.of(source, node, "comma") for node in nodes]
    edits = list(Item.without(source, items, [node in gone for node in nodes]))
    if isinstance(holder, cst.Tuple) and left <= 1:
        edits = list(_small_tuple(source, holder, [node for node in nodes if node not in gone]))
    yield from edits


def _small_tuple(
    source: Source, holder: cst.Tuple, left: Sequence[cst.CSTNode]
) -> Iterator[TextEdit]:
    """A tuple of one needs its comma, one of none its parentheses: both are written anew."""
    begin, end = source.span(holder)
    inner = f"{source.code(left[0])}," if left else ""
    yield TextEdit(begin, end, f"({inner})" if holder.lpar or not left else inner)


def _without_run(source: Source, items: Sequence[Item], first: int, last: int) -> TextEdit:
    """Take neighbouring items away, with their lines if these hold nothing else."""
    begin, end = items[first].start, items[last].separator_end
    before = items[first - 1].separator_end if first else 0
    alone = last + 1 == len(items) or _is_parted(source, end, items[last + 1].start)
    lines = _own_lines(source, before, begin, end, alone=alone)
    if lines is not None and last + 1 < len(items):
        return lines
    if last + 1 < len(items):
        return TextEdit(begin, _next(source, end, items[last + 1].start), "")
    if lines is not None and (first == 0 or items[first - 1].separator_end > items[first - 1].end):
        return lines
    if first > 0 and "#" in source.text[items[first - 1].end : begin]:
        return TextEdit(begin, end, "")
    if first > 0 and items[last].separator_end == items[last].end:
        return TextEdit(items[first - 1].end, end, "")
    if first > 0:
        return TextEdit(items[first - 1].separator_end, end, "")
    return TextEdit(begin, end, "")


def _is_parted(source: Source, end: int, start: int) -> bool:
    """Whether an empty line or a comment of its own stands between two items."""
    return source.position(start)[0] - source.position(end)[0] > 1


def _next(source: Source, end: int, start: int) -> int:
    """Where what follows an item begins: the next one, or the comments above that."""
    line_end = source.line_span(source.position(end)[0])[1]
    return line_end if "#" in source.text[line_end:start] else start


def _own_lines(
    source: Source, before: int, begin: int, end: int, *, alone: bool
) -> TextEdit | None:
    """The edit for items that have their lines to themselves, with the comments that speak of them only."""
    first_line, _ = source.position(begin)
    last_line, _ = source.position(end)
    line_start = source.line_span(first_line)[0]
    line_end = source.line_span(last_line)[1]
    behind = source.text[end:line_end].strip()
    if source.text[line_start:begin].strip() or (behind and not behind.startswith("#")):
        return None
    if last_line == source.lines:
        return None
    if holds_for_file(behind):
        return TextEdit(begin, line_end, behind)
    top = source.line_span(above(source, first_line, before, alone=alone))[0]
    return TextEdit(top, source.line_span(last_line + 1)[0], "")
