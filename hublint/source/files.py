"""Reading a file that may be no file: every way that fails becomes one clear error."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from hublint.source.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path

_MAX_BYTES = 64 * 1024 * 1024


def read_bytes(file: Path) -> bytes:
    """The content of a regular file.

    Raises `SourceError` of kind ``unreadable`` for everything else; a FIFO or a device is never opened.
    """
    try:
        status = os.stat(file)  # noqa: PTH116
        if problem := _unfit(status):
            raise SourceError("unreadable", problem)
        with open(file, "rb") as stream:  # noqa: PTH123
            return stream.read()
    except FileNotFoundError:
        broken = os.path.islink(file)  # noqa: PTH114
        raise SourceError("unreadable", "is a broken link" if broken else "is not there") from None
    except PermissionError:
        raise SourceError("unreadable", "may not be read: permission denied") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError("unreadable", f"can't be read: {reason}") from None


def _unfit(status: os.stat_result) -> str | None:
    if stat.S_ISDIR(status.st_mode):
        return "is a folder, not a file"
    if not stat.S_ISREG(status.st_mode):
        return "is no regular file (a pipe, socket or device)"
    if status.st_size > _MAX_BYTES:
        return f"is too large to be a config ({status.st_size // 1_048_576} MiB)"
    return None
