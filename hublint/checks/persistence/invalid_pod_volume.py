"""HUB132 invalid-pod-volume: volumes, mounts and claims of KubeSpawner with which no pod is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.persistence.pod_claims import report_claims
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.mounts.builder import lookup, may_hold_more
from hublint.hub.mounts.kube import pod_dicts, pod_items
from hublint.interpret.constants import are_keys_known, as_str, type_of
from hublint.interpret.values import Collection, Constant, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

_EFFECT = "the hub starts, but every server start fails"
_REFUSED = "Kubernetes refuses the pod, and every server start fails"
MOUNT_KEYS = frozenset({
    "name", "mountPath", "mountPropagation", "readOnly", "recursiveReadOnly", "subPath", "subPathExpr",
    "mount_path", "mount_propagation", "read_only", "recursive_read_only", "sub_path", "sub_path_expr",
})  # fmt: skip
"""Fields of Kubernetes' ``VolumeMount``, as KubeSpawner takes them."""


@rule("HUB132", Severity.ERROR, "stops", "loss", "profiles")
def invalid_pod_volume(hub: Hub) -> Iterator[Report]:
    """KubeSpawner cannot build the pod from its volumes and mounts, or Kubernetes refuses it."""
    if hub.spawner.is_a("KubeSpawner") and hub.spawner.known:
        yield from report_refused_volumes(hub)


def report_refused_volumes(hub: Hub) -> Iterator[Report]:
    """What of the volumes, mounts and claims keeps every pod from being made."""
    yield from report_claims(hub)
    for name in ("volumes", "volume_mounts"):
        yield from report_wrong_items(name, hub.spawner.trait(name).given)
    for volume in pod_dicts(hub, "volumes"):
        yield from report_missing_name("volumes", volume)
        yield from report_missing_claim_name(volume)
        yield from report_host_path(volume)
    for mount in pod_dicts(hub, "volume_mounts"):
        yield from report_missing_name("volume_mounts", mount)
        yield from report_unknown_keys(mount)
        yield from report_mount_path(mount)
        yield from report_subpath(mount)
    yield from report_missing_volumes(hub)


def report_wrong_items(name: str, value: Value | None) -> Iterator[Report]:
    """Items that are not dicts, mostly because one dict stands without its list."""
    wrong = [
        item
        for item in pod_items(value)
        if isinstance(item, Constant | Collection) or type_of(item) is str
    ]
    if value is None or not wrong:
        return
    is_dict = isinstance(value, Mapping)
    alone = isinstance(value, Mapping) and lookup(value, "name") in wrong
    advice = "Put this dict into a list." if alone else "Write a list of dicts."
    place = value.place("not a list of dicts") if is_dict else wrong[0].place("not a dict")
    yield Report(place, f"The items of `{name}` must be dicts: {_EFFECT}. {advice}")


def report_missing_name(setting: str, item: Mapping) -> Iterator[Report]:
    """An item of `volumes` or `volume_mounts` without a name."""
    if are_keys_known(item) and item.get("name") is None:
        message = f"This item of `{setting}` has no `name`: {_EFFECT}. Add it."
        yield Report(item.place("no `name`"), message)


def report_missing_claim_name(volume: Mapping) -> Iterator[Report]:
    """A claim without the one key that Kubernetes reads; KubeSpawner hands nested keys on as they are."""
    claim = volume.get("persistentVolumeClaim") or volume.get("persistent_volume_claim")
    if isinstance(claim, Mapping) and are_keys_known(claim) and claim.get("claimName") is None:
        message = f"This claim has no `claimName`: {_REFUSED}. Add it."
        yield Report(claim.place("no `claimName`"), message)


def report_host_path(volume: Mapping) -> Iterator[Report]:
    """A folder of the node whose path Kubernetes does not take."""
    host = volume.get("hostPath") or volume.get("host_path")
    path = host.get("path") if isinstance(host, Mapping) else None
    written = as_str(path) if path is not None else None
    if isinstance(host, Mapping) and are_keys_known(host) and (path is None or written == ""):
        message = f"This `hostPath` names no folder: {_REFUSED}. Add `path`."
        yield Report((path or host).place("no folder"), message)
    elif path is not None and ".." in (written or "").split("/"):
        message = f"A `hostPath` can't contain `..`: {_REFUSED}. Write the folder itself."
        yield Report(path.place("refused"), message)


def report_unknown_keys(mount: Mapping) -> Iterator[Report]:
    """Keys that an item of `volume_mounts` does not have."""
    for entry in mount.entries:
        key = as_str(entry.key)
        if key is not None and key not in MOUNT_KEYS:
            message = f"An item of `volume_mounts` has no key {quote(key)}: {_EFFECT}."
            yield Report(entry.key.place("no such key"), message + _advice(key))


def _advice(key: str) -> str:
    lower = key.lower().replace("-", "")
    same = [known for known in sorted(MOUNT_KEYS) if known.lower() == lower]
    return f" Write `{same[0]}`." if same else ""


def report_mount_path(mount: Mapping) -> Iterator[Report]:
    """A folder of the container that is missing, empty or relative."""
    path = lookup(mount, "mountPath", "mount_path")
    folder = as_str(path) if path is not None else None
    if (path is None and are_keys_known(mount)) or folder == "":
        message = (
            f"This item of `volume_mounts` does not say where to mount: {_EFFECT}. Add `mountPath`."
        )
        yield Report((path or mount).place("no folder"), message)
    if path is not None and folder and folder[0] not in "/{":
        message = (
            f"{quote(folder)} is not an absolute path: Kubernetes mounts it at {quote('/' + folder)}, and what users "
            "save elsewhere is lost with the pod. Write the full path, such as `/home/jovyan/work`."
        )
        yield Report(path.place("not absolute"), message, outcome="fails")


def report_subpath(mount: Mapping) -> Iterator[Report]:
    """A folder within the volume whose path Kubernetes does not take."""
    subpath = lookup(mount, "subPath", "sub_path")
    folder = as_str(subpath) or ""
    if subpath is not None and (folder.startswith("/") or ".." in folder.split("/")):
        message = f"A `subPath` can't begin with a slash or contain `..`: {_REFUSED}."
        yield Report(subpath.place("refused"), message)


def report_missing_volumes(hub: Hub) -> Iterator[Report]:
    """Mounts of volumes that no item of `volumes` has the name of."""
    mounts = pod_dicts(hub, "volume_mounts")
    volumes = hub.spawner.trait("volumes")
    if not mounts or volumes.is_unknown or not hub.mounts.complete or hub.fragment:
        return
    values = [lookup(item, "name") for item in pod_dicts(hub, "volumes")]
    names = [as_str(value) for value in values if value is not None]
    if None in names or may_hold_more(volumes.value):
        return
    for mount in mounts:
        value = mount.get("name")
        name = as_str(value) if value is not None else None
        if value is not None and name is not None and name not in names:
            message = f"No item of `volumes` is called {quote(name)}: {_REFUSED}."
            yield Report(value.place("no such volume"), message)
