"""The questions that hublint asks the user's disk. A verdict holds as long as each has the same answer.

Whoever wants to ask them again later listens to what is asked. This module imports next to nothing, because
that is what a remembered result is worth.
"""

from __future__ import annotations

import os
import stat
from contextvars import ContextVar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Listener = Callable[[str, tuple[Any, ...], object], None]

REPOSITORY = frozenset({".git", ".hg", ".jj"})
"""What makes a folder the root; its own content, such as the credentials of a checkout, counts as outside."""

_FLAGS = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"))

listener: ContextVar[Listener | None] = ContextVar("listener", default=None)
"""Told of each question: its name, its arguments, and the answer, which may be the error that was raised."""


class TooLarge(ValueError):
    """A file of more bytes than are read; `size` is how many it has."""

    def __init__(self, size: int) -> None:
        super().__init__(f"{size} bytes")
        self.size = size


class NotRegular(ValueError):
    """A pipe, a socket or a device."""


def ask(question: str, *arguments: Any) -> Any:
    """The answer to a question of this module. Raises `OSError` and `ValueError`."""
    heard = listener.get()
    try:
        answer = QUESTIONS[question](*arguments)
    except (OSError, ValueError) as error:
        if heard is not None:
            heard(question, arguments, error)
        raise
    if heard is not None:
        heard(question, arguments, answer)
    return answer


def _content(path: str, largest: int) -> bytes:
    """The bytes of a regular file, opened without waiting, should a pipe have come in its place."""
    _check(os.stat(path), largest)
    descriptor = os.open(path, os.O_RDONLY | _FLAGS)
    with open(descriptor, "rb") as stream:
        _check(os.fstat(descriptor), largest)
        data = stream.read(largest + 1)
    if len(data) > largest:
        raise TooLarge(len(data))
    return data


def _check(status: os.stat_result, largest: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError
    if not stat.S_ISREG(status.st_mode):
        raise NotRegular
    if status.st_size > largest:
        raise TooLarge(status.st_size)


def _kind(path: str) -> int:
    """What kind of thing a path leads to."""
    return stat.S_IFMT(os.stat(path).st_mode)


def _is_there(path: str) -> bool:
    """Whether there is anything at a path, be it a broken link."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _owner(path: str) -> int:
    return os.stat(path).st_uid


def _names(folder: str) -> list[str]:
    return sorted(os.listdir(folder))


def _entries(folder: str) -> list[tuple[str, bool, bool]]:
    """The names in a folder, and whether each is a folder, be it through a link, and a link."""
    with os.scandir(folder) as found:
        return sorted(map(_entry, found))


def _entry(found: os.DirEntry[str]) -> tuple[str, bool, bool]:
    try:
        return found.name, found.is_dir(), found.is_symlink()
    except OSError:
        return found.name, False, True


QUESTIONS: dict[str, Callable[..., Any]] = {
    "content": _content,
    "kind": _kind,
    "is there": _is_there,
    "is link": os.path.islink,
    "owner": _owner,
    "names": _names,
    "entries": _entries,
    "leads to": os.path.realpath,
}
