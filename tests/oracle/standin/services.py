"""What a swarm refuses: at create (swarmkit's control API) or later, when it runs the task."""

from __future__ import annotations

import re
from typing import Any, Final

from .mounts import FolderExists, MountPoint, clean, everywhere, parse_mount
from .refusal import Refused
from .wire import INT, MOUNT, STRING_MAP, STRING_OR_LIST, STRINGS, check_types

_DNS_NAME: Final = re.compile(r"[a-zA-Z0-9](?:[-_]*[A-Za-z0-9]+)*")
_MINIMUM_MEMORY: Final = 4 * 1024 * 1024
_LIMITS: Final = {"NanoCPUs": INT, "MemoryBytes": INT}
SERVICE: Final = {
    "Name": "string",
    "Labels": STRING_MAP,
    "TaskTemplate": {
        "ContainerSpec": {
            "Image": "string",
            "Command": STRING_OR_LIST,
            "Args": STRING_OR_LIST,
            "Env": STRINGS,
            "Dir": "string",
            "User": "string",
            "Labels": STRING_MAP,
            "Mounts": [MOUNT],
        },
        "Resources": {"Limits": _LIMITS, "Reservations": _LIMITS},
    },
}


def check_service(body: dict[str, Any]) -> list[MountPoint]:
    """Return what the service's container would have mounted, or raise :class:`Refused`."""
    check_types(body, SERVICE)
    name = body.get("Name") or ""
    if not _DNS_NAME.fullmatch(name):
        raise Refused("rpc error: name must be valid as a DNS name component")
    if len(name) > 63:
        raise Refused("rpc error: name must be 63 characters or fewer")
    task = body.get("TaskTemplate") or {}
    resources = task.get("Resources") or {}
    for limits in (resources.get("Limits"), resources.get("Reservations")):
        _check_limits(limits or {})
    targets: set[str] = set()
    for mount in _mounts(body):
        if mount.get("Target") in targets:
            raise Refused(f"rpc error: ContainerSpec: duplicate mount point: {mount.get('Target')}")
        targets.add(mount.get("Target") or "")
    return [_mount_point(mount) for mount in _mounts(body)]


def task_error(body: dict[str, Any], folder_exists: FolderExists = everywhere) -> str | None:
    """Why the node rejects the accepted service's task, or None.

    Source: moby's ``daemon/cluster/executor/container/validate.go``, then the create of the
    task's container.
    """
    try:
        _check_task(body, folder_exists)
    except Refused as error:
        return error.message
    return None


def _check_task(body: dict[str, Any], folder_exists: FolderExists) -> None:
    targets: set[str] = set()
    for mount in _mounts(body):
        _check_task_mount(mount)
        point = parse_mount(mount, folder_exists)
        if point.target in targets:
            raise Refused(f"Duplicate mount point: {point.target}")
        targets.add(point.target)


def _check_task_mount(mount: dict[str, Any]) -> None:
    kind, source = mount.get("Type") or "bind", mount.get("Source") or ""
    target = mount.get("Target") or ""
    if not target.startswith("/"):
        raise Refused(f"invalid mount target, must be an absolute path: {target}")
    if kind == "bind" and not source.startswith("/"):
        raise Refused(f"invalid bind mount source, must be an absolute path: {source}")
    if kind == "volume" and source.startswith("/"):
        raise Refused(f"invalid volume mount source, must not be an absolute path: {source}")
    if kind == "tmpfs" and source:
        raise Refused("invalid tmpfs source, source must be empty")


def _mounts(body: dict[str, Any]) -> list[dict[str, Any]]:
    spec = (body.get("TaskTemplate") or {}).get("ContainerSpec") or {}
    mounts: list[dict[str, Any]] = spec.get("Mounts") or []
    return mounts


def _mount_point(mount: dict[str, Any]) -> MountPoint:
    subpath = (mount.get("VolumeOptions") or {}).get("Subpath") or ""
    return MountPoint(
        mount.get("Type") or "bind",
        mount.get("Source") or None,
        clean(mount.get("Target") or "."),
        not mount.get("ReadOnly"),
        subpath,
    )


def _check_limits(limits: dict[str, Any]) -> None:
    cpus, memory = limits.get("NanoCPUs") or 0, limits.get("MemoryBytes") or 0
    if cpus and cpus < 1_000_000:
        raise Refused(f"rpc error: invalid cpu value {cpus / 1e9:g}: Must be at least 0.001")
    if memory and memory < _MINIMUM_MEMORY:
        raise Refused(f"rpc error: invalid memory value {memory}: Must be at least 4MiB")
