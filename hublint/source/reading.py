"""Reading a config that may be no file: every way that fails becomes one clear error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.files.reach import Reach, read_named
from hublint.files.refusal import Refused
from hublint.source.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path

    from hublint.source.errors import ErrorKind

MAX_BYTES = 4 * 1024 * 1024
"""Forty times the largest config that is known; more text than this can't be read in seconds."""


def read_bytes(file: Path, reach: Reach | None = None, most: int = MAX_BYTES) -> bytes:
    """The content of a regular file: one inside of `reach`, or without it one that the user named.

    Raises `SourceError`: of kind ``too-large`` for one of more than `most` bytes, of kind ``unreadable`` for
    everything else; a FIFO or a device is never opened.
    """
    try:
        return reach.read(file, most) if reach else read_named(file, most)
    except Refused as refused:
        kind: ErrorKind = "too-large" if refused.kind == "large" else "unreadable"
        raise SourceError(kind, refused.reason) from None
