"""Writing a repaired file: all or nothing, only if nobody else has changed it, and with all that belongs to it."""

from __future__ import annotations

import errno
import os
import signal
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.source import Source

_BOM = b"\xef\xbb\xbf"
_PREFIX = ".hublint-"
_NO_ATTRIBUTES = (errno.ENOTSUP, errno.ENOSYS)
_STOPPING = ("SIGINT", "SIGTERM", "SIGHUP")


class WriteError(Exception):
    """The file was left as it was; the message says of it why, without a full stop."""


def encoded(source: Source, text: str) -> bytes:
    """Text in the file's own encoding, with its byte order mark. Raises `WriteError` if it has no such characters."""
    try:
        body = text.encode(source.encoding)
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise WriteError(
            f"can't be written: the fix needs `{character}`, which {source.encoding} doesn't have"
        ) from None
    return _BOM + body if source.bom else body


def write(source: Source, text: str) -> None:
    """Replace the content of the source's file, through links. Raises `WriteError`.

    The new file has the mode, owner and extended attributes of the old one; where it can't have them, or where
    other hard links would keep the old content, nothing is written.
    """
    if source.file is None:
        raise WriteError("can't be written: it is not a file")
    write_file(source.file, encoded(source, source.text), encoded(source, text))


def write_file(file: Path, expected: bytes | None, data: bytes) -> None:
    """Replace the content that is expected in a file, as `write` does, or make a new file. Raises `WriteError`."""
    try:
        with _undisturbed():
            if expected is None:
                _make(file, data)
            else:
                _replace(Path(os.path.realpath(file)), expected, data)
    except OSError as error:
        raise WriteError(f"can't be written: {error.strerror or error}") from None


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let signals that end the program wait, so that no temporary file stays behind; Windows has no such means."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    waiting = {getattr(signal, name) for name in _STOPPING}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, waiting)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _make(file: Path, data: bytes) -> None:
    with file.open("xb") as stream:
        try:
            stream.write(data)
        except BaseException:
            file.unlink()
            raise


def _replace(file: Path, expected: bytes, data: bytes) -> None:
    if not os.access(file, os.W_OK):
        raise WriteError("can't be written: it is write-protected")
    status = file.stat()
    if status.st_nlink > 1:
        raise WriteError(
            f"can't be written: it has {status.st_nlink} hard links, and replacing it would break them"
        )
    descriptor, temporary = tempfile.mkstemp(prefix=_PREFIX, dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            _take_over(file, status, Path(temporary), stream.fileno())
            os.fsync(stream.fileno())
        _check_unchanged(file, expected)
        os.replace(temporary, file)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise


def _check_unchanged(file: Path, expected: bytes) -> None:
    if file.read_bytes() != expected:
        raise WriteError("has changed since it was read, so it is left as it is")


def _take_over(file: Path, status: os.stat_result, new: Path, descriptor: int) -> None:
    """Give the new file the owner, the extended attributes and the mode of the old one, in this order.

    A change of owner takes bits off the mode. Raises `WriteError`.
    """
    _take_owner(status, descriptor)
    _take_attributes(file, new)
    os.chmod(descriptor if os.chmod in os.supports_fd else new, stat.S_IMODE(status.st_mode))  # noqa: PTH101


def _take_owner(status: os.stat_result, descriptor: int) -> None:
    new = os.fstat(descriptor)
    if (new.st_uid, new.st_gid) == (status.st_uid, status.st_gid):
        return
    try:
        os.fchown(descriptor, status.st_uid, status.st_gid)
    except (AttributeError, OSError):
        raise WriteError(
            "can't be written: it belongs to another user or group, which can't be kept"
        ) from None


def _take_attributes(file: Path, new: Path) -> None:
    """Make the extended attributes (among them access control lists and SELinux labels) the same."""
    old, own = _attributes(file), _attributes(new)
    try:
        for name in own.keys() - old.keys():
            os.removexattr(new, name)
        for name, value in old.items():
            if own.get(name) != value:
                os.setxattr(new, name, value)
    except OSError as error:
        raise WriteError(
            f"can't be written: its extended attribute `{name}` can't be kept ({error.strerror})"
        ) from None


def _attributes(file: Path) -> dict[str, bytes]:
    """The extended attributes of a file; none where the system or the file system knows none."""
    if not hasattr(os, "listxattr"):
        return {}
    try:
        return {name: os.getxattr(file, name) for name in os.listxattr(file)}
    except OSError as error:
        if error.errno in _NO_ATTRIBUTES:
            return {}
        raise
