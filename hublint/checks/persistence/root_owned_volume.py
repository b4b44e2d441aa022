"""HUB134 root-owned-volume: a new volume at a folder that the image lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.prepared_folders import may_prepare_folders
from hublint.hub.images.docker_stacks import STACKS_HOME
from hublint.hub.mounts.writable import is_made_for_root
from hublint.hub.start_mount import start_directory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount

LATER = "post_start_cmd"
"""A command in the running container, which may hand the folder over."""


@rule("HUB134", Severity.WARNING, "loss")
def root_owned_volume(hub: Hub) -> Iterator[Report]:
    """Docker fills a new volume from the image's folder, owner included, and makes a missing folder for root."""
    mounted = hub.mounts  # to look it up for each of thousands takes longer than all else
    new = (mount for mount in mounted.items if is_made_for_root(hub, mount))
    mounts = [mount for mount in new if len(list(mounted.of_source(mount))) == 1]
    if not mounts or may_prepare_folders(hub) or not hub.spawner.trait(LATER).is_default:
        return
    start = start_directory(hub)
    for mount in mounts:
        is_start = start is not None and start.mount is mount
        yield _report_volume(mount, Severity.ERROR if is_start else None)


def _report_volume(mount: Mount, severity: Severity | None) -> Report:
    folder = quote(mount.target.skeleton if mount.target else "")
    loss = f"save anything, as they start in {folder}" if severity else f"write to {folder}"
    message = (
        f"Users can't {loss}: Jupyter's images have no folder of their user there, so Docker makes each new volume for"
        f" root, and servers run as uid 1000. Mount it at `{STACKS_HOME}/work`, or make the folder in an own image."
    )
    return Report(mount.place("belongs to root"), message, severity=severity)
