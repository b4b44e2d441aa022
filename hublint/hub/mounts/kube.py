"""Mounts of KubeSpawner (read in kubespawner 1.1 to 7.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.mounts.builder import MountBuilder, lookup, may_hold_more
from hublint.hub.mounts.mount import Mount, MountKind
from hublint.hub.uncertainty import may_change_mounts, not_completely_known
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Collection, Constant, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.components import HubComponents

EXTRAS = ("extra_pod_config", "extra_container_config")

SOURCES: dict[str, tuple[MountKind, tuple[str, ...]]] = {
    "persistentvolumeclaim": ("claim", ("claimName", "claim_name")),
    "hostpath": ("bind", ("path",)),
    "nfs": ("volume", ("path",)),
    "emptydir": ("anonymous", ()),
    "ephemeral": ("anonymous", ()),
}
"""Kinds of pod volumes, and the key under which each names what it mounts."""

READ_ONLY = frozenset({"configmap", "secret", "downwardapi", "projected"})


def kube(out: MountBuilder) -> None:
    """Collect the mounts of the notebook's container, each with the pod volume that it mounts."""
    volumes = {
        as_str(lookup(volume, "name") or volume): volume for volume in _dicts(out, "volumes")
    }
    for item in _dicts(out, "volume_mounts"):
        name = lookup(item, "name")
        volume = volumes.get(as_str(name)) if name is not None else None
        out.add(_mount(out, item, volume))
    for extra in EXTRAS:
        trait = out.trait(extra)
        value = trait.value or trait.configured
        if may_hold_more(value) or _has_volumes(value):
            out.uncertainties.append(may_change_mounts(extra))


def pod_dicts(hub: HubComponents, name: str) -> list[Mapping]:
    """The dicts that the file gives in `volumes` or `volume_mounts`, which may be lists or dicts of names."""
    return [item for item in pod_items(hub.spawner.trait(name).given) if isinstance(item, Mapping)]


def pod_items(value: Value | None) -> list[Value]:
    """The items of `volumes` or `volume_mounts`: of a list, or since kubespawner 6.3 of a dict of names."""
    if isinstance(value, Mapping):
        return [entry.value for entry in value.entries]
    return list(value.items) if isinstance(value, Collection) else []


def _has_volumes(value: Value | None) -> bool:
    names = (
        (as_str(entry.key) or "volume" for entry in value.entries)
        if isinstance(value, Mapping)
        else ()
    )
    return any("volume" in name.lower() for name in names)


def _dicts(out: MountBuilder, name: str) -> Iterator[Mapping]:
    """The dicts among the items of a trait; what else they may hold is a doubt."""
    value = out.value(name)
    for item in pod_items(value):
        if isinstance(item, Mapping):
            yield item
        elif not isinstance(item, Constant):
            out.uncertainties.append(not_completely_known(name))
    if may_hold_more(value):
        out.uncertainties.append(not_completely_known(name))


def _mount(out: MountBuilder, item: Mapping, volume: Mapping | None) -> Mount:
    kind, source_value, fixed = _source(volume)
    source = out.template(source_value)
    subpath = out.template(lookup(item, "subPath", "sub_path"))
    flag = lookup(item, "readOnly", "read_only")
    read_only = as_python(flag) if flag is not None else (None if not item.complete else fixed)
    own = kind in ("anonymous", "tmpfs")
    return Mount(
        source=source,
        target=out.template(lookup(item, "mountPath", "mount_path")),
        kind=kind,
        origin="volume_mounts",
        value=item,
        entry=item,
        setting=out.trait("volume_mounts").setting,
        mode={True: "ro", False: "rw"}.get(read_only) if isinstance(read_only, bool) else None,
        subpath=subpath,
        read_only=read_only if isinstance(read_only, bool) else None,
        per_user=True if own else out.per_user(source, subpath) if source else None,
        persistent=kind in ("claim", "bind", "volume"),
    )


def _source(volume: Mapping | None) -> tuple[MountKind, Value | None, bool]:
    """Kind of a pod volume, what it mounts, and whether it can never be written to."""
    for entry in volume.entries if volume else ():
        name = (as_str(entry.key) or "").lower().replace("_", "")
        if name in READ_ONLY:
            return "unknown", None, True
        if name not in SOURCES:
            continue
        kind, keys = SOURCES[name]
        details = entry.value if isinstance(entry.value, Mapping) else None
        if kind == "anonymous" and details and as_str(lookup(details, "medium")) == "Memory":
            return "tmpfs", None, False
        return kind, lookup(details, *keys) if details and keys else None, False
    return "unknown", None, False
