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
from hublint.preview.svg import TEMPLATE
from hublint.terminal import printable
from hublint.terminal.console import CleanConsole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from rich.console import Console, RenderableType

    from hublint.aspects.user_files import Answer, Row
    from hublint.preview.merged import Conditional, MergedPicture

SVG_WIDTH = 100
HERE = "▸"
"""Marks the place in which the user interface opens."""

STYLES = {"good": "green", "note": "yellow", "bad": "bold red"}
LASTING: dict[tuple[Answer, ...], tuple[str, str]] = {
    (True, True, True): ("always", "green"),
    (True, False, False): ("until removal", "yellow"),
    (False, False, False): ("until a stop", "red"),
}
UNKNOWN = ("?", "yellow")
LEGEND = {
    "always": "What is saved here survives stops, new containers and new images.",
    "until removal": "It survives stops, but not a new container, nor a new image.",
    "until a stop": "It is lost whenever the server stops.",
    "?": "It can't be known from this file.",
}
OWNERS = {"user": "own", "everyone": "everyone", "unknown": "?"}
KINDS = {
    "bind": "host",
    "volume": "volume",
    "claim": "claim",
    "tmpfs": "memory",
    "anonymous": "unnamed volume",
    "unknown": "",
    LAYER: "the container",
}
_ASCII = str.maketrans({HERE: ">", "→": "->", "‹": "<", "›": ">", "…": "...", "•": "*"})
_RULE = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
"""A line under the head of a table, as `SIMPLE_HEAD` has it, for terminals that only know ASCII."""


def show(name: str, pictures: Sequence[MergedPicture], console: Console) -> None:
    """Print the pictures of a file."""
    console.print(_Drawing(name, pictures, ascii_only=not console.encoding.startswith("utf")).all())


def save_svg(name: str, pictures: Sequence[MergedPicture], file: Path) -> None:
    """Write the same as an SVG file. Raises `OSError`."""
    drawing = _Drawing(name, pictures, ascii_only=False).all()
    _save(drawing, SVG_WIDTH, f"hublint mounts {name}", file)


def save_both(
    before: tuple[str, Sequence[MergedPicture]],
    after: tuple[str, Sequence[MergedPicture]],
    file: Path,
) -> None:
    """Write the pictures of two versions of a file beside each other, as an SVG file. Raises `OSError`."""
    table = Table.grid(padding=(0, 3, 0, 0))
    table.add_column(width=SVG_WIDTH)
    table.add_column(width=SVG_WIDTH)
    table.add_row(*(_Drawing(*one, ascii_only=False).all() for one in (before, after)))
    _save(table, 2 * SVG_WIDTH + 6, f"hublint compare {before[0]} {after[0]}", file)


def _save(drawing: RenderableType, width: int, title: str, file: Path) -> None:
    console = CleanConsole(
        record=True, width=width, file=io.StringIO(), force_terminal=True, color_system="truecolor",
        markup=False, emoji=False, highlight=False, no_color=False,
    )  # fmt: skip
    console.print(drawing)
    svg = console.export_svg(title=printable(title), code_format=TEMPLATE)
    file.write_text(svg, "utf-8")


class _Drawing:
    """All pictures below each other. What conditions change has a number in brackets, which the last lines explain."""

    def __init__(self, name: str, pictures: Sequence[MergedPicture], *, ascii_only: bool) -> None:
        self._name = name
        self._pictures = pictures
        self._ascii = ascii_only
        self._conditions: dict[str, int] = {}

    def all(self) -> RenderableType:
        parts = [part for picture in self._pictures for part in self._picture(picture)]
        legend = [
            self._text(f"[{number}] {_capital(when)}.", "cyan")
            for when, number in self._conditions.items()
        ]
        if legend:
            legend.append(Text())
        return Group(*parts, *legend, *self._legend())

    def _picture(self, picture: MergedPicture) -> Iterator[RenderableType]:
        title = self._text(self._name, "bold")
        title.append(self._text(f": {picture.heading}", "not bold"))
        yield title
        if picture.when:
            yield self._text(f"{_capital(picture.when)}:", "cyan")
        for sentence in picture.containers:
            yield self._marked(sentence.part, sentence.when)
        if picture.rows:
            yield from (Text(), self._table(picture.rows), Text())
        for note in picture.notes:
            weight, words = note.part
            yield Padding(self._marked(words, note.when, STYLES[weight]), (0, 0, 0, 2))
        yield Text()

    def _table(self, rows: Sequence[Conditional[Row]]) -> Table:
        head = _RULE if self._ascii else box.SIMPLE_HEAD
        table = Table(box=head, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
        table.add_column("", no_wrap=True, width=1)
        table.add_column("In the container", overflow="fold")
        table.add_column("From", overflow="fold")
        for name in ("Mode", "Whose", "Lasts"):
            table.add_column(name, no_wrap=True)
        if any(row.when for row in rows):
            table.add_column("", no_wrap=True)
        for row in rows:
            number = [Text(self._number(row.when), "cyan")] if row.when else []
            table.add_row(*self._cells(row.part), *number)
        return table

    def _cells(self, row: Row) -> list[Text]:
        target = "everything else" if row.kind == LAYER else row.target
        here = self._text(HERE if row.notebook_dir else " ")
        place = self._text(target, "bold" if row.notebook_dir else "")
        source = self._text(" ".join(filter(None, (KINDS.get(row.kind, row.kind), row.source))))
        if row.problems:
            source.stylize("red")
        owner = Text(OWNERS[row.owner], "bold" if row.owner == "everyone" else "")
        return [here, place, source, self._text(row.mode or "?"), owner, Text(*_lasting(row))]

    def _legend(self) -> Iterator[Text]:
        """What the words and the mark in the tables mean, as far as they are there."""
        rows = [row.part for picture in self._pictures for row in picture.rows]
        words = {_lasting(row)[0] for row in rows}
        meanings = {word: meaning for word, meaning in LEGEND.items() if word in words}
        width = max(map(len, meanings), default=0)
        for word, meaning in meanings.items():
            yield self._text(f"{word.ljust(width)}  {meaning}", "dim")
        if any(row.notebook_dir for row in rows):
            yield self._text(f"{HERE.ljust(width)}  The user interface opens here.", "dim")

    def _marked(self, words: str, when: str, style: str = "") -> Text:
        text = self._text(words, style)
        if when:
            text.append(f" {self._number(when)}", "not bold cyan")
        return text

    def _number(self, when: str) -> str:
        return f"[{self._conditions.setdefault(when, len(self._conditions) + 1)}]"

    def _text(self, words: str, style: str = "") -> Text:
        """Foreign words, cleaned before their width counts."""
        shown = printable(words)
        return Text(shown.translate(_ASCII) if self._ascii else shown, style)


def _lasting(row: Row) -> tuple[str, str]:
    survives = row.survives
    return LASTING.get((survives.stop, survives.removal, survives.image_update), UNKNOWN)


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
