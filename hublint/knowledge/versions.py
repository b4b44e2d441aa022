"""Release numbers: their order, and which known release stands for a wanted one."""

from __future__ import annotations

import re
from functools import lru_cache

_DIGITS = 18
"""Of a number; Python refuses to read one of thousands."""


@lru_cache(maxsize=1024)
def key(version: str) -> tuple[int, ...]:
    """Sort key of a release number; what follows the digits and dots does not count."""
    numbers = re.match(r"\d+(?:\.\d+)*", version)
    parts = [int(part[:_DIGITS]) for part in numbers[0].split(".")] if numbers else [0]
    while len(parts) > 1 and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


@lru_cache(maxsize=1024)
def nearest(known: tuple[str, ...], wanted: str | None) -> int:
    """Index in ``known`` (oldest first) of the release that stands for ``wanted``.

    That is the same release, else one of the same minor series, else the newest one before it,
    else the oldest; the newest where none is wanted.
    """
    if wanted is None:
        return len(known) - 1
    keys = [key(version) for version in known]
    target = key(wanted)
    similar = [i for i, k in enumerate(keys) if series(k) == series(target)]
    before = [i for i, k in enumerate(keys) if k <= target]
    if target in keys:
        return keys.index(target)
    return (similar or before or [0])[-1]


def series(parts: tuple[int, ...]) -> tuple[int, ...]:
    """The first two parts of a release number."""
    return (*parts, 0)[:2]
