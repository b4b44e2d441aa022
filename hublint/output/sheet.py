"""What findings are drawn on: an outlet that takes plain text, or colors and links through rich."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text

    from hublint.terminal.outlets import Outlet


class Piece(NamedTuple):
    """Text on one line, in a style of rich's, and what it links to."""

    text: str
    style: str = ""
    link: str | None = None


Row = list[Piece]
"""One line."""


def plain(row: Sequence[Piece]) -> str:
    """The text of a row."""
    return "".join(piece.text for piece in row)


class Sheet(ABC):
    """Takes rows, which may be longer than `width` cells."""

    def __init__(self, width: int) -> None:
        self.width = width

    @abstractmethod
    def row(self, *pieces: Piece) -> None:
        """Print a row as it is."""

    @abstractmethod
    def heading(self, *pieces: Piece) -> None:
        """Print a row, broken where it is too long."""


class PlainSheet(Sheet):
    """Neither colors nor links, and no need of rich."""

    def __init__(self, outlet: Outlet) -> None:
        super().__init__(outlet.width)
        self._outlet = outlet

    def row(self, *pieces: Piece) -> None:
        """Print the text of a row."""
        self._outlet.line(plain(pieces).expandtabs())

    def heading(self, *pieces: Piece) -> None:
        """Print the text of a row, broken where it is too long."""
        from hublint.output.wrapping import wrapped  # noqa: PLC0415

        for line in wrapped(plain(pieces), self.width, 0):
            self._outlet.line(line)


class ColoredSheet(Sheet):
    """Colors and links as far as the terminal knows them."""

    def __init__(self, outlet: Outlet) -> None:
        self._console = outlet.console()
        super().__init__(self._console.width)

    def row(self, *pieces: Piece) -> None:
        """Let rich print a row."""
        self._console.print(_text(pieces), soft_wrap=True)

    def heading(self, *pieces: Piece) -> None:
        """Let rich print a row, and break it."""
        self._console.print(_text(pieces))


def sheet_on(outlet: Outlet) -> Sheet:
    """The sheet for an outlet."""
    return ColoredSheet(outlet) if outlet.may_be_colored else PlainSheet(outlet)


def _text(pieces: Sequence[Piece]) -> Text:
    from rich.style import Style  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    return Text.assemble(
        *((text, Style.parse(style) + Style(link=link)) for text, style, link in pieces)
    )
