"""A picture on the terminal, or as an SVG file: a table, and what there is to say about it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hublint.aspects.user_files import LAYER
from hublint.preview.sentences import container, heading, notes
from hublint.preview.svg import TEMPLATE
from hublint.terminal import printable
from hublint.terminal.console import CleanConsole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.console import Console, RenderableType

    from hublint.aspects.user_files import Answer, Picture, Row
    from hublint.preview.alternatives import Alternative

SVG_WIDTH = 100
SHOWN = 8
"""So many alternatives are shown at most."""

STYLES = {"good": "green", "note": "yellow", "bad": "bold red"}
LASTING: dict[tuple[Answer, ...], tuple[str, str]] = {
    (True, True, True): ("always", "green"),
    (True, False, False): ("until removal", "yellow"),
    (False, False, False): ("until a stop", "red"),
}
LEGEND = (
    "Always: files survive stops, a removal of the container, and image updates."
    " Until removal: an image update loses them too, because it needs a new container."
)
OWNERS = {"user": "own", "everyone": "everyone", "unknown": "?"}
KINDS = {
    "bind": "host",
    "volume": "volume",
    "claim": "claim",
    "tmpfs": "memory",
    "anonymous": "unnamed volume",
    "unknown": "",
    LAYER: "the container itself",
}


def show(name: str, found: Sequence[Alternative], console: Console) -> None:
    """Print the alternatives of a file."""
    console.print(drawn(name, found, "▸" if console.encoding.startswith("utf") else ">"))


def save_svg(name: str, found: Sequence[Alternative], file: Path) -> None:
    """Write the same as an SVG file. Raises `OSError`."""
    console = CleanConsole(
        record=True, width=SVG_WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor",
        markup=False, emoji=False, highlight=False, no_color=False,
    )  # fmt: skip
    console.print(drawn(name, found, "▸"))
    title = printable(f"hublint mounts {name}")
    file.write_text(console.export_svg(title=title, code_format=TEMPLATE), "utf-8")


def drawn(name: str, found: Sequence[Alternative], mark: str) -> RenderableType:
    """All alternatives below each other, each with its condition."""
    parts: list[RenderableType] = []
    for one in found[:SHOWN]:
        title = _text(name, "bold")
        title.append(_text(f": {heading(one.picture)}", "not bold"))
        parts.append(title)
        if one.when:
            parts.append(_text(f"{one.when[0].upper()}{one.when[1:]}:", "cyan"))
        parts.append(_picture(one.picture, mark))
    if len(found) > SHOWN:
        parts.append(Text(f"{len(found) - SHOWN} more cases differ by further conditions."))
    if any(one.picture.rows for one in found):
        parts.append(Text(LEGEND, "dim"))
    return Group(*parts)


def _picture(picture: Picture, mark: str) -> RenderableType:
    parts: list[RenderableType] = [_text(container(picture))]
    if picture.rows:
        parts += [Text(), _table(picture, mark), Text()]
    parts += [
        Padding(_text(words, STYLES[weight]), (0, 0, 0, 2)) for weight, words in notes(picture)
    ]
    return Group(*parts, Text())


def _table(picture: Picture, mark: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    table.add_column("", no_wrap=True, width=1)
    table.add_column("In the container", overflow="fold", ratio=5)
    table.add_column("From", overflow="fold", ratio=6)
    for name in ("Mode", "Whose", "Lasts"):
        table.add_column(name, no_wrap=True)
    for row in picture.rows:
        table.add_row(*_cells(row, mark))
    return table


def _cells(row: Row, mark: str) -> list[Text]:
    target = "everything else" if row.kind == LAYER else row.target
    here = Text(mark if row.notebook_dir else " ")
    place = _text(target, "bold" if row.notebook_dir else "")
    source = _text(" ".join(filter(None, (KINDS.get(row.kind, row.kind), row.source))))
    if row.problems:
        source.stylize("red")
    owner = Text(OWNERS[row.owner], "bold" if row.owner == "everyone" else "")
    survives = row.survives
    answers = (survives.stop, survives.removal, survives.image_update)
    lasts = Text(*LASTING.get(answers, ("?", "yellow")))
    return [here, place, source, _text(row.mode or "?"), owner, lasts]


def _text(words: str, style: str = "") -> Text:
    """Foreign words, cleaned before their width counts."""
    return Text(printable(words), style)
