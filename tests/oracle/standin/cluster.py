"""What the API server of Kubernetes refuses in a pod or a claim, and who has which pod.

The rules are those of Kubernetes' ``pkg/apis/core/validation`` for the fields that KubeSpawner's
traits about files, names and limits lead to, after those of the fields' types. Claims that are not
asked for are taken as present.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from .decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL: Final = re.compile(r"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")
_SUBDOMAIN: Final = re.compile(rf"(?=.{{1,253}}$){_LABEL.pattern}(\.{_LABEL.pattern})*")
_LABEL_VALUE: Final = re.compile(r"([A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?)?")
_QUANTITY: Final = re.compile(r"(\d+\.?\d*|\.\d+)([eE][-+]?\d+|[KMGTPE]i|[numkMGTPE])?")
_MODES: Final = {"ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"}


def pod_refusal(pod: dict[str, Any]) -> str | None:
    """The first reason to refuse the pod's manifest; None where it is accepted."""
    spec = pod["spec"]
    reasons = decode("V1Pod", pod).refusals
    if reasons:
        return reasons[0]
    reasons = [*_metadata(pod["metadata"]), *_volumes(spec.get("volumes") or [])]
    names = {volume.get("name") for volume in spec.get("volumes") or []}
    for container in spec["containers"]:
        reasons += _mounts(container.get("volumeMounts") or [], names)
        reasons += _resources(container.get("resources") or {})
    return next(iter(reasons), None)


def claim_refusal(claim: dict[str, Any]) -> str | None:
    """The first reason to refuse a claim's manifest; None where it is accepted."""
    reasons = list(_metadata(claim["metadata"]))
    modes = claim["spec"].get("accessModes") or []
    if not modes:
        reasons.append("spec.accessModes: Required value")
    reasons += [f"spec.accessModes: Unsupported value: {mode}" for mode in set(modes) - _MODES]
    storage = (claim["spec"]["resources"].get("requests") or {}).get("storage")
    if storage is None:
        reasons.append("spec.resources[storage]: Required value")
    elif not _QUANTITY.fullmatch(str(storage)):
        reasons.append(f"quantities must match the regular expression: {storage}")
    return next(iter(reasons), None)


def _metadata(metadata: dict[str, Any]) -> Iterator[str]:
    if not _SUBDOMAIN.fullmatch(metadata["name"]):
        yield f"metadata.name: Invalid value: {metadata['name']}"
    for value in (metadata.get("labels") or {}).values():
        if not _LABEL_VALUE.fullmatch(str(value)):
            yield f"metadata.labels: Invalid value: {value}"


def _volumes(volumes: list[dict[str, Any]]) -> Iterator[str]:
    counts = Counter(volume.get("name") for volume in volumes)
    for volume in volumes:
        name = volume.get("name")
        if not isinstance(name, str) or not _LABEL.fullmatch(name):
            yield f"spec.volumes.name: Invalid value: {name}"
        if counts[name] > 1:
            yield f"spec.volumes.name: Duplicate value: {name}"
        if len(volume) > 2:
            yield "spec.volumes: may not specify more than 1 volume type"
        claim = volume.get("persistentVolumeClaim")
        if claim is not None and not _SUBDOMAIN.fullmatch(claim.get("claimName") or ""):
            yield f"spec.volumes.persistentVolumeClaim.claimName: {claim.get('claimName')}"
        yield from _host_path(volume.get("hostPath"))


def _host_path(volume: dict[str, Any] | None) -> Iterator[str]:
    if volume is None:
        return
    path = volume.get("path")
    if not path:
        yield "spec.volumes.hostPath.path: Required value"
    elif ".." in path.split("/"):
        yield "spec.volumes.hostPath.path: must not contain '..'"


def _mounts(mounts: list[dict[str, Any]], volumes: set[Any]) -> Iterator[str]:
    counts = Counter(mount.get("mountPath") for mount in mounts)
    for mount in mounts:
        path, below = mount.get("mountPath"), mount.get("subPath") or ""
        if mount.get("name") not in volumes:
            yield f"volumeMounts.name: Not found: {mount.get('name')}"
        if not path:
            yield "volumeMounts.mountPath: Required value"
        if counts[path] > 1:
            yield f"volumeMounts.mountPath: Invalid value: {path}: must be unique"
        if below.startswith("/") or ".." in below.split("/"):
            yield f"volumeMounts.subPath: Invalid value: {below}"


def _resources(resources: dict[str, Any]) -> Iterator[str]:
    upper, lower = resources.get("limits") or {}, resources.get("requests") or {}
    for name, value in (*upper.items(), *lower.items()):
        if not _QUANTITY.fullmatch(str(value)):
            yield f"resources.{name}: Invalid value: {value}"
    for name in upper.keys() & lower.keys():
        if float(lower[name]) > float(upper[name]):
            yield f"resources.requests: Invalid value: {lower[name]}: must be at most {name} limit"
