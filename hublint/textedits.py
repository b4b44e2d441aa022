"""Replacements of text by offset, and what applying them does to other offsets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class EditError(Exception):
    """An edit that can't be spelled in this file."""


@dataclass(frozen=True, slots=True)
class TextEdit:
    """`text` in place of the characters from `start` to `end` (exclusive), in code points."""

    start: int
    end: int
    text: str


def overlap(first: Iterable[TextEdit], second: Sequence[TextEdit]) -> bool:
    """Whether any edit of one side touches the text of one of the other, or inserts at the same place."""
    return any(
        mine.start < other.end
        and other.start < mine.end
        or mine.start == other.start
        or (mine.start == mine.end or other.start == other.end)
        and (mine.start == other.end or other.start == mine.end)
        for mine in first
        for other in second
    )


def apply(text: str, edits: Iterable[TextEdit]) -> str:
    """The text after edits that are in order and don't overlap."""
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += (text[done : edit.start], edit.text)
        done = edit.end
    pieces.append(text[done:])
    return "".join(pieces)


def moved(offset: int, edits: Iterable[TextEdit]) -> tuple[int, int]:
    """Where a character stands after the edits: its new offset, twice, or the span of the text that replaced it."""
    shift = 0
    for edit in edits:
        if edit.start <= offset < edit.end:
            return edit.start + shift, edit.start + shift + len(edit.text)
        if edit.start > offset:
            break
        shift += len(edit.text) - (edit.end - edit.start)
    return offset + shift, offset + shift
