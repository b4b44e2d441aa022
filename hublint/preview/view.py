"""The alternatives of a file as a view: a table for people, a line for each mount, or a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hublint.aspects.user_files import LAYER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from hublint.aspects.user_files import Row
    from hublint.preview.alternatives import Alternative


@dataclass(frozen=True, slots=True)
class MountsView:
    """What is mounted where for one user of the hub that the file `name` configures."""

    name: str
    alternatives: Sequence[Alternative]

    def draw(self, console: Console) -> None:
        """Print the tables, with what there is to say about each."""
        from hublint.preview.show import show  # noqa: PLC0415

        show(self.name, self.alternatives, console)

    def lines(self) -> Iterator[str]:
        """`path: target: kind source (mode, owner)` for each mount, and the condition if it has one."""
        for alternative in self.alternatives:
            condition = f" [{alternative.when}]" if alternative.when else ""
            for row in alternative.picture.rows:
                yield f"{self.name}: {_row_line(row)}{condition}"

    def document(self) -> dict[str, Any]:
        """The JSON document."""
        from hublint.preview.document import document  # noqa: PLC0415

        return document(self.name, self.alternatives)


def _row_line(row: Row) -> str:
    source = " ".join(filter(None, (row.kind, row.source)))
    opened = ", opened by the user interface" if row.notebook_dir else ""
    target = "everything else" if row.kind == LAYER else row.target
    return f"{target}: {source} ({row.mode or '?'}, {row.owner}{opened})"
