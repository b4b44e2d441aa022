"""Lines of files that list requirements, those that a backslash continues as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def logical(text: str, cleaned: Callable[[str], str | None]) -> Iterator[tuple[int, str]]:
    """Lines with the number of their first, from 1; `cleaned` gives None for one to leave out."""
    start, gathered = 1, list[str]()
    for number, line in enumerate(text.splitlines(), 1):
        part = cleaned(line)
        if part is None:
            continue
        start = start if gathered else number
        gathered.append(part.removesuffix("\\"))
        if not part.endswith("\\"):
            yield start, " ".join(gathered)
            gathered = []
    yield start, " ".join(gathered)
