"""Facts under a title, each with its name before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

GAP = 2
Row = tuple[str, str]
"""The name of a fact and the fact; without a name it goes on from the one before."""


def draw_rows(console: Console, title: str, rows: Iterable[Row]) -> None:
    """Print facts in two columns; an address is never broken, so that it can be followed."""
    from rich.text import Text  # noqa: PLC0415

    console.print(Text(printable(title), "bold"))
    rows = list(rows)
    indent = max(len(name) for name, _ in rows) + GAP
    for name, fact in rows:
        text = Text(printable(fact))
        width = max(console.width - indent, 20)
        lines = [text] if fact.startswith("https://") else text.wrap(console, width)
        for number, line in enumerate(lines):
            line.rstrip()
            before = "" if number else name
            shown = Text.assemble((before.ljust(indent), "bold"), line)
            console.print(shown, soft_wrap=True)


def plain_rows(title: str, rows: Iterable[Row]) -> Iterator[str]:
    """A line for each fact."""
    last = ""
    for name, fact in rows:
        last = name or last
        yield f"{title}: {last.lower()}: {fact}"
