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
