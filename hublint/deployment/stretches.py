"""Places in files that are no Python: compose files, files of variables, Dockerfiles, systemd units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.source.location import Place

if TYPE_CHECKING:
    from hublint.source import Source


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a file, by offsets; the end is exclusive."""

    source: Source
    start: int
    end: int

    @property
    def line(self) -> int:
        """The line that it begins in, from 1."""
        return self.source.position(self.start)[0]

    @property
    def text(self) -> str:
        """What stands there."""
        return self.source.text[self.start : self.end]

    @property
    def words(self) -> str:
        """Where it is, as messages name it: ``compose.yaml:14``."""
        return f"{self.source.name}:{self.line}"

    def place(self, label: str = "") -> Place:
        """The same for a finding, with a label for the frame."""
        return Place(self.source, self.source.mark(self.start, self.end), label)
