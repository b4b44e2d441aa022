"""A run that listens to itself: what it asks of the disk and what it prints, to be remembered if it says so."""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import IO, TYPE_CHECKING, Any

from hublint.cache import record
from hublint.files import disk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hublint.cache.record import Question

_LIBRARIES = ("click", "libcst", "packaging", "pathspec", "rich", "traitlets", "yaml")
"""Whose releases a result rests on."""

current: ContextVar[Memory | None] = ContextVar("current", default=None)
"""The memory of the run that is under way, if it has one."""


class Memory:
    """What a run asks and prints. `answers` are what tells the answer to each question from others."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.answers: dict[Question, str] = {}
        self._libraries: frozenset[str] = frozenset()
        self._printed: list[tuple[int, bytes]] = []
        self._size = 0
        self._is_wanted = False
        self._is_spoiled = False

    def want(self) -> None:
        """The run rests on nothing but files and circumstances, so that its result may be remembered."""
        self._is_wanted = True

    def spoil(self) -> None:
        """The result is not to be remembered, whoever wants it."""
        self._is_spoiled = True

    def hear(self, question: str, arguments: tuple[Any, ...], answer: object) -> None:
        """Take a question and its answer. One that changes while the run is under way spoils the result."""
        self.hear_told({(question, arguments): record.summary(answer)})

    def hear_told(
        self, answers: Mapping[Question, str], libraries: frozenset[str] = frozenset()
    ) -> None:
        """Take questions with what tells their answers, and folders of libraries that another process has loaded."""
        self._libraries |= libraries
        for question, told in answers.items():
            if self.answers.setdefault(question, told) != told:
                self.spoil()

    def take(self, number: int, part: bytes) -> None:
        """Take what is printed to standard output (1) or standard error (2)."""
        self._size += len(part)
        if self._size > record.LARGEST // 2:
            self.spoil()
        else:
            self._printed.append((number, part))

    def keep(self, status: int) -> None:
        """Remember the result of a run that has ended, if it is wanted and sound."""
        if self._is_spoiled or not self._is_wanted or status not in (0, 1):
            return
        from hublint.cache import store  # noqa: PLC0415

        folders = sorted(library_folders() | self._libraries)
        answers = {**self.answers, **record.stamps(folders)}
        store.write(self._file, record.packed(answers, status, self._printed))


def library_folders() -> frozenset[str]:
    """Where the libraries are installed that are loaded."""
    loaded = (sys.modules.get(name) for name in _LIBRARIES)
    files = (module.__file__ for module in loaded if module is not None)
    return frozenset(os.path.dirname(os.path.dirname(file)) for file in files if file)


def remember() -> None:
    """The result of the run that is under way may be remembered."""
    memory = current.get()
    if memory is not None:
        memory.want()


class _Heard(io.BufferedIOBase):
    """A stream that tells a memory what goes through it."""

    def __init__(self, below: IO[bytes], number: int, memory: Memory) -> None:
        self.name = below.name
        self._below = below
        self._number = number
        self._memory = memory

    def write(self, data: Any, /) -> int:
        try:
            written = self._below.write(data)
        except OSError:
            self._memory.spoil()
            raise
        self._memory.take(self._number, bytes(data))
        return written

    def flush(self) -> None:
        if not self._below.closed:  # Python flushes what it lets go of, which may be later
            self._below.flush()

    def fileno(self) -> int:
        return self._below.fileno()

    def isatty(self) -> bool:
        return self._below.isatty()

    def writable(self) -> bool:
        return True


@contextmanager
def remembering(file: str | None) -> Iterator[Memory | None]:
    """Listen to a run whose result goes into a file; without one, do nothing."""
    streams = (sys.stdout, sys.stderr)
    if file is None or not all(isinstance(one, io.TextIOWrapper) for one in streams):
        yield None
        return
    memory = Memory(file)
    sys.stdout, sys.stderr = (_heard(one, 1 + at, memory) for at, one in enumerate(streams))
    in_run, at_disk = current.set(memory), disk.listener.set(memory.hear)
    try:
        yield memory
    finally:
        disk.listener.reset(at_disk)
        current.reset(in_run)
        for own in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                own.flush()
        sys.stdout, sys.stderr = streams


def _heard(stream: Any, number: int, memory: Memory) -> io.TextIOWrapper:
    stream.flush()
    return io.TextIOWrapper(
        _Heard(stream.buffer, number, memory),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )
