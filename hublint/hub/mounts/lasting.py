"""Mounts in which files outlive the container: those of each user, and those that users may write to at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.scenarios.memo import per_scenario

if TYPE_CHECKING:
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount


def may_keep_files(mount: Mount) -> bool:
    """Whether a mount is persistent and not surely read-only."""
    return mount.persistent and mount.read_only is not True


def lasting_mounts(hub: Hub) -> list[Mount]:
    """The mounts that may keep files, those of all users together included."""
    return [mount for mount in hub.mounts.items if may_keep_files(mount)]


@per_scenario
def personal_mounts(hub: Hub) -> tuple[Mount, ...]:
    """The mounts in which each user's files last: surely writable, persistent, and not surely shared."""
    return tuple(
        mount
        for mount in hub.mounts.items
        if mount.persistent and mount.read_only is False and mount.per_user is not False
    )


def may_outlive_container(hub: Hub) -> bool:
    """Whether files of a single user may persist, or the folder that the interface opens surely does."""
    if not hub.mounts.complete:
        return True
    lasting = lasting_mounts(hub)
    if any(mount.per_user is not False for mount in lasting):
        return True
    root = hub.root.template
    inner = hub.mounts.at(root) if root is not None else None
    return inner is not None and inner in lasting
