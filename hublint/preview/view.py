"""The alternatives of a file as a view: tables for people, a line for each mount, or a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hublint.aspects.user_files import LAYER
from hublint.preview.alternatives import alternatives
from hublint.preview.concealing import concealed
from hublint.preview.merged import merged
from hublint.secrecy import Mask

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from hublint.aspects.user_files import Row
    from hublint.hub import Hub
    from hublint.preview.alternatives import Alternative
    from hublint.preview.merged import MergedPicture


@dataclass(frozen=True, slots=True)
class MountsView:
    """What is mounted where for one user of the hub that the file `name` configures, in all scenarios and merged."""

    name: str
    alternatives: Sequence[Alternative]
    pictures: Sequence[MergedPicture]

    def draw(self, console: Console) -> None:
        """Print a table for each spawner, with what there is to say about it."""
        from hublint.preview.show import show  # noqa: PLC0415

        show(self.name, self.pictures, console)

    def lines(self) -> Iterator[str]:
        """`path: target: kind source (mode, owner)` for each mount, and the condition if it has one."""
        for picture in self.pictures:
            for row in picture.rows:
                conditions = " and ".join(filter(None, (picture.when, row.when)))
                condition = f" [{conditions}]" if conditions else ""
                yield f"{self.name}: {_row_line(row.part)}{condition}"

    def document(self) -> dict[str, Any]:
        """The JSON document."""
        from hublint.preview.document import document  # noqa: PLC0415

        return document(self.name, self.alternatives)


def mounts_view(hub: Hub, user: str, server: str = "") -> MountsView:
    """The view of one user's server, without the secrets that the file spells."""
    mask = Mask(hub.source)
    shown = [concealed(one, mask) for one in alternatives(hub, user, server)]
    return MountsView(hub.source.name, shown, merged(shown, hub.source, mask))


def _row_line(row: Row) -> str:
    source = " ".join(filter(None, (row.kind, row.source)))
    opened = ", opened by the user interface" if row.notebook_dir else ""
    target = "everything else" if row.kind == LAYER else row.target
    return f"{target}: {source} ({row.mode or '?'}, {row.owner}{opened})"
