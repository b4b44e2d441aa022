"""A line on the terminal of standard error that says how far a run is, and gives way to all that is printed."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from hublint.terminal.harmless_text import printable
from hublint.terminal.presentation import quiet

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLEAR = "\r\x1b[K"


class ProgressLine:
    """The line as it stands on the terminal. Nobody else writes while it is painted or hidden."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._shown = False
        self.was_painted = False

    def paint(self, text: str) -> None:
        """Show a text in place of the last one, as far as the terminal is wide."""
        from shutil import get_terminal_size  # noqa: PLC0415 - it brings compression along

        with self._lock:
            self._write(f"{_CLEAR}{printable(text)[: get_terminal_size().columns - 1]}")
            self._shown = self.was_painted = True

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Nothing is shown inside; it comes back when it is next painted."""
        with self._lock:
            if self._shown:
                self._write(_CLEAR)
                self._shown = False
            yield

    def _write(self, text: str) -> None:
        with suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()


LINE = ProgressLine()
"""The line of this process."""


def is_wanted() -> bool:
    """Whether somebody looks at standard error who may want to know."""
    can_clear = os.name != "nt" and os.environ.get("TERM", "dumb") != "dumb"
    return can_clear and sys.stderr.isatty() and not quiet.get()
