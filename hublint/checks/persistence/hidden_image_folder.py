"""HUB125 hidden-image-folder: users' folders and volumes that hide what the image has at their target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.prepared_folders import may_prepare_folders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount

SYSTEM_FOLDERS = frozenset({
    "/bin", "/sbin", "/lib", "/lib64", "/usr", "/usr/bin", "/usr/lib", "/usr/local", "/usr/local/bin",
    "/usr/local/lib", "/etc", "/opt/conda", "/opt/conda/bin", "/opt/conda/lib",
})  # fmt: skip
"""Without what the image has in these, no notebook server starts."""


@rule("HUB125", Severity.WARNING, "stops", "loss")
def hidden_image_folder(hub: Hub) -> Iterator[Report]:
    """A user's folder of the host is empty at first and hides what the image has at the target."""
    if not hub.spawner.is_a("DockerSpawner") or hub.spawner.is_a("SystemUserSpawner"):
        return
    for mount in hub.mounts.items:
        if mount.per_user is not True or mount.target is None:
            continue
        target = mount.target.path()
        if mount.kind == "volume" and target in SYSTEM_FOLDERS:
            yield report_frozen_folder(mount, target)
        if mount.kind != "bind":
            continue
        if target in SYSTEM_FOLDERS:
            yield report_hidden_system_folder(mount, target)
        elif target is not None and hub.home is not None and target == hub.home.path():
            yield from report_hidden_home(hub, mount, target)


def report_hidden_system_folder(mount: Mount, target: str) -> Report:
    """A mount over a folder that every server needs."""
    return Report(
        mount.place("mounted here"),
        f"No server starts: the user's folder on the host hides what the image has in {quote(target)}, and is empty "
        "at first. Mount it at its own folder, such as `/home/jovyan/work`.",
        severity=Severity.ERROR,
    )


def report_frozen_folder(mount: Mount, target: str) -> Report:
    """A volume over the image's programs: Docker fills it once, when it is new and empty."""
    return Report(
        mount.place("a copy for each user"),
        f"Each user keeps the programs that the image had in {quote(target)} at their first start: new images don't"
        " reach them any more. Mount a volume at a folder of its own, such as `/opt/conda/envs`.",
    )


def report_hidden_home(hub: Hub, mount: Mount, target: str) -> Iterator[Report]:
    """The home: a folder in it that the interface is to open is missing for a new user."""
    root = hub.root.template
    path = root.path() if root is not None and hub.root.origin != "image" else None
    below = path is not None and path.startswith(target + "/")
    if not below or root is None or hub.mounts.at(root) is not mount:
        yield Report(
            mount.place("mounted here"),
            f"New users start with an empty home: the folder of the host hides what the image has in {quote(target)}, "
            "such as its settings for the shell. A named volume would be filled from the image at first.",
            severity=Severity.INFO,
        )
    elif hub.mounts.certain(root) and not may_prepare_folders(hub):
        yield Report(
            mount.place("hides it"),
            f"A new user's server does not start: the user's folder on the host is empty at first and hides what the "
            f"image has in {quote(target)}, so {quote(path)} does not exist. Mount at {quote(path)}, or create that "
            "folder for every new user.",
            related=[root.place("opened by the interface")],
        )
