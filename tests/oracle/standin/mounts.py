"""What a container gets mounted, by the rules of moby's ``daemon/volume/mounts/linux_parser.go``."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from .refusal import Refused

PROPAGATIONS: Final = {"private", "rprivate", "slave", "rslave", "shared", "rshared"}
_MODE_GROUPS: Final = (
    {"rw", "ro"},
    {"z", "Z"},
    PROPAGATIONS,
    {"nocopy"},
    {"consistent", "cached", "delegated"},
)
_OPTIONS: Final = ("bind", "volume", "tmpfs")
_NAME: Final = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9_.-]+")


FolderExists = Callable[[str], bool]
"""Whether the Docker host has the folder."""


def everywhere(_: str) -> bool:
    """A host that has every folder."""
    return True


@dataclass(frozen=True)
class MountPoint:
    """One mount of an accepted request.

    ``type`` is bind, volume or tmpfs; ``source`` a host path or a volume's name as the request
    had it, None for an anonymous volume or a tmpfs; ``target`` the cleaned path in the container.
    """

    type: str
    source: str | None
    target: str
    writable: bool
    subpath: str = ""


def clean(path: str) -> str:
    """Go's ``path.Clean``: like ``normpath``, but ``//`` at the start is one slash."""
    return posixpath.normpath(path.replace("\\", "/")).replace("//", "/", 1)


def valid_name(name: str) -> bool:
    """Whether ``name`` may name a container or a local volume (two characters at least)."""
    return _NAME.fullmatch(name) is not None


def valid_mode(mode: str) -> bool:
    """Whether a bind's mode is made of known words, at most one of each group."""
    words = mode.split(",") if mode else []
    groups = [next((i for i, g in enumerate(_MODE_GROUPS) if w in g), None) for w in words]
    return None not in groups and len(set(groups)) == len(groups)


def parse_bind(spec: str) -> MountPoint:
    """Read ``source:target[:mode]``; raise :class:`Refused` for what the engine refuses."""
    invalid = f"invalid volume specification: '{spec}'"
    fields = spec.split(":")
    if not fields[0] or len(fields) > 3 or (len(fields) == 2 and valid_mode(fields[1])):
        raise Refused(invalid)
    source, target = (None, fields[0]) if len(fields) == 1 else fields[:2]
    mode = fields[2] if len(fields) == 3 else ""
    if not valid_mode(mode):
        raise Refused(f'invalid mode: "{mode}"')
    kind = "bind" if source and source.startswith("/") else "volume"
    words = set(mode.split(","))
    try:
        _check_exclusive(kind, bind=bool(PROPAGATIONS & words), volume="nocopy" in words)
        check_target(target)
    except Refused as error:
        raise Refused(
            f'{invalid}: invalid mount config for type "{kind}": {error.message}'
        ) from None
    if kind == "volume" and source:
        check_volume_name(source)
    return MountPoint(kind, source, clean(target), "ro" not in words)


def parse_mount(mount: dict[str, Any], folder_exists: FolderExists) -> MountPoint:
    """Read an element of ``HostConfig.Mounts``; raise :class:`Refused` like the engine."""
    kind, source = mount.get("Type") or "", mount.get("Source") or ""
    try:
        _check_mount(mount, kind, source, folder_exists)
    except Refused as error:
        raise Refused(f'invalid mount config for type "{kind}": {error.message}') from None
    driver = ((mount.get("VolumeOptions") or {}).get("DriverConfig") or {}).get("Name")
    if kind == "volume" and source and driver in (None, "", "local"):
        check_volume_name(source)
    subpath = (mount.get("VolumeOptions") or {}).get("Subpath") or ""
    writable = not mount.get("ReadOnly")
    return MountPoint(kind, source or None, clean(mount["Target"]), writable, subpath)


def _check_mount(
    mount: dict[str, Any], kind: str, source: str, folder_exists: FolderExists
) -> None:
    given = {name: mount.get(f"{name.title()}Options") is not None for name in _OPTIONS}
    _check_exclusive(kind, **given)
    check_target(mount.get("Target") or "")
    if kind == "bind":
        _check_bind_source(mount, source, folder_exists)
    elif kind == "volume":
        _check_subpath(mount, source)
    elif kind == "tmpfs":
        if source:
            raise Refused("field Source must not be specified")
    else:
        raise Refused("mount type unknown")


def _check_exclusive(kind: str, **given: bool) -> None:
    for owner, present in given.items():
        if present and kind != owner:
            raise Refused(f"field {owner.title()}Options must not be specified")


def _check_bind_source(mount: dict[str, Any], source: str, folder_exists: FolderExists) -> None:
    options = mount.get("BindOptions") or {}
    if not source:
        raise Refused("field Source must not be empty")
    propagation = options.get("Propagation")
    if propagation and propagation not in PROPAGATIONS:
        raise Refused(f"invalid propagation mode: {propagation}")
    if not source.startswith("/"):
        raise Refused(f"invalid mount path: '{source}' mount path must be absolute")
    if not options.get("CreateMountpoint") and not folder_exists(source):
        raise Refused(f"bind source path does not exist: {source}")


def _check_subpath(mount: dict[str, Any], source: str) -> None:
    subpath = (mount.get("VolumeOptions") or {}).get("Subpath") or ""
    if subpath and not source:
        raise Refused("must not set Subpath when using anonymous volumes")
    if subpath.startswith("/") or clean(subpath or ".").split("/")[0] == "..":
        raise Refused("subpath must be a relative path within the volume")


def check_target(target: str) -> None:
    """Raise :class:`Refused` unless ``target`` is an absolute path other than the root."""
    if not target:
        raise Refused("field Target must not be empty")
    if clean(target) == "/":
        raise Refused("invalid specification: destination can't be '/'")
    if not target.replace("\\", "/").startswith("/"):
        raise Refused(f"invalid mount path: '{target}' mount path must be absolute")


def check_volume_name(name: str) -> None:
    """Raise :class:`Refused` where the local volume driver refuses ``name``."""
    if len(name) == 1:
        raise Refused(
            "volume name is too short, names should be at least two alphanumeric characters"
        )
    if not valid_name(name):
        raise Refused(
            f'"{name}" includes invalid characters for a local volume name, only '
            '"[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, '
            "use absolute path"
        )


def mount_points(
    body: dict[str, Any], folder_exists: FolderExists = everywhere
) -> list[MountPoint]:
    """Everything a container create request mounts, in the engine's order of reading."""
    host = body.get("HostConfig") or {}
    tmpfs = host.get("Tmpfs") or {}
    for target in tmpfs:
        check_target(target)
    points: dict[str, MountPoint] = {}
    for spec in host.get("Binds") or []:
        _add(points, parse_bind(spec), tmpfs)
    for mount in host.get("Mounts") or []:
        _add(points, parse_mount(mount, folder_exists), {})
    for target in body.get("Volumes") or {}:
        points.setdefault(clean(target), MountPoint("volume", None, clean(target), True))
    for target in tmpfs:
        points[clean(target)] = MountPoint("tmpfs", None, clean(target), True)
    return list(points.values())


def _add(points: dict[str, MountPoint], point: MountPoint, tmpfs: dict[str, Any]) -> None:
    if point.target in points or point.target in tmpfs:
        raise Refused(f"Duplicate mount point: {point.target}")
    points[point.target] = point
