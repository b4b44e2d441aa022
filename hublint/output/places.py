"""Places of findings as lines and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.source.location import Place


def position(place: Place) -> tuple[int, int]:
    """Line and column where a place begins, from 1."""
    return place.source.position(place.source.span(place.node)[0])
