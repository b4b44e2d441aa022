"""The two streams: lines made harmless, and bytes as they are; and what becomes of streams that fail."""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

from hublint.terminal.harmless_text import defused, printable
from hublint.terminal.presentation import quiet
from hublint.terminal.progress_line import LINE

if TYPE_CHECKING:
    from collections.abc import Iterator


class OutputError(OSError):
    """A stream that can't be written to; the message says why."""


class _Closed(io.TextIOBase):
    """In place of a stream that was closed when Python started."""

    def __init__(self, name: str) -> None:
        self._name = name

    def write(self, data: object, /) -> int:  # noqa: ARG002
        raise OutputError(f"{self._name} is closed")

    @property
    def buffer(self) -> _Closed:
        return self


def prepare() -> None:
    """Make both streams take every character, and complain of use if they are closed."""
    sys.stdout = sys.stdout or _Closed("standard output")
    sys.stderr = sys.stderr or _Closed("standard error")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(line: str = "") -> None:
    """Print a line to standard output."""
    _write(sys.stdout, line)


def complain(line: str = "") -> None:
    """Print a line to standard error."""
    _write(sys.stderr, line)


def note(line: str) -> None:
    """Print a note to standard error, unless the user wants none."""
    if not quiet.get():
        complain(f"note: {line}")


def say_bytes(data: bytes) -> None:
    """Write bytes to standard output exactly as they are."""
    with muting(sys.stdout):
        sys.stdout.flush()
        if data:
            sys.stdout.buffer.write(data)


def _write(stream: IO[str], line: str) -> None:
    with muting(stream):
        stream.write(f"{defused(printable(line))}\n")


@contextmanager
def muting(stream: IO[str]) -> Iterator[None]:
    """Write no more to a stream once its reader has gone away, which is no reason to complain."""
    try:
        with LINE.hidden():
            yield
    except BrokenPipeError:
        _silence(stream)
    except OutputError:
        raise
    except OSError as error:
        raise OutputError(error.strerror or str(error)) from None


def flush() -> None:
    """Write out what the streams still hold. Raises `OutputError`."""
    for stream in (sys.stdout, sys.stderr):
        with muting(stream):
            stream.flush()


def finish() -> str | None:
    """Write out what is left; the reason if a stream can't take it, and what is left is dropped then."""
    reason = None
    for stream in (sys.stdout, sys.stderr):
        try:
            with muting(stream):
                stream.flush()
        except OSError as error:
            reason = error.strerror or str(error)
            _silence(stream)
    return reason


def _silence(stream: IO[str]) -> None:
    """Lead a stream to nowhere, also what it still holds."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
