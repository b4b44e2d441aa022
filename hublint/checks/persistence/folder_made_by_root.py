"""HUB136 folder-made-by-root: a hook that makes users' folders, and leaves them to root."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.folder_hooks import called, fixed_folder, folder_hooks, prepares
from hublint.hub.docker.family import is_swarm
from hublint.hub.images.docker_stacks import is_always_stacks
from hublint.hub.mounts.writable import may_run_as_another
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Function

MAKING = frozenset({"makedirs", "mkdir"})

HANDED_OVER = pattern(
    r"^[^#\n]*(?:chown|chmod|umask|setfacl|set[er]*uid|set[er]*gid|subprocess|\bsystem\(|popen|Popen|0o[0-7]*7[0-7]*7\b"
    r"|sudo|docker\.|from_env)",
    re.MULTILINE,
)
"""Code that may give the folder to somebody else, or that runs another program."""


@rule("HUB136", Severity.WARNING, "loss")
def folder_made_by_root(hub: Hub) -> Iterator[Report]:
    """Hubs in containers run as root, so what their hooks make belongs to root, with mode 755."""
    if not hub.spawner.is_a("DockerSpawner") or is_swarm(hub) or not hub.containerized:
        return
    hooks = [hook for hook in folder_hooks(hub) if not MAKING.isdisjoint(called(hook))]
    if not hooks or HANDED_OVER.search(hub.source.text) or not is_always_stacks(hub):
        return
    if may_run_as_another(hub) or hub.spawner.is_a("SystemUserSpawner"):
        return
    for mount in hub.mounts.items:
        folder = fixed_folder(mount)
        if folder is None or mount.read_only is not False or mount.per_user is not True:
            continue
        hook = next((hook for hook in hooks if prepares(hub, hook, mount, folder)), None)
        if hook is not None:
            yield _report_hook(mount, hook)
            return


def _report_hook(mount: Mount, hook: Function) -> Report:
    message = (
        f"Users can't save anything here: `{hook.name}` makes the folder as root, and the servers of Jupyter's images"
        " run as uid 1000. Add `os.chown(path, 1000, 100)` after it is made."
    )
    return Report(mount.place("belongs to root"), message, [hook.place("made here")])
