"""Mounts of SwarmSpawner (read in dockerspawner 0.11.1 to 14.0.0).

Every volume is sent as a bind, and there is no setting `mounts`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from hublint.hub.mounts.builder import MountBuilder, may_hold_more, pieces
from hublint.hub.mounts.docker_items import api_mount
from hublint.hub.mounts.docker_volumes import note_naming, volumes
from hublint.hub.mounts.mount import Mount
from hublint.hub.names.fields import HOLE
from hublint.hub.uncertainty import may_change_mounts, not_completely_known
from hublint.interpret.constants import as_str
from hublint.interpret.values import Entry, Mapping, Value

ORIGIN: Final = "extra_container_spec.mounts"


def swarm(out: MountBuilder) -> None:
    """Collect the mounts of the service's containers."""
    volumes(out)
    note_naming(out)
    out.keep([_as_bind(mount) for mount in out.items])
    extra = out.value("extra_container_spec")
    if may_hold_more(extra):
        out.uncertainties.append(not_completely_known("extra_container_spec"))
    if isinstance(extra, Mapping) and (mounts := extra.get("mounts")) is not None:
        _replaced(out, mounts)
    task = out.trait("extra_task_spec")
    if may_hold_more(task.value) or (
        isinstance(task.value, Mapping) and task.value.get("container_spec") is not None
    ):
        out.uncertainties.append(may_change_mounts("extra_task_spec"))


def _as_bind(mount: Mount) -> Mount:
    """What the service gets: a bind, whose mode counts only if it is exactly `ro`."""
    absolute = mount.source is not None and mount.source.skeleton.startswith(("/", HOLE))
    read_only = None if mount.mode is None else mount.mode == "ro"
    mode = {True: "ro", False: "rw", None: None}[read_only]
    return replace(mount, kind="bind", mode=mode, read_only=read_only, persistent=absolute)


def _replaced(out: MountBuilder, value: Value) -> None:
    """`mounts` of the container spec replaces all volumes, and is never formatted."""
    out.drop("volumes", "read_only_volumes", "certs")
    setting = out.trait("extra_container_spec").setting
    for item in out.items_of(value, ORIGIN):
        if isinstance(item, Mapping):
            out.add(api_mount(out, item, ORIGIN, setting, "literal"))
        elif parts := pieces(item):
            out.add(_parsed(out, item, parts))
        else:
            out.uncertainties.append(not_completely_known(ORIGIN))


def _parsed(out: MountBuilder, item: Value, parts: list[Value]) -> Mount:
    """A `source:target:mode` string, as docker-py reads it: a source with a slash is a path."""
    source = out.template(parts[0], "literal") if len(parts) > 1 else None
    mode = as_str(parts[2]) if len(parts) > 2 else "rw"
    path = source is not None and source.skeleton.startswith("/")
    entry = Entry(parts[0], parts[-1], item.node)
    return Mount(
        source=source,
        target=out.template(parts[min(1, len(parts) - 1)], "literal"),
        kind="bind" if path else "volume" if source else "anonymous",
        origin=ORIGIN,
        value=item,
        entry=entry,
        setting=out.trait("extra_container_spec").setting,
        mode=mode,
        read_only=None if mode is None else mode == "ro",
        per_user=out.per_user(source) if source else True,
        persistent=source is not None,
    )
