"""Sources that Docker takes for the name of a volume, and those that look like a path but are not absolute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.docker.family import has_standard_mounts, is_podman, is_swarm
from hublint.hub.docker.host_config import host_config
from hublint.hub.mounts.bind_mounts import BINDS
from hublint.hub.mounts.bind_syntax import is_windows
from hublint.hub.mounts.docker_volumes import has_own_naming
from hublint.hub.names.fields import HOLE
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount

_FIELD = pattern(r"\{[^{}]*\}")


def named_volumes(hub: Hub) -> Iterator[Mount]:
    """The mounts of Docker's own named volumes, those whose source is a relative path left out."""
    if _are_sent_unchanged(hub):
        for mount in hub.mounts.items:
            named = mount.origin in (*BINDS, "mounts") and mount.kind == "volume"
            if named and not is_relative_path(mount):
                yield mount


def relative_sources(hub: Hub) -> Iterator[Mount]:
    """The mounts whose source is a relative path, which Docker refuses as the name of a volume."""
    relative = [mount for mount in hub.mounts.items if is_relative_path(mount)]
    if relative and _are_sent_unchanged(hub):
        yield from relative


def _are_sent_unchanged(hub: Hub) -> bool:
    """Whether sources reach Docker itself unchanged."""
    if not has_standard_mounts(hub) or is_swarm(hub):
        return False
    if has_own_naming(hub) or is_podman(hub):
        return False
    return host_config(hub).lacks("volume_driver")  # a plugin has its own rules for names


def is_relative_path(mount: Mount) -> bool:
    """Whether the source can only be a name, and no volume can have it: it has a slash, or a shell's signs."""
    if mount.source is None or mount.origin not in (*BINDS, "mounts", "homedir"):
        return False
    skeleton = mount.source.skeleton
    start = skeleton[:1]
    if start in ("", "/", HOLE) or is_windows(skeleton):
        return False
    if start == "{" and not mount.source.per_user():
        return False
    plain = _FIELD.sub("x", skeleton)
    return "/" in plain or start in ".~$%" or "$" in plain
