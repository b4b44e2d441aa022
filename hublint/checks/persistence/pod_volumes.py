"""HUB132: volumes, mounts and claims of KubeSpawner with which no pod is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.persistence.pod_claims import refused_claims
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.mounts.builder import lookup, may_hold_more
from hublint.hub.mounts.kube import pod_dicts, pod_items
from hublint.interpret.constants import as_str, type_of
from hublint.interpret.values import Collection, Constant, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

_FAILS = "the hub starts, and every start of a server fails"
MOUNT_KEYS = frozenset({
    "name", "mountPath", "mountPropagation", "readOnly", "recursiveReadOnly", "subPath", "subPathExpr",
    "mount_path", "mount_propagation", "read_only", "recursive_read_only", "sub_path", "sub_path_expr",
})  # fmt: skip
"""Fields of Kubernetes' ``VolumeMount``, as KubeSpawner takes them."""


@rule("HUB132", Severity.ERROR, "loss")
def invalid_pod_volume(hub: Hub) -> Iterator[Report]:
    """KubeSpawner cannot build the pod from its volumes and mounts, or Kubernetes refuses it."""
    if not hub.spawner.is_a("KubeSpawner") or not hub.spawner.known:
        return
    yield from refused_claims(hub)
    for name in ("volumes", "volume_mounts"):
        yield from _wrong_items(name, hub.spawner.trait(name).given)
    for volume in pod_dicts(hub, "volumes"):
        yield from _nameless("volumes", volume)
        yield from _claimless(volume)
        yield from _wrong_folder(volume)
    for mount in pod_dicts(hub, "volume_mounts"):
        yield from _nameless("volume_mounts", mount)
        yield from _wrong_mount(mount)
    yield from _missing_volumes(hub)


def _wrong_items(name: str, value: Value | None) -> Iterator[Report]:
    """Items that are no dicts, mostly because one dict stands without its list."""
    wrong = [
        item
        for item in pod_items(value)
        if isinstance(item, Constant | Collection) or type_of(item) is str
    ]
    if value is None or not wrong:
        return
    alone = isinstance(value, Mapping) and lookup(value, "name") in wrong
    cure = "Put this dict into a list." if alone else "Write a list of dicts."
    whole = isinstance(value, Mapping)
    place = value.place("not a list of dicts") if whole else wrong[0].place("not a dict")
    yield Report(place, f"`{name}` takes dicts as its items: {_FAILS}. {cure}")


def _closed(item: Mapping) -> bool:
    return item.complete and all(as_str(entry.key) is not None for entry in item.entries)


def _nameless(name: str, item: Mapping) -> Iterator[Report]:
    if _closed(item) and item.get("name") is None:
        yield Report(
            item.place("no `name`"), f"This item of `{name}` has no `name`: {_FAILS}. Add it."
        )


def _claimless(volume: Mapping) -> Iterator[Report]:
    """A claim without the one key that Kubernetes reads; KubeSpawner hands nested keys on as they are."""
    claim = volume.get("persistentVolumeClaim") or volume.get("persistent_volume_claim")
    if isinstance(claim, Mapping) and _closed(claim) and claim.get("claimName") is None:
        yield Report(
            claim.place("no `claimName`"),
            f"This claim has no `claimName`, so Kubernetes refuses the pod: {_FAILS}. Add it.",
        )


def _wrong_folder(volume: Mapping) -> Iterator[Report]:
    """A folder of the node whose path Kubernetes does not take."""
    host = volume.get("hostPath") or volume.get("host_path")
    path = host.get("path") if isinstance(host, Mapping) else None
    written = as_str(path) if path is not None else None
    if isinstance(host, Mapping) and _closed(host) and (path is None or written == ""):
        message = (
            f"This `hostPath` names no folder, so Kubernetes refuses the pod: {_FAILS}. Add `path`."
        )
        yield Report((path or host).place("no folder"), message)
    elif path is not None and ".." in (written or "").split("/"):
        message = (
            f"Kubernetes refuses a `hostPath` that holds `..`: {_FAILS}. Write the folder itself."
        )
        yield Report(path.place("refused"), message)


def _wrong_mount(mount: Mapping) -> Iterator[Report]:
    for entry in mount.entries:
        key = as_str(entry.key)
        if key is not None and key not in MOUNT_KEYS:
            message = f"An item of `volume_mounts` has no key {quote(key)}: {_FAILS}."
            yield Report(entry.key.place("no such key"), message + _meant(key))
    path = lookup(mount, "mountPath", "mount_path")
    if (path is None and _closed(mount)) or (path is not None and as_str(path) == ""):
        message = (
            f"This item of `volume_mounts` does not say where to mount: {_FAILS}. Add `mountPath`."
        )
        yield Report((path or mount).place("no folder"), message)
    folder = (as_str(path) or "") if path is not None else ""
    if path is not None and folder and folder[0] not in "/{":
        message = (
            f"Kubernetes mounts {quote(folder)} at {quote('/' + folder)}, from the root of the container: what users "
            "save elsewhere is gone with the pod. Write the whole path, such as `/home/jovyan/work`."
        )
        yield Report(path.place("not absolute"), message)
    below = lookup(mount, "subPath", "sub_path")
    written = as_str(below) or ""
    if below is not None and (written.startswith("/") or ".." in written.split("/")):
        message = (
            f"Kubernetes refuses a `subPath` that begins with a slash or holds `..`: {_FAILS}."
        )
        yield Report(below.place("refused"), message)


def _meant(key: str) -> str:
    same = [known for known in sorted(MOUNT_KEYS) if known.lower() == key.lower().replace("-", "")]
    return f" The key is `{same[0]}`." if same else ""


def _missing_volumes(hub: Hub) -> Iterator[Report]:
    """Mounts of volumes that no item of `volumes` has the name of."""
    mounts = pod_dicts(hub, "volume_mounts")
    volumes = hub.spawner.trait("volumes")
    if not mounts or volumes.is_unknown or not hub.mounts.complete or hub.fragment:
        return
    known = [lookup(item, "name") for item in pod_dicts(hub, "volumes")]
    names = [as_str(name) for name in known if name is not None]
    if None in names or may_hold_more(volumes.value):
        return
    for mount in mounts:
        name = mount.get("name")
        wanted = as_str(name) if name is not None else None
        if name is not None and wanted is not None and wanted not in names:
            message = f"No item of `volumes` is called {quote(wanted)}, so Kubernetes refuses the pod: {_FAILS}."
            yield Report(name.place("no such volume"), message)
