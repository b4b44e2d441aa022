"""Logical lines of text files: a backslash at the end of a line continues it in the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def logical(
    lines: Iterable[str], cleaned: Callable[[str], str | None]
) -> Iterator[tuple[int, str]]:
    """Logical lines, each with the number of its first line, from 1; `cleaned` gives None for a line to leave out."""
    start, parts = 1, list[str]()
    for number, line in enumerate(lines, 1):
        part = cleaned(line)
        if part is None:
            continue
        start = start if parts else number
        parts.append(part.removesuffix("\\"))
        if not part.endswith("\\"):
            yield start, " ".join(parts)
            parts = []
    yield start, " ".join(parts)
