"""Source lines with their numbers, and marks with labels under the places of a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from hublint.output.sheet import Piece
from hublint.secrecy import Mask
from hublint.terminal import printable
from hublint.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.output.sheet import Row
    from hublint.source import Source
    from hublint.source.location import Place

_TAB = "    "
CUT = "..."
AROUND = 4
"""Of a very long line, so many widths of the terminal are looked at on either side of a place."""
_PLACES = 20
"""At most so many places of a finding are shown in a file."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place on its first line: offsets in the text of that line, and how many lines it goes on for.

    `text` has its secrets masked. Of a very long line it is what lies around the place.
    """

    line: int
    text: str
    start: int
    end: int
    label: str
    primary: bool
    last_line: int


class Frame:
    """The lines of one file that hold the places of a finding.

    `gutter` is the width of the line numbers; `width` that of the terminal, in cells. Of very many places
    the first are shown.
    """

    def __init__(self, source: Source, places: Sequence[Place], primary: Place, width: int) -> None:
        mask = Mask(source)
        shown = sorted(places, key=lambda place: place is not primary)[:_PLACES]
        self._left_out = len(places) - len(shown)
        self._marks = sorted(
            (_mark(place, mask, width * AROUND, primary=place is primary) for place in shown),
            key=lambda mark: (mark.line, mark.start, not mark.primary),
        )
        self.gutter = len(str(self._marks[-1].line))
        self._width = max(width - self.gutter - 3, 20)

    def rows(self, style: str) -> Iterator[Row]:
        """The rows of the frame; marks of the finding's own place have `style`."""
        yield self._row()
        previous: int | None = None
        for mark, same_line in self._lines():
            if previous is not None and mark.line > previous + 1:
                yield [Piece("...", "blue")]
            elif previous is not None and mark.line == previous and not same_line:
                yield self._row()
            offset = self._offset(mark)
            if not same_line:
                yield self._row(Piece(self._shown(mark, offset)), line=mark.line)
            yield from self._marked(mark, offset, style)
            previous = mark.line
        if self._left_out:
            yield [Piece(f"... and {count(self._left_out, 'more place')}", "blue")]

    def _lines(self) -> Iterator[tuple[_Mark, bool]]:
        """Each mark, and whether its line was shown for the mark before it (a long line is shown for each)."""
        previous: _Mark | None = None
        for mark in self._marks:
            long = cell_len(_cells(mark.text)) > self._width
            yield mark, previous is not None and previous.line == mark.line and not long
            previous = mark

    def _offset(self, mark: _Mark) -> int:
        """How many cells of the line stay away on the left so that the mark comes into view."""
        text = _cells(mark.text)
        if cell_len(text) <= self._width:
            return 0
        start, end = self._columns(mark)
        if end <= self._width - len(CUT):
            return 0
        room = max((self._width - (end - start)) // 2, self._width // 4)
        return max(min(start - room, cell_len(text) - self._width + len(CUT)), 0)

    def _columns(self, mark: _Mark) -> tuple[int, int]:
        """The cells that the mark covers in its whole line."""
        start = cell_len(_cells(mark.text[: mark.start]))
        inside = _cells(mark.text[mark.start : mark.end])
        return start, start + max(cell_len(inside), 1)

    def _shown(self, mark: _Mark, offset: int) -> str:
        """The part of the line in view, with dots where it is cut."""
        text = _cells(mark.text)
        if offset:
            dropped = cell_len(text) - offset
            text = CUT + _tail(text, dropped)[len(CUT) :]
        return clipped(text, self._width)

    def _marked(self, mark: _Mark, offset: int, style: str) -> Iterator[Row]:
        """The row of signs under the place, and its label: behind them, or below if there is no room."""
        start, end = (max(cell - offset, 0) for cell in self._columns(mark))
        end = min(end, self._width)
        signs = ("^" if mark.primary else "-") * max(end - start, 1)
        shown = style if mark.primary else "blue"
        label = mark.label
        if mark.last_line > mark.line:
            label = f"{label} (to line {mark.last_line})".strip()
        if not label or end + 1 + cell_len(label) <= self._width:
            yield self._row(Piece(" " * start), Piece(f"{signs} {label}".rstrip(), shown))
            return
        yield self._row(Piece(" " * start), Piece(signs, shown))
        indent = min(start, max(self._width - cell_len(label), 0))
        for piece in _folded(label, self._width - indent):
            yield self._row(Piece(" " * indent), Piece(piece, shown))

    def _row(self, *content: Piece, line: int | None = None) -> Row:
        number = "" if line is None else str(line)
        row = [Piece(f"{number:>{self.gutter}} |", "blue")]
        if any(piece.text for piece in content):
            row += [Piece(" "), *content]
        return row


def _mark(place: Place, mask: Mask, around: int, *, primary: bool) -> _Mark:
    """The mark of a place, with no more than so many characters of its line on either side of its start."""
    source = place.source
    start, end = source.span(place.node)
    line, _ = source.position(start)
    last_line, _ = source.position(end)
    begin, line_end = source.line_span(line)
    begin, line_end = max(begin, start - around), min(line_end, start + around)
    end = max(min(end, line_end), start)
    before, inside, after = (
        mask.code(begin, start),
        mask.code(start, end),
        mask.code(end, max(line_end, end)),
    )
    return _Mark(
        line,
        before + inside + after,
        len(before),
        len(before) + len(inside),
        printable(place.label),
        primary,
        last_line,
    )


def _cells(text: str) -> str:
    """Text as it is shown: tabs as blanks, nothing that steers the terminal."""
    return printable(text).replace("\t", _TAB)


def clipped(text: str, width: int) -> str:
    """Text in at most `width` cells, with dots at the end if it is cut."""
    text = _cells(text)
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - len(CUT)).rstrip() + CUT


def _tail(text: str, cells: int) -> str:
    """The end of a text that fills so many cells; half of a wide character becomes a blank."""
    start, filled = len(text), 0
    while start and filled + (size := cell_len(text[start - 1])) <= cells:
        start -= 1
        filled += size
    return " " * (cells - filled) + text[start:]


def _folded(text: str, width: int) -> Iterator[str]:
    """Words in lines of at most `width` cells, as far as they can be broken."""
    line = ""
    for word in text.split():
        if line and cell_len(line) + 1 + cell_len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    if line:
        yield line
