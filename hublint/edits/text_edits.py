"""Replacements of text by offset, and what applying them does to other offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LINE_END = pattern(r"\r\n|\r|\n")


class EditError(Exception):
    """An edit that can't be spelled in this file."""


@dataclass(frozen=True, slots=True)
class TextEdit:
    """`text` in place of the characters from `start` to `end` (exclusive), in code points."""

    start: int
    end: int
    text: str


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


class Taken:
    """The text that edits touch which have been chosen so far."""

    def __init__(self) -> None:
        self._edits: list[TextEdit] = []

    def holds(self, edits: Iterable[TextEdit]) -> bool:
        """Whether one of these edits touches the text of a chosen one, or inserts at the same place."""
        return any(_touch(edit, other) for edit in edits for other in self._near(edit))

    def add(self, edits: Iterable[TextEdit]) -> None:
        """Choose edits, too."""
        for edit in edits:
            insort(self._edits, edit, key=_start)

    def _near(self, edit: TextEdit) -> Sequence[TextEdit]:
        """The chosen edits that begin in the text of an edit, and the one before them."""
        first = bisect_left(self._edits, edit.start, key=_start)
        last = bisect_right(self._edits, edit.end, key=_start)
        return self._edits[max(first - 1, 0) : last]


def _start(edit: TextEdit) -> int:
    return edit.start


class Moves:
    """What edits, which are in order and don't overlap, do to the places in a text."""

    def __init__(self, edits: Sequence[TextEdit]) -> None:
        self._edits = edits
        self._shifts = [0]
        for edit in edits:
            self._shifts.append(self._shifts[-1] + len(edit.text) - (edit.end - edit.start))
        self._spans = sorted({self._span(number) for number in range(len(edits))})

    def of(self, offset: int) -> tuple[int, int]:
        """Where a character stands afterwards: its offset, twice, or the span of the text that replaced it."""
        number = bisect_right(self._edits, offset, key=_start)
        if number and offset < self._edits[number - 1].end:
            return self._span(number - 1)
        moved = offset + self._shifts[number]
        return moved, moved

    def around(self, offset: int) -> Iterator[tuple[int, int]]:
        """The answers of `of` that hold an offset of the text afterwards, borders included."""
        yield offset, offset
        number = bisect_right(self._spans, offset, key=lambda span: span[0])
        while number and self._spans[number - 1][1] >= offset:
            number -= 1
            if self._spans[number] != (offset, offset):
                yield self._spans[number]

    def _span(self, number: int) -> tuple[int, int]:
        edit = self._edits[number]
        start = edit.start + self._shifts[number]
        return start, start + len(edit.text)
