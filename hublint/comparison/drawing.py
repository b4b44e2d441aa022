"""Comparisons for people: each change with both places and what to do before deploying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from hublint.output.frame import Frame
from hublint.output.styles import STYLES
from hublint.output.wrapping import wrapped
from hublint.terminal import printable

if TYPE_CHECKING:
    from rich.console import Console

    from hublint.changes.hub_change import Change
    from hublint.comparison.comparison_result import Comparison
    from hublint.source.location import Place


def draw(comparison: Comparison, console: Console) -> None:
    """Print the changes of one config."""
    console.print(
        Text(f"{printable(comparison.old)} → {printable(comparison.new)}\n", "bold"), soft_wrap=True
    )
    for change in comparison.changes:
        _draw_change(change, console)
    for accepted in comparison.accepted:
        line = f"Accepted: {accepted.change.message} ({accepted.reason})"
        _print_sentence(line, console, 2, "dim")
        console.print()


def _draw_change(change: Change, console: Console) -> None:
    style = STYLES[change.severity.value]
    console.print(Text.assemble((f"{change.severity.value}[{change.kind}]", style)))
    _print_sentence(change.message, console, 2)
    for heading, place in (("before", change.before), ("after", change.after)):
        if place is not None:
            _draw_place(heading, place, console, style)
    if change.todo:
        console.print(Text("  Before deploying:", "bold"))
        for item in change.todo:
            _draw_todo(item, console)
    console.print()


def _draw_place(heading: str, place: Place, console: Console, style: str) -> None:
    frame = Frame(place.source, [place], place, console.width)
    line, column = place.start
    where = f"{' ' * frame.gutter}{heading}: "
    name = printable(place.source.name)
    console.print(Text.assemble((where, "blue"), f"{name}:{line}:{column}"), soft_wrap=True)
    for row in frame.rows(style):
        text = Text.assemble(*((piece.text, piece.style) for piece in row))
        console.print(text, no_wrap=True, overflow="ignore", crop=False)


def _draw_todo(item: str, console: Console) -> None:
    """A sentence in the width of the terminal; of commands each line as it is, so that it can be copied."""
    if item.endswith(".") and "\n" not in item:
        _print_sentence(item, console, 4)
        return
    for text in item.split("\n"):
        console.print(Text(f"    {printable(text)}"), soft_wrap=True)


def _print_sentence(text: str, console: Console, indent: int, style: str = "") -> None:
    for line in wrapped(printable(text), console.width, indent):
        console.print(Text(line, style))
