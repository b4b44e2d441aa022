"""One finding for people: headline, frames with labelled places, and the fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.output.change import changed_lines
from hublint.output.frame import Frame
from hublint.output.sheet import Piece
from hublint.output.styles import CHANGES, STYLES
from hublint.output.wrapping import wrapped
from hublint.terminal import printable

if TYPE_CHECKING:
    from hublint.findings import Finding
    from hublint.output.report import Item
    from hublint.output.sheet import Row, Sheet
    from hublint.source import Source
    from hublint.source.location import Place


def draw_item(sheet: Sheet, item: Item, number: int | None = None, url: str | None = None) -> None:
    """Draw a finding, its code or label a link to `url`, and an empty line after it."""
    finding = item.finding
    style = STYLES[finding.severity.value]
    counted = [Piece(f"{number}. ")] if number is not None else []
    label = [Piece(item.label, style, url)] if item.label else _headline(item, style, url)
    sheet.heading(*counted, *label)
    for line in wrapped(printable(finding.message), sheet.width, indent=2):
        sheet.row(Piece(line))
    if item.placed:
        for source, places in _by_source(finding).items():
            _draw_frame(sheet, finding, source, places, style)
        _draw_fix(sheet, finding)
    sheet.row()


def _headline(item: Item, style: str, url: str | None) -> Row:
    """`error[HUB101] name`."""
    return [
        Piece(f"{item.kind}[", style),
        Piece(item.origin, style, url),
        Piece("]", style),
        Piece(f" {item.finding.name}", "bold"),
    ]


def _by_source(finding: Finding) -> dict[Source, list[Place]]:
    """The places of a finding by file, the file of its own place first."""
    found: dict[Source, list[Place]] = {finding.place.source: []}
    for place in (finding.place, *finding.related):
        found.setdefault(place.source, []).append(place)
    return found


def _draw_frame(
    sheet: Sheet, finding: Finding, source: Source, places: list[Place], style: str
) -> None:
    frame = Frame(source, places, finding.place, sheet.width)
    line, column = places[0].start
    arrow = "-->" if source is finding.place.source else ":::"
    where = f"{' ' * frame.gutter}{arrow} "
    sheet.row(Piece(where, "blue"), Piece(f"{printable(source.name)}:{line}:{column}"))
    for row in frame.rows(style):
        sheet.row(*row)


def _draw_fix(sheet: Sheet, finding: Finding) -> None:
    fix = finding.fix
    if fix is None:
        return
    kind = "fix" if fix.applicability == "safe" else "unsafe fix"
    first, *others = wrapped(printable(f"{kind}: {fix.title}"), sheet.width, indent=2)
    end = len(f"  {kind}")
    sheet.row(Piece(first[:2]), Piece(first[2:end], "bold"), Piece(first[end:]))
    for line in others:
        sheet.row(Piece(line))
    for mark, text in changed_lines(finding, sheet.width - 6):
        sheet.row(Piece(f"    {mark} {text}", CHANGES.get(mark, "dim")))
