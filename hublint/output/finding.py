"""One finding for people: headline, frames with labelled places, and the fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text

from hublint.output.change import changed_lines
from hublint.output.frame import Frame
from hublint.output.styles import CHANGES, STYLES
from hublint.terminal import printable

if TYPE_CHECKING:
    from rich.console import Console

    from hublint.findings import Finding
    from hublint.output.report import Item
    from hublint.source import Source
    from hublint.source.location import Place


def print_section(console: Console, section: str) -> None:
    """Print the heading of the steps that follow."""
    console.print(Text(f"{section}\n", "bold underline"))


def print_item(
    console: Console, item: Item, number: int | None = None, url: str | None = None
) -> None:
    """Print a finding, its code or label a link to `url`, and an empty line after it."""
    finding = item.finding
    style = STYLES[finding.severity.value]
    linked = Style.parse(style) + Style(link=url)
    console.print(
        Text.assemble(
            f"{number}. " if number is not None else "",
            *([(item.label, linked)] if item.label else _headline(item, style, linked)),
        )
    )
    for line in wrapped(console, printable(finding.message), indent=2):
        console.print(line)
    if item.placed:
        for source, places in _by_source(finding).items():
            _print_frame(console, finding, source, places, style)
        _print_fix(console, finding)
    console.print()


def _headline(item: Item, style: str, linked: Style) -> list[tuple[str, str | Style]]:
    """`error[HUB101] name`."""
    return [
        (f"{item.kind}[", style),
        (item.origin, linked),
        ("]", style),
        (f" {item.finding.name}", "bold"),
    ]


def wrapped(console: Console, text: str, indent: int) -> list[Text]:
    """The text broken into lines of the terminal's width, each indented."""
    lines = Text(text).wrap(console, max(console.width - indent, 10))
    for line in lines:
        line.rstrip()
    return [Text(" " * indent) + line for line in lines]


def _by_source(finding: Finding) -> dict[Source, list[Place]]:
    """The places of a finding by file, the file of its own place first."""
    found: dict[Source, list[Place]] = {finding.place.source: []}
    for place in (finding.place, *finding.related):
        found.setdefault(place.source, []).append(place)
    return found


def _print_frame(
    console: Console, finding: Finding, source: Source, places: list[Place], style: str
) -> None:
    frame = Frame(source, places, finding.place, console.width)
    line, column = places[0].start
    arrow = "-->" if source is finding.place.source else ":::"
    where = f"{' ' * frame.gutter}{arrow} "
    console.print(
        Text.assemble((where, "blue"), f"{printable(source.name)}:{line}:{column}"), soft_wrap=True
    )
    for row in frame.rows(style):
        console.print(row, no_wrap=True, overflow="ignore", crop=False)


def _print_fix(console: Console, finding: Finding) -> None:
    fix = finding.fix
    if fix is None:
        return
    kind = "fix" if fix.applicability == "safe" else "unsafe fix"
    for line in wrapped(console, printable(f"{kind}: {fix.title}"), indent=2):
        line.stylize("bold", 2, 2 + len(kind) if line.plain.strip().startswith(kind) else 2)
        console.print(line)
    for mark, text in changed_lines(finding, console.width - 6):
        style = CHANGES.get(mark, "dim")
        console.print(
            Text(f"    {mark} {text}", style), no_wrap=True, overflow="ignore", crop=False
        )
