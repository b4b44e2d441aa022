"""A picture as a JSON document."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.aspects.user_files import Picture, Row
    from hublint.preview.alternatives import Alternative

VERSION = 1
ROW = (
    "target", "source", "kind", "mode", "owner", "survives", "origin", "notebook_dir", "problems"
)  # fmt: skip


def document(name: str, found: Sequence[Alternative]) -> dict[str, Any]:
    """The document of a file: one entry in `worlds` for each picture that differs; `when` is null if it always holds.

    Unknown answers are null; `owner` is "user", "everyone" or "unknown".
    """
    scenarios = [{"when": one.when or None} | _picture(one.picture) for one in found]
    return {"version": VERSION, "path": name, "worlds": scenarios}


def _picture(picture: Picture) -> dict[str, Any]:
    """The facts of one picture, the mounts under the name that users know."""
    facts = {name.name: getattr(picture, name.name) for name in fields(picture)}
    facts["root"] = asdict(picture.root)
    facts["mounts"] = [_row(row) for row in facts.pop("rows")]
    facts["user"] = {name: facts.pop(name) for name in ("user", "name", "escaped", "refused")}
    facts["user"]["given"] = facts["user"].pop("user")
    return facts


def _row(row: Row) -> dict[str, Any]:
    """What stands in the document of a mount, the survival as an object of its own."""
    facts = {name: getattr(row, name) for name in ROW}
    return facts | {"survives": asdict(row.survives)}
