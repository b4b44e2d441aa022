"""Reading a config that may be no file: every way that fails becomes one clear error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.reach import Reach, Refused, read_named
from hublint.source.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path

_MAX_BYTES = 64 * 1024 * 1024


def read_bytes(file: Path, reach: Reach | None = None) -> bytes:
    """The content of a regular file: one inside of `reach`, or without it one that the user named.

    Raises `SourceError` of kind ``unreadable`` for everything else; a FIFO or a device is never opened.
    """
    try:
        return reach.read(file, _MAX_BYTES) if reach else read_named(file, _MAX_BYTES)
    except Refused as refused:
        raise SourceError("unreadable", refused.reason) from None
