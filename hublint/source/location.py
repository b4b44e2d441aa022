"""Places in a source: what a finding points at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import libcst as cst

    from hublint.source.source import Source


@dataclass(frozen=True, slots=True)
class Place:
    """A node of a source file, with the short label that stands under it in a frame."""

    source: Source
    node: cst.CSTNode
    label: str = ""
