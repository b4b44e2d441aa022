"""What becomes of one user's files: found by where they lie outside of the container, the start folder first."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

from hublint.aspects.rendering import render
from hublint.aspects.spots import Spot, Store
from hublint.aspects.user_files import LAYER, Row, Survival
from hublint.changes.claims import missing_claims
from hublint.changes.kept import continuation
from hublint.hub.images.docker_stacks import STACKS_HOME
from hublint.hub.names.templates import normalized

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.aspects.user_files import Picture
    from hublint.changes.pair import HubPair
    from hublint.hub import Hub

FateKind = Literal[
    "gone", "replaced", "above", "deeper", "away", "read-only", "unkept", "hidden", "deleted", "orphaned", "unknown",
]  # fmt: skip
"""`gone`: mounted nowhere; `replaced`: still mounted, but the start folder shows something else; `above` the folder
that the interface opens; `deeper` in it than before; `away`: mounted where the interface doesn't lead; `unkept`: from
now on files are lost there; `hidden` below a new mount; `deleted` and `orphaned` with a kept container."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of the files of one place.

    `old` is the row that held them, `new` the one that has them, or stands in their place now. `path` is where they are
    found in the new container, `start` whether the interface opened there.
    """

    kind: FateKind
    old: Row
    new: Row | None = None
    path: str = ""
    start: bool = False


UNKNOWN_PART = re.compile("‹[^›]*›")
"""What stands in a name for what is not known."""

NAMING = ("format_volume_name", "escape")
"""Settings of DockerSpawner whose functions make the names of volumes."""


def fates(pair: HubPair, user: str, server: str = "") -> Iterator[Fate]:
    """What becomes of one person's files, where it isn't the same as before."""
    before, after = (
        with_home(one.hub, picture)
        for one, picture in zip((pair.old, pair.new), pair.pictures(user, server), strict=True)
    )
    if before.refused or any(missing_claims(pair, user)):
        return
    if "unknown" in (before.family, after.family):
        yield from _not_known(pair, before, after)
        return
    kept = continuation(pair, before, after)
    if kept == "goes on":
        return
    if kept in ("is deleted", "is left"):
        yield from _layer(pair, before, deleted=kept == "is deleted")
    if before.start is not None and _may_be_renamed(pair, after):
        yield Fate("unknown", before.start, start=True)
    else:
        yield from _start(before, after)
    yield from _others(before, after)


def _layer(pair: HubPair, before: Picture, *, deleted: bool) -> Iterator[Fate]:
    """What is lost with a kept container: nothing where the whole home is mounted."""
    row = next((row for row in before.rows if row.kind == LAYER), None)
    home = pair.old.hub.home
    names = {"username": before.name}
    path = render(home, names, frozenset(names)).text if home is not None else None
    whole = path is not None and (found := _innermost(before, path)) and found.spot.store.lasts
    if row is not None and not whole:
        start = (
            before.start.kind == LAYER if before.start else not any(map(_held_files, before.rows))
        )
        yield Fate("deleted" if deleted else "orphaned", row, start=start)


def _not_known(pair: HubPair, before: Picture, after: Picture) -> Iterator[Fate]:
    """That another spawner, of which nothing is known, may keep files elsewhere."""
    old, new = (one.hub.spawner.name for one in (pair.old, pair.new))
    is_other = old != new or before.family != after.family
    if before.start is not None and _held_files(before.start) and is_other:
        yield Fate("unknown", before.start, start=True)


def _may_be_renamed(pair: HubPair, after: Picture) -> bool:
    """Whether code that nobody can follow makes the names of sources, and was other code, or none, before."""
    is_computed = any(one.cause in NAMING for one in pair.new.hub.mounts.uncertainties)
    changed = any(pair.differs(lambda one, name=name: one.spawner(name)) for name in NAMING)  # type: ignore[misc]
    unknown = any(UNKNOWN_PART.search(row.source or "") for row in after.rows)
    return changed and (is_computed or unknown)


def with_home(hub: Hub, picture: Picture) -> Picture:
    """The picture; of a server that is a process, with the home directory on the hub's own machine as its only row."""
    if picture.family != "process":
        return picture
    root, home = picture.root.path or "~", _home_of(hub, picture)
    source = home if home.startswith("/") else None
    lasts = Survival(stop=True, removal=True, image_update=True)
    spot = Spot(Store("home", home))
    row = Row("/", source, "home", "rw", "user", lasts, None, spot, notebook_dir=True)
    return replace(picture, rows=(row,), root=replace(picture.root, path=normalized(f"/{root}")))


def _home_of(hub: Hub, picture: Picture) -> str:
    """Which home it is: by the account's name, or the path that SimpleLocalProcessSpawner makes of its template."""
    if not hub.spawner.is_a("SimpleLocalProcessSpawner"):
        return picture.name
    trait = hub.spawner.trait("home_dir_template")
    template = trait.as_python()
    if not isinstance(template, str):
        return f"‹{hub.source.code(trait.given.node) if trait.given else ''}› {picture.name}"
    return posixpath.normpath(template.replace("{username}", picture.name))


def _start(before: Picture, after: Picture) -> Iterator[Fate]:
    old, root = before.start, after.root.path
    if old is None or not _held_files(old):
        return
    was = _spot(old, before.root.path)
    new = after.start
    if new is None or root is None:
        if before.root.path != root or not _sees(after, was):
            yield Fate("unknown", old, start=True)
        return
    now = _spot(new, root)
    if _same(was, now):
        if new.writable is False:
            yield Fate("read-only", old, new, root, start=True)
        return
    row, path = where(after, was) or (None, "")
    if row is None:
        yield Fate("unknown" if _may_be_one(was, now) else "gone", old, new, start=True)
    elif _is_in(root, path):
        yield Fate("deeper", old, row, path, start=True)
        if not new.spot.store.lasts:
            yield Fate("unkept", old, new, root, start=True)
    else:
        above = now.store == was.store
        yield Fate("above" if above else "replaced", old, row if above else new, path, start=True)


def _others(before: Picture, after: Picture) -> Iterator[Fate]:
    """What becomes of the files in mounts other than the one that the interface opens."""
    for row in before.rows:
        if row is before.start or not _held_files(row) or row.origin == "certs":
            continue
        place = where(after, row.spot)
        if place is None:
            unknown = any(UNKNOWN_PART.search(one) for one in (row.target, row.source or "‹›"))
            yield Fate("unknown" if unknown else "gone", row, _at(after, row.target))
            continue
        found, path = place
        if found.writable is False:
            yield Fate("read-only", row, found, path)
        elif _in_reach(before, row.target) and not _in_reach(after, path):
            yield Fate("away", row, found, path)
    yield from _hidden(before, after)


def _hidden(before: Picture, after: Picture) -> Iterator[Fate]:
    """A new mount over a folder that every home of docker-stacks has."""
    folder = f"{STACKS_HOME}/work"
    new, old = _at(after, folder), _innermost(before, folder)
    if new is None or old is None or _at(before, folder) is not None or not _held_files(old):
        return
    if new.spot.store != old.spot.store and before.root.path != folder and old.kind != "home":
        yield Fate("hidden", old, new, folder)


def _held_files(row: Row) -> bool:
    return row.spot.store.lasts and row.writable is not False and row.kind != LAYER


def _spot(row: Row, path: str | None) -> Spot:
    """Where a folder in the container lies outside of it, given the row that holds it."""
    if path is None or not path.startswith("/"):
        return row.spot
    return row.spot.below(posixpath.relpath(normalized(path), normalized(row.target)))


def opened(picture: Picture) -> Spot | None:
    """Where the folder that the interface opens lies; None if that can't be known, or it is in the container."""
    start = picture.start
    if start is None or picture.root.path is None or start.kind == LAYER:
        return None
    return _spot(start, picture.root.path)


def _same(one: Spot, other: Spot) -> bool:
    """Whether two folders are one, also where a volume stands for a folder of the host."""
    if one == other:
        return True
    return one.device == other.path != "/" or other.device == one.path != "/"


def _may_be_one(one: Spot, other: Spot) -> bool:
    """Whether two places may be the same, for all that is known of their names: unknown parts stand in marks."""
    texts = [(spot.store.name + spot.path).rstrip("/") for spot in (one, other)]
    unknown = [UNKNOWN_PART.findall(text) for text in texts]
    kinds = {one.store.kind, other.store.kind}
    if "home" in kinds and len(kinds) > 1:  # where homes are on the hub's machine is not known
        elsewhere = unknown[one.store.kind == "home"]
        return bool(elsewhere) or ("host" in kinds and (any(unknown) or _is_home(one, other)))
    if not any(unknown) or unknown[0] == unknown[1]:
        return False
    if len(kinds) > 1 and not any(map(UNKNOWN_PART.fullmatch, texts)):
        return False
    patterns = [".*".join(map(re.escape, UNKNOWN_PART.split(text))) for text in texts]
    return any(
        re.fullmatch(pattern, text) is not None
        for pattern, text in zip(patterns, reversed(texts), strict=True)
    )


def _is_home(one: Spot, other: Spot) -> bool:
    """Whether a folder of the host has the path of the other place, a home, or the name of the account whose it is."""
    home, host = (one, other) if one.store.kind == "home" else (other, one)
    return home.store.name in (host.path, PurePath(host.path).name)


def _sees(picture: Picture, spot: Spot) -> bool:
    return where(picture, spot) is not None


def where(picture: Picture, spot: Spot) -> tuple[Row, str] | None:
    """The row that shows a folder, and its path in the container, unless a deeper mount hides it."""
    for row in picture.rows:
        if row.kind == LAYER or not row.spot.holds(spot):
            continue
        path = normalized(posixpath.join(row.target, row.spot.path_to(spot)))
        if _innermost(picture, path) is row:
            return row, path
    return None


def _innermost(picture: Picture, path: str) -> Row | None:
    holding = [row for row in picture.rows if _is_in(normalized(row.target), normalized(path))]
    return max(holding, key=lambda row: len(normalized(row.target)), default=None)


def _at(picture: Picture, path: str) -> Row | None:
    """The mount at a path exactly."""
    mounts = (row for row in picture.rows if row.kind != LAYER)
    return next((row for row in mounts if normalized(row.target) == normalized(path)), None)


def _in_reach(picture: Picture, path: str) -> bool:
    """Whether the interface leads to a path."""
    root = picture.root.path
    return root is not None and root.startswith("/") and _is_in(normalized(root), normalized(path))


def _is_in(folder: str, path: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")
