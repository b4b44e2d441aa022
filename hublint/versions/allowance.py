"""How much one search for pins reads, whoever wrote the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.versions.pins import mentions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from hublint.files.reach import Reach

FILES = 50
CHARACTERS = 2_000_000
REQUIREMENTS = 2_000
_LONGEST = 1_000
"""Characters of a requirement."""


class Allowance:
    """What is left to read in one folder, and of the files that its files include."""

    def __init__(self, reach: Reach) -> None:
        self.reach = reach
        self._files = FILES
        self._characters = CHARACTERS
        self._requirements = REQUIREMENTS

    def text(self, file: Path) -> str | None:
        """The text of a file; `None` if it can't be read, or too much has been read already."""
        if self._files <= 0 or (text := self.reach.text(file)) is None:
            return None
        self._files -= 1
        self._characters -= len(text)
        return text if self._characters >= 0 else None

    def telling(self, items: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        """The items, with their lines, that may be requirements on a known distribution."""
        for line, item in items:
            if len(item) > _LONGEST or not mentions(item):
                continue
            if self._requirements <= 0:
                return
            self._requirements -= 1
            yield line, item
