"""Targets of mounts against what the image has there: folders that a bind hides, and a home that is misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.mount_fixes import fix_mounts
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.deployment.prepared_folders import may_prepare_folders
from hublint.hub.images.docker_stacks import STACKS_HOME
from hublint.hub.images.misspelt_home import MISSPELT_HOME, misspelt_home_paths
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Edit
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Value

SYSTEM_FOLDERS = frozenset({
    "/bin", "/sbin", "/lib", "/lib64", "/usr", "/usr/bin", "/usr/lib", "/usr/local", "/usr/local/bin",
    "/usr/local/lib", "/etc", "/opt/conda", "/opt/conda/bin", "/opt/conda/lib",
})  # fmt: skip
"""Without what the image has in these, no notebook server starts."""


@rule("HUB125", Severity.WARNING, "loss")
def hidden_image_folder(hub: Hub) -> Iterator[Report]:
    """A user's folder of the host is empty at first and hides what the image has at the target."""
    if not hub.spawner.is_a("DockerSpawner") or hub.spawner.is_a("SystemUserSpawner"):
        return
    for mount in hub.mounts.items:
        if mount.kind != "bind" or mount.per_user is not True or mount.target is None:
            continue
        target = mount.target.path()
        if target in SYSTEM_FOLDERS:
            yield _system_folder(mount, target)
        elif target is not None and hub.home is not None and target == hub.home.path():
            yield from _home(hub, mount, target)


def _system_folder(mount: Mount, target: str) -> Report:
    return Report(
        mount.place("mounted here"),
        f"The user's folder on the host hides what the image has in {quote(target)}, and is empty at first: no "
        "server starts. Mount it at a folder of its own, such as `/home/jovyan/work`.",
        severity=Severity.ERROR,
    )


def _home(hub: Hub, mount: Mount, target: str) -> Iterator[Report]:
    """The home: a folder in it that the interface is to open is missing for a new user."""
    root = hub.root.template
    path = root.path() if root is not None and hub.root.origin != "image" else None
    below = path is not None and path.startswith(target + "/")
    if not below or root is None or hub.mounts.at(root) is not mount:
        yield Report(
            mount.place("mounted here"),
            f"A folder of the host hides what the image has in {quote(target)}, such as its settings for the shell: "
            "new users start with an empty home. A named volume would be filled from the image at first.",
            severity=Severity.INFO,
        )
    elif hub.mounts.certain(root) and not may_prepare_folders(hub):
        yield Report(
            mount.place("hides it"),
            f"A user's folder on the host is empty at first and hides what the image has in {quote(target)}, so that "
            f"{quote(path)} does not exist and a new user's server does not start. Mount at {quote(path)}, or create "
            "that folder for every new user.",
            related=[root.place("opened by the interface")],
        )


@rule("HUB126", Severity.ERROR, "loss")
def misspelt_image_home(hub: Hub) -> Iterator[Report]:
    """`/home/joyvan` for `/home/jovyan`, the home in the images of Jupyter's docker-stacks."""
    unique = misspelt_home_paths(hub)
    if not unique:
        return
    first, *others = unique
    written = MISSPELT_HOME.match(as_str(first) or "")
    shown = written[0] if written else ""
    corrections = [_corrected(value) for value in unique]
    yield Report(
        first.place("misspelt"),
        f"{quote(shown)} is misspelt: the home in Jupyter's images is `{STACKS_HOME}`. The other folder is created, "
        f"owned by root, and what users save in their home is not in it. Write `{STACKS_HOME}`.",
        related=[value.place("here too") for value in others],
        fix=fix_mounts(
            hub,
            f"Write `{STACKS_HOME}`",
            _moved(hub),
            corrections,
            "safe" if _are_known(hub) else "unsafe",
        ),
        severity=Severity.WARNING if _is_kept_anyway(hub) else None,
    )


def _moved(hub: Hub) -> dict[str, object]:
    """The misspelt mounts as entries of `volumes`, at the folder that is meant."""
    return {
        mount.source.skeleton if mount.source is not None else "": {
            "bind": MISSPELT_HOME.sub(STACKS_HOME, mount.target.skeleton, count=1),
            "mode": "ro" if mount.read_only else "rw",
        }
        for mount in hub.mounts.items
        if mount.target is not None and MISSPELT_HOME.match(mount.target.skeleton)
    }


def _are_known(hub: Hub) -> bool:
    """Whether no other path comes from elsewhere, where the same mistake may hold the two together."""
    opened = hub.root.template
    targets = [mount.target for mount in hub.mounts.items]
    return hub.mounts.complete and all(
        one is not None and one.complete for one in (opened, *targets)
    )


def _is_kept_anyway(hub: Hub) -> bool:
    """Whether the interface opens in a mount, misspelt like it, or may do so."""
    opened = hub.root.template
    if opened is None or not hub.mounts.certain(opened):
        return hub.root.origin != "image"
    return hub.mounts.at(opened) is not None


def _corrected(value: Value) -> Edit | None:
    written = edits.literal_str(value)
    return (
        None
        if written is None
        else edits.replace_string(value, MISSPELT_HOME.sub(STACKS_HOME, written, count=1))
    )
