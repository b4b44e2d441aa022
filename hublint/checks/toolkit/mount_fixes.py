"""Fixes that mount something, or bring users into another folder: which are safe, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.hub.docker.kept_containers import surely_removes
from hublint.hub.mounts.writable import is_writable
from hublint.interpret.constants import NOT_KNOWN, as_python

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hublint.findings import Applicability, Edit, Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount, MountKind
    from hublint.interpret import values


def fix_mounts(
    hub: Hub,
    title: str,
    volumes: Mapping[str, object],
    edits: Iterable[Edit | None],
    applicability: Applicability = "safe",
) -> Fix | None:
    """A fix that mounts these `volumes`: never safe, and saying so, where users might not be able to write to one."""
    targets = [
        target for source, mount in volumes.items() for target in _not_writable(hub, source, mount)
    ]
    if targets:
        title, applicability = once_writable(title, targets[0]), "unsafe"
    return fix(title, *edits, applicability=applicability)


def once_writable(title: str, target: str) -> str:
    """The title of a fix after which users have to be able to write to a folder."""
    return f"{title}, once users can write to `{target}`"


def applicability_of_mounts(hub: Hub) -> Applicability:
    """Of fixes that mount something: kept containers may hold files that the mount would hide."""
    return "safe" if surely_removes(hub) else "unsafe"


def volume_of(mount: Mount, target: str, mode: str | None = None) -> dict[str, object]:
    """A mount as an entry of `volumes`, at a folder of the container, with its own mode or another one."""
    source = mount.source.skeleton if mount.source is not None else ""
    own_mode = mount.mode or ("ro" if mount.read_only else "rw")
    return {source: {"bind": target, "mode": mode or own_mode}}


def as_volumes(value: values.Mapping) -> Mapping[str, object]:
    """A dict of volumes as plain objects; what is not known is a folder that nothing is known about."""
    volumes = as_python(value)
    return volumes if volumes is not NOT_KNOWN and isinstance(volumes, dict) else {"": "…"}


def _not_writable(hub: Hub, source: str, mount: object) -> list[str]:
    """The target of a mount, if users are to write to it and might not be able to."""
    target, mode = mount, "rw"
    if isinstance(mount, dict):
        target, mode = mount.get("bind"), str(mount.get("mode", "rw"))
    if not isinstance(target, str) or "ro" in mode.split(","):
        return []
    kind: MountKind = "bind" if source.startswith("/") else "volume"
    return [] if "nocopy" not in mode and is_writable(hub, target, kind) else [target]
