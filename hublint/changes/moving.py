"""Commands that bring files along: tried with a real engine, owners kept, the result writable.

`cp -a` keeps owners, where `cp -R` leaves a home that nobody can write in; the `^` keeps volumes out whose names only
contain the text. Servers must be stopped.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from hublint.changes.place_words import template_of

if TYPE_CHECKING:
    from hublint.aspects.user_files import Row

STOP = "Stop all servers first, and try the commands on one user."
COPY = "sh -c 'cp -a /from/. /to/'"
_USER_FIELDS = ("{username}", "{safe_username}", "{raw_username}", "{escaped_username}")


def commands(old: Row, new: Row | None) -> tuple[str, ...]:
    """What to do before deploying so that the files of one place are found in another."""
    if new is None or new.source is None or old.source is None:
        return ()
    if {old.kind, new.kind} <= {"volume", "bind"} and "→" not in f"{old.source}{new.source}":
        return (STOP, _copies(old, new))
    return (
        f"Copy each user's files from `{_shown(old)}` to `{_shown(new)}` with the servers stopped.",
    )


def _shown(row: Row) -> str:
    return template_of(row) or row.source or row.target


def _copies(old: Row, new: Row) -> str:
    """A loop over the volumes, or else the command for one user."""
    ends = [_around_name(row) for row in (old, new)]
    fields = {_field(old), _field(new)}
    same_names = ends[0] != ends[1] and (len(fields) == 1 or fields <= set(_USER_FIELDS[:2]))
    if old.kind == "volume" and same_names and ends[0] and ends[1] and ends[0][0]:
        return _loop(new.kind, ends[0], ends[1])
    if old.kind == new.kind == "bind":
        return (
            f"mkdir -p {_quoted(new)} && cp -a {_quoted(old)}/. {_quoted(new)}/   # for each user"
        )
    return f"docker run --rm -u 0 -v {_quoted(old)}:/from:ro -v {_quoted(new)}:/to busybox {COPY}   # for each user"


def _quoted(row: Row) -> str:
    return shlex.quote(row.source or "")


def _loop(kind: str, old: tuple[str, str], new: tuple[str, str]) -> str:
    """Copies of every volume with such a name, each to the place with the same user's name in it."""
    before, after = old
    name = (
        f"${{old#{before}}}" if not after else f"$(basename ${{old#{before}}} {shlex.quote(after)})"
    )
    create = '\n  docker volume create "$new"' if kind == "volume" else ""
    return (
        f"for old in $(docker volume ls -q --filter name=^{before}); do\n"
        f'  new="{new[0]}{name}{new[1]}"{create}\n'
        f'  docker run --rm -u 0 -v "$old":/from:ro -v "$new":/to busybox {COPY}\n'
        "done"
    )


def _field(row: Row) -> str:
    text = template_of(row) or ""
    return next((field for field in _USER_FIELDS if text.count("{") == 1 and field in text), "")


def _around_name(row: Row) -> tuple[str, str] | None:
    """What stands before and after the user's name in a template that has no other field, if it is plain."""
    field = _field(row)
    if not field:
        return None
    before, _, after = (template_of(row) or "").partition(field)
    return (before, after) if all(c.isalnum() or c in "-_./" for c in before + after) else None
