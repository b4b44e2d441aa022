"""Mounts that get in each other's way: one target twice, or one source twice."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.mount_fixes import once_writable
from hublint.checks.toolkit.options import remove_option
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.docker.family import has_standard_mounts, is_swarm
from hublint.hub.mounts.bind_mounts import BINDS
from hublint.hub.mounts.docker_volumes import has_own_naming
from hublint.hub.names.fields import HOLE
from hublint.hub.scenarios.unconditional import are_unconditional
from hublint.interpret.values import Entry
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount

_WINNERS = (*BINDS, "homedir")
_BESIDE = ("extra_create_kwargs.volumes",)


@rule("HUB114", Severity.ERROR, "loss")
def duplicate_mount_target(hub: Hub) -> Iterator[Report]:
    """Two mounts on one folder of the container, which Docker refuses."""
    if not has_standard_mounts(hub) or len(hub.mounts.items) < 2 or has_own_naming(hub):
        return
    seen: dict[str, Mount] = {}
    for mount in hub.mounts.items:
        path = mount.target.path() if mount.target is not None else None
        if path is None or mount.target is None or mount.origin in _BESIDE:
            continue
        first = seen.setdefault(f"{path}\n{mount.target.style if '{' in path else ''}", mount)
        if first is not mount and not _is_exempt(first, mount):
            yield _twice(first, mount, path)


def _is_exempt(first: Mount, second: Mount) -> bool:
    """Docker lets a mount of its newer form stand over a tmpfs of `extra_host_config`."""
    origins = {first.origin, second.origin}
    return "extra_host_config.tmpfs" in origins and not origins & {*BINDS, "homedir", "certs"}


def _twice(first: Mount, second: Mount, path: str) -> Report:
    target = second.target
    shown = quote(target.text or path if target else path) if HOLE not in path else "This folder"
    message = (
        f"{shown} has two mounts, and Docker refuses every container with `Duplicate mount point`: no server starts. "
        "Give each mount a folder of its own."
    )
    place = target.place() if target is not None else second.place()
    return Report(place, message, [_target_place(first)])


def _target_place(mount: Mount) -> Place:
    label = "also mounted here"
    return mount.target.place(label) if mount.target is not None else mount.place(label)


@rule("HUB115", Severity.ERROR, "loss")
def duplicate_mount_source(hub: Hub) -> Iterator[Report]:
    """One source with two targets in the dicts of volumes, of which the last one alone is mounted."""
    if not has_standard_mounts(hub):
        return
    yield from lost_to_home(hub)
    for lost in hub.mounts.lost:
        kept = _winner(hub, lost)
        if kept is None or lost.source is None or not isinstance(lost.entry, Entry):
            continue
        own = lost.per_user is True and lost.read_only is False
        again = "again further on"
        if kept.origin == "homedir":
            again = "in the mount of the user's home that SystemUserSpawner makes"
        message = (
            f"{quote(lost.source.text)} stands here and {again}, and a dict keeps the last one only: "
            f"{_shown(lost)} is not mounted{_consequence(own)}. Mount the second one through `c.DockerSpawner.mounts`."
        )
        severity = Severity.ERROR if own else Severity.WARNING
        place = Place(lost.entry.key.source, lost.entry.key.node)
        related = [kept.place("this one is mounted")]
        yield Report(place, message, related, _second_mount(hub, lost), severity)


def lost_to_home(hub: Hub) -> Iterator[Report]:
    """Sources that only escaping tells from the home that SystemUserSpawner mounts itself."""
    homes = [mount for mount in hub.mounts.items if mount.origin == "homedir" and mount.source]
    binds = [mount for mount in hub.mounts.items if mount.origin in BINDS and mount.source]
    for mount, home in itertools.product(binds, homes):
        source = mount.source
        if source is None or home.source is None or not _differ(mount, home):
            continue
        if not source.text or source.text != home.source.text:
            continue
        own = mount.per_user is True and mount.read_only is False
        message = (
            f"{quote(source.text)} is the home that SystemUserSpawner mounts, too, and a dict keeps one mount of a "
            f"source only: for users in whose names nothing is escaped, such as `alice`, {_shown(mount)} is not "
            f"mounted{_consequence(own)}. Mount another folder there, or set `image_homedir_format_string` to the path "
            "that is meant."
        )
        severity = Severity.ERROR if own else Severity.WARNING
        yield Report(source.place(), message, [home.place("mounted instead")], severity=severity)


def _winner(hub: Hub, lost: Mount) -> Mount | None:
    """The mount that took the source of another, if the two differ and that is surely no intended override."""
    if lost.origin not in BINDS:
        return None
    winners = (mount for mount in hub.mounts.of_source(lost) if mount.origin in _WINNERS)
    kept = next(winners, None)
    if kept is None or not _collide(lost, kept) or not _differ(lost, kept):
        return None
    return kept


def _collide(lost: Mount, kept: Mount) -> bool:
    """Whether the two stand in one dict display, or in two traits."""
    if lost.origin != kept.origin:
        return True
    if not isinstance(lost.entry, Entry) or not isinstance(kept.entry, Entry):
        return False
    source = lost.value.source
    dicts = [source.parent(mount.node) for mount in (lost.entry, kept.entry)]
    return isinstance(dicts[0], cst.Dict) and dicts[0] is dicts[1]


def _differ(lost: Mount, kept: Mount) -> bool:
    """Whether the targets surely differ."""
    paths = [
        mount.target.path() for mount in (lost, kept) if mount.target and mount.target.complete
    ]
    return len(paths) == 2 and paths[0] != paths[1]


def _shown(mount: Mount) -> str:
    target = mount.target
    return quote(target.text) if target is not None and target.text else "the first target"


def _consequence(own: bool) -> str:
    return ", and what users save there is gone with the container" if own else ""


def _second_mount(hub: Hub, lost: Mount) -> Fix | None:
    """Move the entry that loses to `mounts`, which takes a source any number of times."""
    if not are_unconditional(hub, "volumes", "read_only_volumes"):
        return None
    if not hub.spawner.trait("mounts").is_default or not hub.at_least("dockerspawner", "12"):
        return None
    if (
        is_swarm(hub)
        or lost.source is None
        or lost.target is None
        or not isinstance(lost.entry, Entry)
    ):
        return None
    if lost.kind != "volume" or lost.target.text is None or lost.read_only is None:
        return None
    mount: dict[str, object] = {
        "type": "volume",
        "source": lost.source.text,
        "target": lost.target.text,
    }
    if lost.read_only:
        mount["read_only"] = True
    code = to_source(hub.source, [mount])
    section = section_of(hub.spawner, "DockerSpawner")
    title = "Mount it a second time through `mounts`"
    if not lost.read_only:
        title = once_writable(title, lost.target.text)
    gone = remove_option(hub, hub.spawner.trait(lost.origin), lost.entry)
    return fix(title, gone, insert_setting(hub, section, "mounts", code), applicability="unsafe")
