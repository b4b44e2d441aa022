"""A result that is remembered, printed again."""

from __future__ import annotations

import os
import sys

from hublint import __version__
from hublint.cache import place, record
from hublint.cache.surroundings import surroundings


def file_of(words: list[str]) -> str | None:
    """The file of the result of a call under the present surroundings; None if there can't be one."""
    folder = place.folder()
    try:
        text = surroundings(words, __version__) if folder is not None else None
    except (OSError, ValueError):  # the current folder is gone, or a stream closed
        return None
    if folder is None or text is None:
        return None
    return os.path.join(folder, record.key(text))


def recall(file: str | None) -> int | None:
    """Print the result in a file; its exit status, or None if there is none, or it may be another now.

    None as well where it can't be printed: a run tells why.
    """
    try:
        if file is None or not place.is_own(os.path.dirname(file)):
            return None
        data = record.read(file)
        found = record.unpacked(data) if data is not None else None
        if found is None:
            return None
        status, printed = found
        for number, part in printed:
            _print(sys.stdout if number == 1 else sys.stderr, part)
    except (OSError, ValueError):
        return None
    return status


def _print(stream: object, part: bytes) -> None:
    stream.buffer.write(part)  # type: ignore[attr-defined]
    stream.buffer.flush()  # type: ignore[attr-defined]
