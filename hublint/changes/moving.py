"""Commands that bring files along: tried with a real engine, owners kept, the result writable.

`cp -a` keeps owners, where `cp -R` leaves a home that nobody can write in; the `^` keeps volumes out whose names only
contain the text. Servers must be stopped.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from hublint.aspects.user_files import LAYER
from hublint.changes.place_words import USER, shown_source
from hublint.hub.images.docker_stacks import STACKS_HOME
from hublint.hub.names.templates import normalized

if TYPE_CHECKING:
    from hublint.aspects.user_files import Picture, Row

STOP = "Stop all servers first, and try the commands on one user."
COPY = "sh -c 'cp -a /from/. /to/'"
SORT_OUT = "The files of all users lie in one place: find out whose they are before, and copy to each user theirs."
_USER_FIELDS = ("{username}", "{safe_username}", "{raw_username}", "{escaped_username}")


def commands(old: Row, new: Row | None) -> tuple[str, ...]:
    """What to do before deploying so that the files of one place are found in another."""
    if new is None or new.source is None or old.source is None or new.problems:
        return ()
    if old.kind == new.kind == "volume" and old.source == new.source:
        return ()  # another driver, which Docker refuses
    if old.owner == "everyone":
        return (SORT_OUT,)
    if new.owner == "everyone":
        return ()
    if (
        {old.kind, new.kind} <= {"volume", "bind"}
        and "→" not in f"{old.source}{new.source}"
        and not old.spot.holds(new.spot)
    ):
        return (STOP, _copies(old, new))
    shown = _shown(old), _shown(new)
    if shown[0] == shown[1]:
        return (
            f"Copy each user's files, such as from `{old.source}` to `{new.source}`, with the servers stopped.",
        )
    return (f"Copy each user's files from `{shown[0]}` to `{shown[1]}` with the servers stopped.",)


def rescue(before: Picture, after: Picture) -> str:
    """A loop over kept containers that saves what they hold: where new servers will have it, or in folders here."""
    prefix, name, rest = (before.container or "").partition(before.escaped or before.name)
    named = f" --filter name=^{prefix}" if name and prefix else ""
    loop = f"for c in $(docker ps -a --format '{{{{.Names}}}}' --filter status=exited{named}); do\n"
    place = _place_for_start(before, after) if named and not rest else None
    if place is None:
        return f'{loop}  docker cp -a "$c":{_kept_folder(before)}/. "./$c/"\ndone'
    volume = place.replace(USER, f"${{c#{prefix}}}")
    return (
        f'{loop}  docker cp -a "$c":{_kept_folder(before)}/. - |'
        f' docker run --rm -i -u 0 -v "{volume}":/to busybox tar -xpf - -C /to\ndone'
    )


def _opens_layer(picture: Picture) -> bool:
    return picture.start is None or picture.start.kind == LAYER


def _kept_folder(before: Picture) -> str:
    """The folder of a kept container in which files lie: what the interface opens, if it is the same for all."""
    opened = before.root.path or ""
    common = opened.startswith("/") and before.name not in opened
    return normalized(opened) if common and _opens_layer(before) else STACKS_HOME


def _place_for_start(before: Picture, after: Picture) -> str | None:
    """The source of the mount that new servers open, with `{username}` for the name in it, if old ones had none."""
    row = after.start
    if row is None or not _opens_layer(before) or _field(row) not in _USER_FIELDS[:2]:
        return None
    name, source = after.escaped or after.name, row.source or ""
    return source.replace(name, USER) if source.count(name) == 1 else None


def _shown(row: Row) -> str:
    return shown_source(row) or row.target


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
    text = shown_source(row) or ""
    return next((field for field in _USER_FIELDS if text.count("{") == 1 and field in text), "")


def _around_name(row: Row) -> tuple[str, str] | None:
    """What stands before and after the user's name in a template that has no other field, if it is plain."""
    field = _field(row)
    if not field:
        return None
    before, _, after = (shown_source(row) or "").partition(field)
    return (before, after) if all(c.isalnum() or c in "-_./" for c in before + after) else None
