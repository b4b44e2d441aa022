"""HUB150 folder-under-other-name: a hook that makes a folder by the real name, and a mount by the escaped one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.folder_hooks import called, fixed_folder, folder_hooks, prepares
from hublint.hub.users.plain_names import USUAL_NAMES, names_are_plain
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Function

MAKING = frozenset({"makedirs", "mkdir"})
REAL_NAME = pattern(r"\.user\.name\b")
ESCAPING = pattern(r"escape|safe_|slug|template_namespace|format_string|volume_binds|\.volumes\b")
"""Code that knows of the other form of the name, or that mounts by itself."""


@rule("HUB150", Severity.WARNING, "loss")
def folder_under_other_name(hub: Hub) -> Iterator[Report]:
    """`{username}` is escaped in the sources of DockerSpawner's mounts, `spawner.user.name` is not."""
    namespace = hub.namespace
    if not hub.spawner.is_a("DockerSpawner") or hub.spawner.is_a("SystemUserSpawner"):
        return
    if namespace is None or not namespace.escapes or names_are_plain(hub):
        return
    user = next(
        (name for name in USUAL_NAMES if namespace.values(name).get("username") != name), None
    )
    escaped = namespace.values(user).get("username") if user is not None else None
    hooks = [hook for hook in folder_hooks(hub) if _makes_by_real_name(hook)]
    for mount in hub.mounts.items if hooks and user and escaped else ():
        folder = fixed_folder(mount)
        if folder is None or mount.source is None or not _is_named_for_user(mount, folder):
            continue
        hook = next((hook for hook in hooks if prepares(hub, hook, mount, folder)), None)
        if hook is not None:
            yield _report(mount, hook, f"{folder}/{user}", f"{folder}/{escaped}")
            return


def _makes_by_real_name(hook: Function) -> bool:
    if MAKING.isdisjoint(called(hook)):
        return False
    code = hook.source.code(hook.definition)
    return REAL_NAME.search(code) is not None and ESCAPING.search(code) is None


def _is_named_for_user(mount: Mount, folder: str) -> bool:
    text = mount.source.text if mount.source is not None else None
    return text is not None and text.startswith(
        (f"{folder}/{{username}}", f"{folder}/{{safe_username}}")
    )


def _report(mount: Mount, hook: Function, made: str, mounted: str) -> Report:
    message = (
        f"`{hook.name}` makes {quote(made)}, but this mounts {quote(mounted)}, as `{{username}}` is the escaped name:"
        " Docker makes that for root, and users with such names can't save. Use `spawner.escaped_name` in the hook."
    )
    return Report(mount.place("the escaped name"), message, [hook.place("made by the real name")])
