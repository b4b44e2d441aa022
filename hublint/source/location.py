"""Places in a source: what a finding points at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import libcst as cst

    from hublint.source.source import Source


class Position(NamedTuple):
    """A line and a column, both from 1; columns count code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Place:
    """A node of a source file, with the short label that stands under it in a frame."""

    source: Source
    node: cst.CSTNode
    label: str = ""

    @property
    def start(self) -> Position:
        """Where it begins."""
        return Position(*self.source.position(self.source.span(self.node)[0]))

    @property
    def end(self) -> Position:
        """Where it ends, exclusive."""
        return Position(*self.source.position(self.source.span(self.node)[1]))

    def holds(self, other: Place) -> bool:
        """Whether the code at another place is a part of this one's, or the same; not if either is of no source."""
        if self.source is not other.source:
            return False
        try:
            start, end = self.source.span(self.node)
            first, last = self.source.span(other.node)
        except ValueError:
            return False
        return start <= first and last <= end
