"""Reading standard input, which may not be open."""

from __future__ import annotations

import sys

from hublint.source.errors import SourceError
from hublint.source.reading import MAX_BYTES


def read_standard_input() -> bytes:
    """All bytes of standard input. Raises `SourceError` if there is none, or more than a file may have."""
    if sys.stdin is None:
        raise SourceError("unreadable", "is closed")
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        raise SourceError("unreadable", f"can't be read: {error.strerror}") from None
    if len(data) > MAX_BYTES:
        raise SourceError("too-large", f"is too large (at most {MAX_BYTES:,} bytes are read)")
    return data
