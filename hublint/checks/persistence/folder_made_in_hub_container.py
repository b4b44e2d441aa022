"""HUB128 folder-made-in-hub-container: a hook that prepares folders which Docker looks for on its host."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.beside import COMPOSE_FILES, files_beside
from hublint.interpret.constants import as_str
from hublint.interpret.values import Function
from hublint.process_state import literal_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.source import Source

PREPARING = frozenset({"makedirs", "mkdir", "chown", "chmod", "copytree", "mknod"})


@rule("HUB128", Severity.WARNING, "loss")
def folder_made_in_hub_container(hub: Hub) -> Iterator[Report]:
    """Docker looks for the source of a bind on its host, a hook works on the files of the hub's container."""
    if not hub.spawner.is_a("DockerSpawner"):
        return
    hooks = list(_hooks(hub))
    if not hooks or not hub.containerized:
        return
    for mount in hub.mounts.items:
        folder = _fixed_folder(mount)
        preparing = (hook for hook in hooks if folder and _prepares(hub, hook, folder))
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


def _hooks(hub: Hub) -> Iterator[Function]:
    for component, name in ((hub.spawner, "pre_spawn_hook"), (hub.authenticator, "post_auth_hook")):
        value = component.trait(name).value
        if isinstance(value, Function):
            yield value


def _fixed_folder(mount: Mount) -> str | None:
    """The fixed folder that a bind's source begins with."""
    if mount.kind != "bind" or mount.source is None or mount.source.text is None:
        return None
    return mount.source.text.partition("{")[0].rpartition("/")[0] or None


def _prepares(hub: Hub, hook: Function, folder: str) -> bool:
    """Whether a hook makes or changes folders, and names this one."""
    nodes = list(_walk(hook.definition))
    calls = {_function_name(node) for node in nodes if isinstance(node, cst.Call)}
    if PREPARING.isdisjoint(calls):
        return False
    paths = (_string(hub, node) for node in nodes)
    return any(path == folder or path.startswith(f"{folder}/") for path in paths)


def _walk(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in node.children:
        if not isinstance(child, cst.BaseParenthesizableWhitespace):
            yield from _walk(child)


def _function_name(call: cst.Call) -> str:
    match call.func:
        case cst.Name(name) | cst.Attribute(attr=cst.Name(name)):
            return name
    return ""


def _string(hub: Hub, node: cst.CSTNode) -> str:
    """The string that a node is, or that a name of the module holds, without its last slash."""
    match node:
        case cst.SimpleString():
            literal = literal_value(node.value)
            return literal.rstrip("/") if isinstance(literal, str) else ""
        case cst.FormattedStringText(text):
            return text.rstrip("/")
        case cst.Name(name) if name in hub.facts.names:
            return (as_str(hub.resolve(hub.facts.names[name])) or "").rstrip("/")
    return ""


def _is_mounted(source: Source, folder: str) -> bool | None:
    """Whether a compose file beside the config names the folder; None where none can be read."""
    compose = files_beside(source, COMPOSE_FILES)
    if not compose.complete or not compose.texts:
        return None
    return any(folder in text for text in compose.texts)
