"""Sentences in lines of a width."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells

from hublint.patterns import pattern

_WORD = pattern(r"\s*\S+\s*")


def wrapped(text: str, width: int, indent: int) -> list[str]:
    """The text broken into lines of a width, each indented."""
    return [" " * indent + line for line in _lines(text.expandtabs(), max(width - indent, 10))]


def _lines(text: str, width: int) -> list[str]:
    """Words in lines of at most `width` cells; one that is longer is cut."""
    lines, line = [], ""
    for word in _WORD.findall(text):
        size = cell_len(word.rstrip())
        if cell_len(line) + size <= width:
            line += word
            continue
        if line:
            lines.append(line)
        *whole, line = chop_cells(word, width) if size > width else [word]
        lines += whole
    return [one.rstrip() for one in (*lines, line)]
