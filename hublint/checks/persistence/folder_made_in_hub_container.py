"""HUB128 folder-made-in-hub-container: a hook that prepares folders which Docker looks for on its host."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.folder_hooks import fixed_folder, folder_hooks, prepares

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.deployment.service import Service, ServiceMount
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Function


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
        service = hub.deployment.service
        if service is not None and service.in_container:
            yield from _in_service(mount, hook, folder, service)
        elif service is None:
            yield report_hook(mount, hook, folder, Severity.INFO)


def _in_service(mount: Mount, hook: Function, folder: str, service: Service) -> Iterator[Report]:
    """What the hub's service has at the folder: the same of the host, another one of the host, or nothing."""
    held = service.mount_over(folder)
    if held is None:
        yield report_hook(mount, hook, folder, None if service.knows_all_mounts else Severity.INFO)
        return
    outside = _outside(folder, held)
    if outside == folder:
        return
    may_be_same = held.kind == "bind" and folder.endswith(f"/{outside}")
    if outside is None or (may_be_same and not outside.startswith("/")):
        yield report_hook(mount, hook, folder, Severity.INFO)
        return
    message = (
        f"{quote(folder)} is a folder of the hub's container, where `{hook.name}` makes folders, but Docker looks"
        f" for it on the host, where these files are in {_shown(outside, held)}. It creates an empty one, owned by"
        " root. Mount that of the host at the same path."
    )
    related = [hook.place("made here"), held.spot.place("mounted into the hub")]
    yield Report(mount.place("looked for on the host"), message, related, severity=Severity.ERROR)


def _outside(folder: str, held: ServiceMount) -> str | None:
    """Where the files of a folder of the hub's container are on the host; None if it isn't known.

    A path that the compose file writes relative to itself stays so; of a volume it is the name.
    """
    written = held.written
    if written is None or held.target is None or held.kind not in ("bind", "volume"):
        return None
    below = posixpath.relpath(folder, held.target)
    if written.startswith("~") or "$" in written:
        return None
    return posixpath.normpath(posixpath.join(written, below))


def _shown(outside: str, held: ServiceMount) -> str:
    if held.kind == "volume":
        return f"the volume `{held.written}`"
    return f"`./{outside}`" if outside[:1] not in "/." else f"`{outside}`"


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
