"""A picture as a JSON document."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.preview.alternatives import Alternative
    from hublint.preview.user_files import Picture

VERSION = 1


def document(name: str, found: Sequence[Alternative]) -> dict[str, Any]:
    """The document of a file: one entry in `worlds` for each picture that differs; `when` is null if it always holds.

    Unknown answers are null; `owner` is "user", "everyone" or "unknown".
    """
    scenarios = [{"when": one.when or None} | _picture(one.picture) for one in found]
    return {"version": VERSION, "path": name, "worlds": scenarios}


def _picture(picture: Picture) -> dict[str, Any]:
    """The facts of one picture, the mounts under the name that users know."""
    facts = asdict(picture)
    facts["mounts"] = facts.pop("rows")
    facts["user"] = {name: facts.pop(name) for name in ("user", "name", "escaped", "refused")}
    facts["user"]["given"] = facts["user"].pop("user")
    return facts
