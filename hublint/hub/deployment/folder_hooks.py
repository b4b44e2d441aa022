"""Hooks that prepare the folders of users, as far as they can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.constants import as_str
from hublint.interpret.values import Function
from hublint.process_state import literal_value
from hublint.source.parents import descendants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount

PREPARING = frozenset({"makedirs", "mkdir", "chown", "chmod", "copytree", "mknod"})


def folder_hooks(hub: Hub) -> Iterator[Function]:
    """The hooks that run before a server starts, as far as they are functions of the file."""
    for component, name in ((hub.spawner, "pre_spawn_hook"), (hub.authenticator, "post_auth_hook")):
        value = component.trait(name).value
        if isinstance(value, Function):
            yield value


def fixed_folder(mount: Mount) -> str | None:
    """The fixed folder that a bind's source begins with."""
    if mount.kind != "bind" or mount.source is None or mount.source.text is None:
        return None
    return mount.source.text.partition("{")[0].rpartition("/")[0] or None


def prepares(hub: Hub, hook: Function, mount: Mount, folder: str) -> bool:
    """Whether a hook makes or changes folders, and names this one other than to mount it."""
    if PREPARING.isdisjoint(called(hook)):
        return False
    mounting = {id(node) for node in descendants(mount.entry.node)}
    nodes = (node for node in descendants(hook.definition) if id(node) not in mounting)
    paths = (_string(hub, node) for node in nodes)
    return any(path == folder or path.startswith(f"{folder}/") for path in paths)


def called(hook: Function) -> frozenset[str]:
    """The bare names of all functions that a hook calls."""
    nodes = descendants(hook.definition)
    return frozenset(_function_name(node) for node in nodes if isinstance(node, cst.Call))


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
