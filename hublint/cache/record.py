"""A remembered result, as it lies in a file: what was asked of the disk, the answers' digest, and what was printed."""

from __future__ import annotations

import marshal
import os

from hublint.cache.surroundings import stamp
from hublint.files import disk

try:
    from _blake2 import blake2b  # hashlib takes as long as the rest of a recall
except ImportError:  # pragma: no cover - another build of Python
    from hashlib import blake2b

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    Question = tuple[str, tuple[Any, ...]]
    Printed = tuple[int, bytes]

_DIGEST = 32
LARGEST = 4 * 1024 * 1024
"""Bytes of a file; longer reports are not worth keeping."""
_STAMP = "stamp"


def key(text: str) -> str:
    """The name of the file of a result."""
    return blake2b(text.encode("utf-8", "surrogateescape"), digest_size=20).hexdigest()


def summary(answer: object) -> str:
    """What tells an answer from another one."""
    if isinstance(answer, bytes):
        return blake2b(answer, digest_size=_DIGEST).hexdigest()
    if isinstance(answer, OSError):
        return f"{type(answer).__name__} {answer.errno}"
    return f"{type(answer).__name__} {answer}" if isinstance(answer, Exception) else repr(answer)


def stamps(folders: Iterable[str]) -> dict[Question, str]:
    """Questions about the folders that packages are installed in, with the answers of now."""
    return {(_STAMP, (folder,)): summary(stamp(folder)) for folder in folders}


def packed(answers: dict[Question, str], status: int, printed: Sequence[Printed]) -> bytes:
    """A result as bytes that tell whether they are whole."""
    content = marshal.dumps((list(answers), _digest(answers.values()), status, list(printed)))
    return blake2b(content, digest_size=_DIGEST).digest() + content


def unpacked(data: bytes) -> tuple[int, list[Printed]] | None:
    """The exit status and what was printed, if the bytes are whole and nothing has changed."""
    checksum, content = data[:_DIGEST], data[_DIGEST:]
    if blake2b(content, digest_size=_DIGEST).digest() != checksum:
        return None
    questions, digest, status, printed = marshal.loads(content)  # noqa: S302 - of this user's own
    return (status, printed) if _digest(map(_answer, questions)) == digest else None


def read(path: str) -> bytes | None:
    """The bytes of a file of this user, which is no link."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    with open(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if hasattr(os, "geteuid") and status.st_uid != os.geteuid():
            return None
        return file.read(LARGEST + 1) if status.st_size <= LARGEST else None


def _digest(answers: Iterable[str]) -> bytes:
    digest = blake2b(digest_size=_DIGEST)
    for answer in answers:
        digest.update(f"{len(answer)}:{answer}".encode("utf-8", "surrogateescape"))
    return digest.digest()


def _answer(question: Question) -> str:
    name, arguments = question
    if name == _STAMP:
        return summary(stamp(*arguments))
    try:
        return summary(disk.QUESTIONS[name](*arguments))
    except (OSError, ValueError) as error:
        return summary(error)
