"""Folders that servers need, and that may be missing, or not be theirs: of the host, and the one that they open."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from hublint.aspects.user_files import LAYER
from hublint.changes.fates import opened, where
from hublint.changes.hub_change import Change
from hublint.changes.kept import continuation
from hublint.changes.place_words import place_of, source_of
from hublint.findings import Severity
from hublint.hub.docker.family import is_swarm
from hublint.hub.images.docker_stacks import STACKS_HOME, is_stacks
from hublint.hub.names.templates import normalized
from hublint.hub.start_directory import root_of_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.aspects.user_files import Picture, Row
    from hublint.changes.pair import HubPair
    from hublint.source.location import Place

COMMON_FOLDERS = ("/", "/home", "/opt", "/srv", "/mnt", "/media", "/usr", "/var")
"""Folders that every image has, and root owns."""

STACKS_FOLDERS = (STACKS_HOME, f"{STACKS_HOME}/work")
"""Folders of images of docker-stacks that belong to the user."""
OPEN_FOLDERS = ("/tmp", "/var/tmp")  # noqa: S108
"""Folders that every image has, and everyone writes to."""

TOLD = ("notebook_dir", "args", "environment")
"""Origins of a start folder that the server is told, and doesn't find by itself."""
MADE = "working_dir"
"""The origin of one that the engine makes, for root, if the image doesn't have it."""


def missing_host_folders(pair: HubPair) -> Iterator[Change]:
    """Folders of the host that come to be mounted: what is missing is made for root, or refused."""
    before, after = pair.pictures(pair.samples.typical)
    if continuation(pair, before, after) == "goes on":
        return
    for row in after.rows:
        known = any(row.spot.holds(old.spot) for old in before.rows)
        if row.kind != "bind" or row.origin == "certs" or known or not row.spot.store.lasts:
            continue
        if row.origin == "mounts" or is_swarm(pair.new.hub):
            yield _refused_folder(row)
        elif row is after.start and row.writable is not False:
            yield _roots_folder(row, before.start)


def _refused_folder(row: Row) -> Change:
    message = (
        f"If {source_of(row)} doesn't exist yet, Docker refuses to mount it, and no server starts."
    )
    return Change(
        "servers", ("no-folder", row.source), Severity.ERROR, message, None, place_of(row, "may be missing"),
        (f"Create each folder before, and `chown 1000:100` it: `{row.source}`.",), certain=False, gravity=3,
    )  # fmt: skip


def _roots_folder(row: Row, old: Row | None) -> Change:
    message = f"If {source_of(row)} doesn't exist yet, Docker creates it for root, and users can't save anything there."
    return Change(
        "servers", ("owner", row.source), Severity.WARNING, message, place_of(old) if old else None,
        place_of(row, "may be root's"), (f"Create each folder before, and `chown 1000:100` it: `{row.source}`.",),
        certain=False, gravity=4,
    )  # fmt: skip


def missing_start_folder(pair: HubPair) -> Iterator[Change]:
    """A start folder where none may be, or that only root can write to.

    Seen with jupyter_server: where `root_dir` doesn't exist, servers end at once. A mount makes its target, and the
    engine the working folder.
    """
    before, after = pair.pictures(pair.samples.typical)
    path, origin = after.root.path, after.root.origin
    if (
        path is None
        or origin not in (*TOLD, MADE)
        or continuation(pair, before, after) == "goes on"
    ):
        return
    place = _root_place(pair)
    if after.family == "process" and path != before.root.path:
        yield from _of_process(path, place)
    if path.startswith("/") and after.start is not None:
        yield from _in_container(pair, after.start, normalized(path), place)


def _in_container(pair: HubPair, start: Row, path: str, place: Place | None) -> Iterator[Change]:
    before, after = pair.pictures(pair.samples.typical)
    is_in_layer = start.kind == LAYER
    if opened(before) == opened(after) and (not is_in_layer or before.root.path == after.root.path):
        return
    if path in COMMON_FOLDERS and is_in_layer:
        reason = f"The interface opens `{path}`, which belongs to root in the image"
        yield _roots_own(reason, path, place)
    elif _is_made(pair, path) or _has_folder(before, start, path):
        return
    elif after.root.origin != MADE:
        yield _missing(path, place)
    elif is_in_layer:
        yield _roots_own(f"If the image has no folder `{path}`, it is made for root", path, place)


def _is_made(pair: HubPair, path: str) -> bool:
    """Whether the engine makes the folder where a mount hides it, as it is the working folder of the image."""
    return path == STACKS_HOME and is_stacks(pair.new.hub)


def _of_process(path: str, place: Place | None) -> Iterator[Change]:
    """A folder of the hub's machine: the home is there, and what every machine has."""
    if normalized(path) not in ("~", *OPEN_FOLDERS, *COMMON_FOLDERS):
        yield _missing(path, place)


def _root_place(pair: HubPair) -> Place | None:
    root = root_of_environment(pair.new.hub) or pair.new.hub.root
    return root.setting.value_place("is opened") if root.setting is not None else None


def _roots_own(reason: str, path: str, place: Place | None) -> Change:
    message = f"{reason}: users can't save anything there."
    return Change(
        "servers", ("owner", path), Severity.WARNING, message, None, place, certain=False, gravity=4
    )


def _missing(path: str, place: Place | None) -> Change:
    message = f"If there is no folder `{path}` where a user's server runs, it does not start."
    return Change(
        "servers", "missing-folder", Severity.ERROR, message, None, place,
        ("Open a folder that is mounted, or make it in the image, or in every home.",), certain=False, gravity=3,
    )  # fmt: skip


def _has_folder(before: Picture, start: Row, path: str) -> bool:
    """Whether every server has the folder: as a mount's target, from the image, or from the time before.

    A fresh volume gets what the image has at its target; one that has been used has what was there.
    """
    target = normalized(start.target)
    if path == target:
        return True
    if start.kind == LAYER:
        return path in (*STACKS_FOLDERS, *OPEN_FOLDERS)
    used = where(before, start.spot)
    if used is None:
        return start.kind == "volume" and path in STACKS_FOLDERS
    was = normalized(posixpath.join(used[1], posixpath.relpath(path, target)))
    return was == before.root.path or (used[0].kind == "volume" and was in STACKS_FOLDERS)


def other_image(pair: HubPair) -> Iterator[Change]:
    """An image that may have another home, where the image decides what the interface opens."""
    before, after = pair.pictures(pair.samples.typical)
    if continuation(pair, before, after) == "goes on" or after.root.origin != "image":
        return
    old, new = pair.old.spawner("image"), pair.new.spawner("image")
    if old.key == new.key or not is_stacks(pair.old.hub) or is_stacks(pair.new.hub):
        return
    if before.start is None or not before.start.spot.store.lasts:
        return
    message = (
        f"If the home in the new image is not `{STACKS_HOME}`, the interface opens another folder, and what users have"
        f" saved in {source_of(before.start)} is out of sight."
    )
    yield Change(
        "files-left-behind", "image-home", Severity.INFO, message, old.place, new.place,
        ("Set `notebook_dir` to the folder where the files are mounted.",), certain=False, gravity=8,
    )  # fmt: skip
