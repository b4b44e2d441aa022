"""Places of findings as lines and columns, and text that is safe to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.findings import Place

_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def position(place: Place) -> tuple[int, int]:
    """Line and column where a place begins, from 1."""
    return place.source.position(place.source.span(place.node)[0])


def printable(text: str) -> str:
    """Text with a replacement character for each that would steer the terminal or hide (tabs excepted)."""
    if text.isprintable():
        return text
    import unicodedata  # noqa: PLC0415

    return "".join(
        "\N{REPLACEMENT CHARACTER}"
        if unicodedata.category(mark) in _HIDDEN and mark != "\t"
        else mark
        for mark in text
    )
