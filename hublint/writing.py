"""Writing a repaired file: all or nothing, and only if nobody else has changed it."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.source import Source

_BOM = b"\xef\xbb\xbf"


class WriteError(Exception):
    """The file was left as it was; the message says why."""


def encoded(source: Source, text: str) -> bytes:
    """Text in the file's own encoding, with its byte order mark. Raises `WriteError` if it has no such characters."""
    try:
        body = text.encode(source.encoding)
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise WriteError(f"the fix needs `{character}`, which {source.encoding} lacks") from None
    return _BOM + body if source.bom else body


def write(source: Source, text: str) -> None:
    """Replace the content of the source's file, through links, keeping its mode and owner. Raises `WriteError`."""
    if source.file is None:
        raise WriteError("there is no file to write")
    data = encoded(source, text)
    try:
        _replace(Path(os.path.realpath(source.file)), encoded(source, source.text), data)
    except OSError as error:
        raise WriteError(f"can't be written: {error.strerror or error}") from None


def _replace(file: Path, expected: bytes, data: bytes) -> None:
    if not os.access(file, os.W_OK):
        raise WriteError("can't be written: it is write-protected")
    status = file.stat()
    descriptor, temporary = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            _take_over(stream.fileno(), status)
            os.fsync(stream.fileno())
        _check_unchanged(file, expected)
        os.replace(temporary, file)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise


def _check_unchanged(file: Path, expected: bytes) -> None:
    if file.read_bytes() != expected:
        raise WriteError("is not as it was when it was read: nothing is written")


def _take_over(descriptor: int, status: os.stat_result) -> None:
    """Give the new file the owner, where allowed, and the mode of the old one."""
    with suppress(OSError):
        os.fchown(descriptor, status.st_uid, status.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(status.st_mode))
