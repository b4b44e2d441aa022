"""Replacements of text by offset, and what applying them does to other offsets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LINE_END = pattern(r"\r\n|\r|\n")


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
    return any(_touch(mine, other) for mine in first for other in second)


def _touch(first: TextEdit, second: TextEdit) -> bool:
    """Whether two edits share a character, or one inserts at the border of the other."""
    if first.start == second.start:
        return True
    inserts = first.start == first.end or second.start == second.end
    if inserts and (first.start == second.end or second.start == first.end):
        return True
    return first.start < second.end and second.start < first.end


def split_lines(text: str) -> list[str]:
    """The lines of a text as Python counts them, without their ends (`str.splitlines` knows more ends)."""
    return _LINE_END.split(text)


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
