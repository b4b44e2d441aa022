"""Where a report goes: standard output, or a file that the user named. Whatever it takes comes out harmless."""

from __future__ import annotations

import io
import os
import stat
import sys
from abc import ABC, abstractmethod
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any

from hublint.terminal.harmless_text import defused, printable
from hublint.terminal.presentation import FILE_WIDTH, NARROWEST, color
from hublint.terminal.runner_commands import runner_command
from hublint.terminal.streams import OutputError, muting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hublint.terminal.console import CleanConsole
    from hublint.terminal.json_rows import Rows


_COLORFUL = ("FORCE_COLOR", "TTY_COMPATIBLE")
"""Variables that make rich take a stream for a terminal."""


class Outlet(ABC):
    """Takes a report in lines or as a document."""

    @property
    def is_terminal(self) -> bool:
        """Whether people look at it in a terminal, which knows hyperlinks."""
        return False

    @property
    def may_be_colored(self) -> bool:
        """Whether it may take colors, so that it is worth importing rich, which decides."""
        return False

    @property
    @abstractmethod
    def width(self) -> int:
        """How many cells a line has."""

    @abstractmethod
    def console(self) -> CleanConsole:
        """What rich draws on."""

    @abstractmethod
    def write(self, text: str) -> None:
        """Take text that is harmless already."""

    @abstractmethod
    def finish(self) -> None:
        """Pass on what is left. Raises `OutputError`."""

    def line(self, text: str = "") -> None:
        """Take one line of any text."""
        self.write(f"{defused(printable(text))}\n")

    def lines(self, text: str) -> None:
        """Take the lines of a text, of which the line feeds are the writer's own."""
        for line in text.split("\n"):
            self.line(line)

    def document(self, document: Mapping[str, Any] | Rows) -> None:
        """Take a JSON document: ASCII, escaped so that no line of it is a command to a CI runner."""
        from hublint.terminal.json_rows import pieces  # noqa: PLC0415

        for piece in pieces(document):
            self.write(piece.replace("##[", "#\\u0023["))
        self.write("\n")

    def command(self, name: str, properties: Mapping[str, str | int], message: str) -> None:
        """Take a command to GitHub's runner; `name` and the names of `properties` are the writer's own."""
        self.write(f"{runner_command(name, properties, message)}\n")


class Screen(Outlet):
    """Standard output, or standard error."""

    def __init__(self, *, stderr: bool = False) -> None:
        self._stderr = stderr

    @property
    def is_terminal(self) -> bool:
        """Whether the stream is a terminal."""
        return self._stream.isatty()

    @property
    def may_be_colored(self) -> bool:
        """Whether it is a terminal, unless the user says what counts."""
        if color.get() == "auto":
            return self.is_terminal or any(name in os.environ for name in _COLORFUL)
        return color.get() == "always"

    @property
    def width(self) -> int:
        """As many as the user says, or else the terminal has."""
        return max(_terminal_width(), NARROWEST)

    @property
    def _stream(self) -> IO[str]:
        return sys.stderr if self._stderr else sys.stdout

    def console(self) -> CleanConsole:
        """The stream as rich draws on it."""
        from hublint.terminal.console import console  # noqa: PLC0415

        return console(self._stream)

    def write(self, text: str) -> None:
        """Write text to the stream."""
        with muting(self._stream):
            self._stream.write(text)

    def finish(self) -> None:
        """Nothing is left."""


class ReportFile(Outlet):
    """A file, which is opened at once and written at the end. UTF-8, whatever the locale.

    Raises `OutputError` if it can't be written to, or is a link to a file: a config's repository may hold links.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._text = io.StringIO()
        if path.is_symlink() and (path.is_file() or not path.exists()):
            raise OutputError(f"`{path}` is a link. Name the file that it leads to")
        try:
            self._file = os.open(path, os.O_WRONLY | os.O_CREAT, 0o666)
        except (OSError, ValueError) as error:
            raise self._error(error) from None

    @property
    def width(self) -> int:
        """The usual width."""
        return FILE_WIDTH

    def console(self) -> CleanConsole:
        """A console without colors of that width."""
        from hublint.terminal.console import file_console  # noqa: PLC0415

        return file_console(self._text)

    def write(self, text: str) -> None:
        """Take text."""
        self._text.write(text)

    def finish(self) -> None:
        """Write the file anew."""
        data = self._text.getvalue().encode("utf-8", "backslashreplace")
        try:
            if stat.S_ISREG(os.fstat(self._file).st_mode):
                os.ftruncate(self._file, 0)
            with os.fdopen(self._file, "wb") as file:
                file.write(data)
        except BrokenPipeError:
            return
        except OSError as error:
            raise self._error(error) from None

    def _error(self, error: Exception) -> OutputError:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return OutputError(f"`{self._path}` can't be written: {reason}")


def _terminal_width() -> int:
    """The width as rich finds it: `COLUMNS`, or that of the terminal which any of the three streams is."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit():
        return int(columns)
    for number in range(3):
        with suppress(OSError):
            return os.get_terminal_size(number).columns or FILE_WIDTH
    return FILE_WIDTH


SCREEN, STDERR = Screen(), Screen(stderr=True)
