"""The folder that the user interface opens, and the mount that holds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.mounts.lasting import personal_mounts
from hublint.hub.mounts.mount import mounts_below
from hublint.hub.names.template_uses import CONTAINER_SPAWNERS
from hublint.hub.names.templates import normalized
from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.start_directory import root_of_environment
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.start_directory import RootDir
    from hublint.interpret.values import Value

CONFIGURED = ("notebook_dir", "args", "working_dir")
"""Origins of root directories that the file sets."""


@dataclass(slots=True, eq=False, repr=False)
class StartDirectory:
    """The folder that the interface opens: as the file gives it, as a comparable path, and the mount that holds it."""

    root: RootDir
    value: Value
    path: str
    mount: Mount | None


@per_scenario
def start_directory(hub: Hub) -> StartDirectory | None:
    """Where the interface opens and what is mounted there; None if either is not known for certain.

    That is so, too, where a variable of `environment` opens another folder than the settings say.
    """
    root = hub.root
    if not hub.spawner.is_a(*CONTAINER_SPAWNERS) or root_of_environment(hub) is not None:
        return None
    if root.template is None or not root.template.complete:
        return None
    path = root.template.path()
    if path is None:
        return None
    target = _in_system_home(path) if hub.spawner.is_a("SystemUserSpawner") else path
    if not hub.mounts.certain(target):
        return None
    value = hub.spawner.trait("notebook_dir").value if root.origin == "notebook_dir" else None
    return StartDirectory(root, value or root.template.value, path, hub.mounts.at(target))


def _in_system_home(path: str) -> str:
    """The path with the placeholder of a SystemUserSpawner's home, in which `{username}` is the raw name.

    The escaped name counts as the same, although it differs for some users.
    """
    return re.sub(r"\{(?:raw|safe)_username\}", "{username}", path)


def configured_start_directory(hub: Hub) -> StartDirectory | None:
    """The start directory, if the file sets it."""
    if not hub.spawner.is_a(*CONTAINER_SPAWNERS) or hub.root.origin not in CONFIGURED:
        return None
    return start_directory(hub)


def shared_start_directory(hub: Hub) -> StartDirectory | None:
    """The start directory that the file sets, if all users share it although each has a mount that it is not in."""
    start = configured_start_directory(hub)
    if start is None or start.mount is None or start.root.template is None:
        return None
    mount, own = start.mount, personal_mounts(hub)
    if mount.per_user is not False or mount.read_only is not False or not mount.persistent:
        return None
    if hub.site.shares(mount.source.skeleton if mount.source else ""):
        return None
    if not own or mounts_below(own, start.path):
        return None
    return start if start.root.template.per_user() is False else None


def mount_of_host_path(hub: Hub) -> Mount | None:
    """The mount whose host folder `notebook_dir` names, if nothing is mounted there in the container."""
    written = as_str(hub.spawner.trait("notebook_dir").given)
    if written is None or not written.startswith("/") or not hub.spawner.is_a(*CONTAINER_SPAWNERS):
        return None
    path = normalized(written)
    if not hub.mounts.certain(path) or hub.mounts.at(path) is not None:
        return None
    binds = (mount for mount in hub.mounts.items if mount.kind == "bind")
    return next((bind for bind in binds if bind.source and bind.source.path() == path), None)
