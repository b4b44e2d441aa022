"""Where the user interface opens, compared with what is mounted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.mount_fixes import once_writable
from hublint.hub.docker.kept_containers import surely_removes
from hublint.hub.images.docker_stacks import STACKS_HOME, is_stacks
from hublint.hub.mounts.writable import is_writable_mount
from hublint.hub.names.templates import normalised
from hublint.hub.scenarios.unconditional import is_unconditional
from hublint.interpret.constants import as_str
from hublint.patterns import pattern

if TYPE_CHECKING:
    from hublint.findings import Applicability, Edit, Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.start_directory import RootDir
    from hublint.interpret.values import Value
    from hublint.source import Source

CONTAINERS = ("DockerSpawner", "KubeSpawner")

_ASSIGNED = pattern(r"\s*=")
_FILLED = ("/bin", "/etc", "/lib", "/opt", "/sbin", "/usr", "/var")
"""Folders in which every image has files."""

_BROWSED = pattern(r"/?(?:lab/|retro/|doc/)?(?:tree|notebooks)/(.+?)/?")


@dataclass(slots=True, eq=False, repr=False)
class Opened:
    """The folder that the interface opens: as the file gives it, as a comparable path, and the mount it is in."""

    root: RootDir
    value: Value
    path: str
    mount: Mount | None


def opened(hub: Hub) -> Opened | None:
    """Where the interface opens and what is mounted there; None where either is not known for certain."""
    if not hub.spawner.is_a(*CONTAINERS):
        return None
    return hub.scenarios.memo("opened", lambda: _opened(hub))


def _opened(hub: Hub) -> Opened | None:
    root = hub.root
    path = root.template.path() if root.template is not None else None
    if path is None or root.template is None or not root.template.complete:
        return None
    sought = _of_system_user(path) if hub.spawner.is_a("SystemUserSpawner") else path
    if not hub.mounts.certain(sought):
        return None
    return Opened(root, _written(hub) or root.template.value, path, hub.mounts.at(sought))


def _written(hub: Hub) -> Value | None:
    """`notebook_dir` as the file has it, `~` and all, where that is what decides."""
    return hub.spawner.trait("notebook_dir").value if hub.root.origin == "notebook_dir" else None


def _of_system_user(path: str) -> str:
    """The path in the spelling of a SystemUserSpawner's home, whose `{username}` is the raw name.

    That the escaped name is another one is HUB208's business.
    """
    return re.sub(r"\{(?:raw|safe)_username\}", "{username}", path)


def below(mounts: tuple[Mount, ...], path: str) -> tuple[Mount, ...]:
    """Those of the mounts that lie deeper than a folder."""
    inside = path.rstrip("/") + "/"
    return tuple(mount for mount in mounts if (target_of(mount) or "").startswith(inside))


def target_of(mount: Mount) -> str | None:
    """The target of a mount as a comparable path."""
    return mount.target.path() if mount.target is not None else None


def browses_into(hub: Hub, path: str, mounts: tuple[Mount, ...]) -> bool:
    """Whether `default_url` shows a folder of one of the mounts at first, or may do so."""
    trait = hub.spawner.trait("default_url")
    shown = as_str(trait.value)
    if shown is None:
        return not trait.is_default
    match = _BROWSED.fullmatch(shown)
    if match is None:
        return False
    folder = normalised(f"{path}/{match[1]}")
    return any(mount.holds(folder) for mount in mounts)


def moved(
    hub: Hub, value: Value, mounts: tuple[Mount, ...], *, applicability: Applicability = "unsafe"
) -> Fix | None:
    """The target of the only mount in place of a literal that says where the interface opens."""
    target = _spelled(hub, mounts[0]) if len(mounts) == 1 else None
    if target is None or not is_unconditional(hub, mounts[0].setting, hub.spawner.setting):
        return None
    if _is_used_elsewhere(value) or ("{" in target and hub.spawner.is_a("KubeSpawner")):
        return None
    edit = edits.replace_string(value, target)
    return opening(hub, f"Open `{target}` instead", mounts[0], edit, applicability)


def opening(
    hub: Hub, title: str, mount: Mount, edit: Edit | None, applicability: Applicability = "unsafe"
) -> Fix | None:
    """A fix after which the interface opens a mount: never safe, and told, where users might not be able to write."""
    if not is_writable_mount(hub, mount):
        title, applicability = once_writable(title, target_of(mount) or ""), "unsafe"
    return edits.fix(title, edit, applicability=applicability)


def is_empty_at_start(hub: Hub, path: str) -> bool:
    """Whether a folder surely shows nothing when a server starts: neither the image nor a mount has anything there."""
    own = path != STACKS_HOME and not path.startswith(_FILLED)
    return own and surely_removes(hub) and is_stacks(hub) and not below(hub.mounts.items, path)


def _spelled(hub: Hub, mount: Mount) -> str | None:
    """The target as `notebook_dir` spells it, where `{username}` is escaped; in a system user's home it isn't."""
    target = mount.target.text if mount.target is not None else None
    raw = mount.origin == "homedir" and hub.namespace is not None and hub.namespace.escapes
    return target.replace("{username}", "{raw_username}") if target and raw else target


def _is_used_elsewhere(value: Value) -> bool:
    """Whether the literal is a part of what a name stands for that the file uses more than once."""
    node: cst.CSTNode | None = value.node
    while node is not None and not isinstance(node, cst.Assign):
        node = value.source.parent(node)
    names = (
        [each.target.value for each in node.targets if isinstance(each.target, cst.Name)]
        if node
        else []
    )
    return any(_is_read_twice(value.source, name) for name in names)


def _is_read_twice(source: Source, name: str) -> bool:
    """Whether a name stands twice in the code where nothing is assigned to it."""
    ends = (offset + len(name) for offset in source.uses(name))
    return sum(not _ASSIGNED.match(source.text, end) for end in ends) > 1
