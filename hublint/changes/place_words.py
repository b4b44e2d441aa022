"""How places are called in messages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hublint.changes.samples import whom
from hublint.wording import continued

if TYPE_CHECKING:
    from hublint.aspects.user_files import Row
    from hublint.changes.hub_change import Users
    from hublint.source.location import Place

USER: Final = "{username}"
NOUNS = {
    "bind": "the host folder",
    "volume": "the volume",
    "claim": "the claim",
    "tmpfs": "memory",
    "anonymous": "a volume without a name",
    "container layer": "the container itself",
    "home": "the home directory on the hub's machine",
    "unknown": "what is mounted at",
}


def source_of(row: Row, other: Row | None = None) -> str:
    """``the volume `hub-{username}` ``, with a user's name in it where the template of the other row is the same."""
    noun = NOUNS.get(row.kind, "what is mounted at")
    template = template_of(row)
    if row.source is None:
        return (
            noun
            if row.kind in ("tmpfs", "anonymous", "container layer", "home")
            else f"{noun} `{row.target}`"
        )
    same = other is not None and template_of(other) == template
    return f"{noun} `{row.source if same or template is None else template}`"


def shown_source(row: Row) -> str | None:
    """A source as the file writes it, or as all users get it, or as one does."""
    return row.source if USER in (row.source or "") else template_of(row) or row.source


def for_all(old: Row, new: Row | None, user: str) -> tuple[Row, Row | None]:
    """Two rows of one template, with `{username}` where the user's name stands in their sources, if that is plain."""
    if new is None or template_of(old) is None or template_of(old) != template_of(new):
        return old, new
    sources = [row.source or "" for row in (old, new)]
    if old.kind != "volume" or any(text.count(user) != 1 for text in sources):
        return old, new
    was, now = (text.replace(user, USER) for text in sources)
    return replace(old, source=was), replace(new, source=now)


def template_of(row: Row) -> str | None:
    """The template of a source as the file gives it, with the folder in it; None where it is not known."""
    mount = row.mount
    if mount is None or mount.source is None or mount.source.text is None:
        return None
    if mount.subpath is None:
        return mount.source.text
    return None if mount.subpath.text is None else f"{mount.source.text} → {mount.subpath.text}"


def code_of(row: Row) -> str:
    """What tells the mounts of a file apart: the code of their entries."""
    mount = row.mount
    return row.target if mount is None else mount.value.source.code(mount.entry.node)


def place_of(row: Row | None, label: str = "") -> Place | None:
    """Where the file makes a mount."""
    return row.mount.place(label) if row is not None and row.mount is not None else None


def for_users(users: Users, sentence: str) -> str:
    """A sentence that begins with those whom it holds for, unless that is everyone."""
    who = whom(users)
    return f"For {who}, {continued(sentence)}" if who else sentence
