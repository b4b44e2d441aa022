"""Reading standard input, which may not be open."""

from __future__ import annotations

import sys

from hublint.source.errors import SourceError


def read_standard_input() -> bytes:
    """All bytes of standard input. Raises `SourceError` if there is none."""
    if sys.stdin is None:
        raise SourceError("unreadable", "standard input is closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise SourceError("unreadable", f"can't be read: {error.strerror}") from None
