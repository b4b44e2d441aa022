"""HUB114 duplicate-mount-target, HUB115 duplicate-mount-source: one target twice, or one source twice."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.dict_options import remove_option
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.mount_fixes import once_writable
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
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


@rule("HUB114", Severity.ERROR, "stops", "loss")
def duplicate_mount_target(hub: Hub) -> Iterator[Report]:
    """Two mounts on one folder of the container, which Docker refuses."""
    if not has_standard_mounts(hub) or len(hub.mounts.items) < 2 or has_own_naming(hub):
        return
    seen: dict[str, Mount] = {}
    for mount in hub.mounts.items:
        path = mount.target.path() if mount.target is not None else None
        if path is None or mount.target is None or mount.origin == "extra_create_kwargs.volumes":
            continue
        first = seen.setdefault(f"{path}\n{mount.target.style if '{' in path else ''}", mount)
        if first is not mount and not _docker_allows_both(first, mount):
            yield report_duplicate_target(first, mount, path)


def _docker_allows_both(first: Mount, second: Mount) -> bool:
    """Docker lets a mount of its newer form stand over a tmpfs of `extra_host_config`."""
    origins = {first.origin, second.origin}
    return "extra_host_config.tmpfs" in origins and not origins & {*BINDS, "homedir", "certs"}


def report_duplicate_target(first: Mount, second: Mount, path: str) -> Report:
    """The second mount on a folder, and the first one beside it."""
    target = second.target
    folder = quote(target.text or path if target else path) if HOLE not in path else "This folder"
    message = (
        f"{folder} has two mounts: Docker refuses every container with `Duplicate mount point`, and no server starts. "
        "Give each mount its own folder."
    )
    label = "also mounted here"
    related = first.target.place(label) if first.target is not None else first.place(label)
    place = target.place() if target is not None else second.place()
    return Report(place, message, [related])


@rule("HUB115", Severity.ERROR, "loss", changes=("mounts",))
def duplicate_mount_source(hub: Hub) -> Iterator[Report]:
    """One source with two targets in the dicts of volumes, of which the last one alone is mounted."""
    if not has_standard_mounts(hub):
        return
    yield from report_mounts_lost_to_home(hub)
    for lost in hub.mounts.lost:
        kept = _winner(hub, lost)
        if kept is None or lost.source is None or not isinstance(lost.entry, Entry):
            continue
        other = "again below"
        if kept.origin == "homedir":
            other = "again as the home that SystemUserSpawner mounts"
        message = (
            f"{quote(lost.source.text)} is mounted here and {other}, but a dict keeps only the last one: "
            f"{_target_text(lost)} is not mounted{_loss(lost)}. Mount the second one through "
            "`c.DockerSpawner.mounts`."
        )
        place = Place(lost.entry.key.source, lost.entry.key.node)
        related = [kept.place("this one is mounted")]
        yield Report(place, message, related, fix_lost_mount(hub, lost), _severity(lost))


def report_mounts_lost_to_home(hub: Hub) -> Iterator[Report]:
    """Sources that only escaping tells from the home that SystemUserSpawner mounts itself."""
    homes = [mount for mount in hub.mounts.items if mount.origin == "homedir" and mount.source]
    binds = [mount for mount in hub.mounts.items if mount.origin in BINDS and mount.source]
    for mount, home in itertools.product(binds, homes):
        source = mount.source
        if source is None or home.source is None or not _differ(mount, home):
            continue
        if not source.text or source.text != home.source.text:
            continue
        message = (
            f"{quote(source.text)} is also the home that SystemUserSpawner mounts, and a dict keeps one mount of a "
            f"source: for users like `alice`, whose names need no escaping, {_target_text(mount)} is not mounted"
            f"{_loss(mount)}. Mount another folder there, or set `image_homedir_format_string`."
        )
        related = [home.place("mounted instead")]
        yield Report(source.place(), message, related, severity=_severity(mount))


def _winner(hub: Hub, lost: Mount) -> Mount | None:
    """The mount that a dict keeps instead of a lost one, if the two stand in one dict and differ."""
    origins = (*BINDS, "homedir")
    winners = (mount for mount in hub.mounts.of_source(lost) if mount.origin in origins)
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


def _target_text(mount: Mount) -> str:
    target = mount.target
    return quote(target.text) if target is not None and target.text else "the first target"


def _is_personal(mount: Mount) -> bool:
    return mount.per_user is True and mount.read_only is False


def _loss(mount: Mount) -> str:
    if not _is_personal(mount):
        return ""
    return ", and what users save there is lost"


def _severity(mount: Mount) -> Severity:
    return Severity.ERROR if _is_personal(mount) else Severity.WARNING


def fix_lost_mount(hub: Hub, lost: Mount) -> Fix | None:
    """Move the entry that loses to `mounts`, which takes a source any number of times."""
    if is_swarm(hub) or not are_unconditional(hub, "volumes", "read_only_volumes"):
        return None
    if not hub.spawner.trait("mounts").is_default or not hub.at_least("dockerspawner", "12"):
        return None
    item = _as_mount_item(lost)
    if item is None or not isinstance(lost.entry, Entry):
        return None
    section = section_of(hub.spawner, "DockerSpawner")
    title = "Mount it a second time through `mounts`"
    if not lost.read_only:
        title = once_writable(title, str(item["target"]))
    removal = remove_option(hub, hub.spawner.trait(lost.origin), lost.entry)
    insertion = insert_setting(hub, section, "mounts", to_source(hub.source, [item]))
    return fix(title, removal, insertion, applicability="unsafe")


def _as_mount_item(mount: Mount) -> dict[str, object] | None:
    """A named volume as an item of `mounts`; None if not all of it is known."""
    if mount.source is None or mount.target is None or mount.target.text is None:
        return None
    if mount.kind != "volume" or mount.read_only is None:
        return None
    item: dict[str, object] = {
        "type": "volume",
        "source": mount.source.text,
        "target": mount.target.text,
    }
    return item | {"read_only": True} if mount.read_only else item
