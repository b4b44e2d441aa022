"""Fixes after which the user interface opens another folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.literals import is_only_use
from hublint.checks.toolkit.mount_fixes import once_writable
from hublint.hub.mounts.writable import is_made_for_root, is_writable_mount
from hublint.hub.scenarios.unconditional import is_unconditional

if TYPE_CHECKING:
    from hublint.findings import Applicability, Edit, Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Value


def fix_start_directory(
    hub: Hub, value: Value, mounts: tuple[Mount, ...], *, applicability: Applicability = "unsafe"
) -> Fix | None:
    """The target of the only mount in place of a literal that says where the interface opens."""
    target = _target(hub, mounts[0]) if len(mounts) == 1 else None
    if target is None or not is_unconditional(hub, mounts[0].setting, hub.spawner.setting):
        return None
    if not is_only_use(value) or ("{" in target and hub.spawner.is_a("KubeSpawner")):
        return None
    edit = edits.replace_string(value, target)
    return fix_opened_mount(hub, f"Open `{target}` instead", mounts[0], edit, applicability)


def fix_opened_mount(
    hub: Hub, title: str, mount: Mount, edit: Edit | None, applicability: Applicability = "unsafe"
) -> Fix | None:
    """A fix after which the interface opens a mount: never safe, and saying so, if users might not be able to write.

    None where they surely aren't.
    """
    if is_made_for_root(hub, mount):
        return None
    if not is_writable_mount(hub, mount):
        title, applicability = once_writable(title, mount.path or ""), "unsafe"
    return edits.fix(title, edit, applicability=applicability)


def _target(hub: Hub, mount: Mount) -> str | None:
    """The target as `notebook_dir` names it, in which `{username}` is always the escaped name."""
    target = mount.target.text if mount.target is not None else None
    raw = mount.origin == "homedir" and hub.namespace is not None and hub.namespace.escapes
    return target.replace("{username}", "{raw_username}") if target and raw else target
