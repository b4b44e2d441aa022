"""The terminal: rich's console, told to show text as it is, and to print nothing that steers."""

from __future__ import annotations

from functools import partial
from typing import IO, TYPE_CHECKING, Any, cast

from rich.console import Console

from hublint.terminal.harmless_text import defused, printable
from hublint.terminal.presentation import FILE_WIDTH, NARROWEST, color
from hublint.terminal.streams import muting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import ConsoleOptions, RenderableType
    from rich.segment import Segment

_COLORS: dict[str, dict[str, Any]] = {
    "auto": {},
    "always": {"force_terminal": True, "no_color": False, "color_system": "standard"},
    "never": {"color_system": None},
}
"""What the choices of `--color` are to rich, which knows terminals, `NO_COLOR` and `FORCE_COLOR`."""


class CleanConsole(Console):
    """A console of which every text comes out printable, whatever holds it: a line, a cell of a table, a title."""

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """Render as rich does, and clean what comes of it."""
        for segment in super().render(renderable, options):
            yield segment if segment.control else segment._replace(text=_clean(segment.text))


def _clean(text: str) -> str:
    return "\n".join(map(printable, text.split("\n")))


class _Harmless:
    """A stream for rich, which writes whole lines."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        with muting(self._stream):
            self._stream.write(defused(text))
        return len(text)

    def flush(self) -> None:
        with muting(self._stream):
            self._stream.flush()


_verbatim = partial(CleanConsole, markup=False, emoji=False, highlight=False, soft_wrap=False)


def console(stream: IO[str]) -> CleanConsole:
    """One of the two streams. Colors only where they are wanted; no markup, emoji codes or highlighting."""
    shown = _verbatim(file=cast("IO[str]", _Harmless(stream)), **_COLORS[color.get()])
    shown.width = max(shown.width, NARROWEST)
    return shown


def file_console(file: IO[str]) -> CleanConsole:
    """A file of plain text, `FILE_WIDTH` cells wide."""
    harmless = cast("IO[str]", _Harmless(file))
    return _verbatim(file=harmless, width=FILE_WIDTH, force_terminal=False, color_system=None)
