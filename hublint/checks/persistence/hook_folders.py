"""HUB128: a hook in the hub's container prepares folders that Docker looks for on its host."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.deployment.beside import COMPOSE_FILES, files_beside
from hublint.interpret.constants import as_str
from hublint.interpret.values import Function

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
        prefix = _prefix(mount)
        hook = next((found for found in hooks if prefix and _prepares(hub, found, prefix)), None)
        if hook is None or prefix is None:
            continue
        told = _shares(hub.source, prefix)
        if told is not True:
            yield Report(
                mount.place("looked for on the host"),
                f"`{hook.name}` prepares folders in {quote(prefix)} inside the hub's container, but Docker looks for "
                "them on its host. Where the container does not have that folder mounted at the same path, Docker "
                "creates an empty one, owned by root, and users cannot save. Mount it into the hub's container.",
                related=[hook.place("made here")],
                severity=Severity.INFO if told is None else None,
            )


def _hooks(hub: Hub) -> Iterator[Function]:
    for component, name in ((hub.spawner, "pre_spawn_hook"), (hub.authenticator, "post_auth_hook")):
        value = component.trait(name).value
        if isinstance(value, Function):
            yield value


def _prefix(mount: Mount) -> str | None:
    """The fixed folder that a bind's source begins with."""
    if mount.kind != "bind" or mount.source is None or mount.source.text is None:
        return None
    return mount.source.text.partition("{")[0].rpartition("/")[0] or None


def _prepares(hub: Hub, hook: Function, prefix: str) -> bool:
    """Whether a hook makes or changes folders, and names this one."""
    nodes = list(_walk(hook.definition))
    calls = {_called(node) for node in nodes if isinstance(node, cst.Call)}
    named = (_text(hub, node) for node in nodes)
    return not PREPARING.isdisjoint(calls) and any(
        path == prefix or path.startswith(prefix + "/") for path in named
    )


def _walk(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in node.children:
        if not isinstance(child, cst.BaseParenthesizableWhitespace):
            yield from _walk(child)


def _called(call: cst.Call) -> str:
    match call.func:
        case cst.Name(name) | cst.Attribute(attr=cst.Name(name)):
            return name
    return ""


def _text(hub: Hub, node: cst.CSTNode) -> str:
    """A text that a node spells, or that a name of the module holds, without its last slash."""
    match node:
        case cst.SimpleString():
            found = ast.literal_eval(node.value)
            return found.rstrip("/") if isinstance(found, str) else ""
        case cst.FormattedStringText(found):
            return found.rstrip("/")
        case cst.Name(name) if name in hub.facts.names:
            return (as_str(hub.resolve(hub.facts.names[name])) or "").rstrip("/")
    return ""


def _shares(source: Source, prefix: str) -> bool | None:
    """Whether a compose file beside the config names the folder; None where none can be read."""
    compose = files_beside(source, COMPOSE_FILES)
    if not compose.complete or not compose.texts:
        return None
    return any(prefix in text for text in compose.texts)
