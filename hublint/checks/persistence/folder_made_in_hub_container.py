"""HUB128 folder-made-in-hub-container: a hook that prepares folders which Docker looks for on its host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.beside import COMPOSE_FILES, files_beside
from hublint.hub.deployment.folder_hooks import fixed_folder, folder_hooks, prepares

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Function
    from hublint.source import Source


@rule("HUB128", Severity.WARNING, "loss")
def folder_made_in_hub_container(hub: Hub) -> Iterator[Report]:
    """Docker looks for the source of a bind on its host, a hook works on the files of the hub's container."""
    if not hub.spawner.is_a("DockerSpawner"):
        return
    hooks = list(folder_hooks(hub))
    if not hooks or not hub.containerized:
        return
    for mount in hub.mounts.items:
        folder = fixed_folder(mount)
        preparing = (hook for hook in hooks if folder and prepares(hub, hook, mount, folder))
        hook = next(preparing, None)
        if hook is None or folder is None:
            continue
        mounted = _is_mounted(hub.source, folder)
        if mounted is not True:
            yield report_hook(mount, hook, folder, Severity.INFO if mounted is None else None)


def report_hook(mount: Mount, hook: Function, folder: str, severity: Severity | None) -> Report:
    """A hook that prepares the folder of a bind, and the bind."""
    return Report(
        mount.place("looked for on the host"),
        f"`{hook.name}` prepares folders in {quote(folder)} inside the hub's container, but Docker looks for them on "
        "its host. Unless both share that folder, Docker creates an empty one owned by root, and users can't save. "
        "Mount it into the hub's container at that path.",
        related=[hook.place("made here")],
        severity=severity,
    )


def _is_mounted(source: Source, folder: str) -> bool | None:
    """Whether a compose file beside the config names the folder; None where none can be read."""
    compose = files_beside(source, COMPOSE_FILES)
    if not compose.complete or not compose.texts:
        return None
    return any(folder in text for text in compose.texts)
