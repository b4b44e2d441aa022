"""Whether users can write to what is mounted.

Docker fills a new named volume from the folder that the image has at the target, owner included. Where the image has
no such folder, the volume belongs to root, and so does a folder of the host that is missing: users can save nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.docker.family import is_swarm
from hublint.hub.docker.host_config import host_config
from hublint.hub.images.docker_stacks import STACKS_HOME, is_always_stacks, renames_user
from hublint.hub.images.site_images import has_own_folder
from hublint.hub.names.templates import normalized
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount, MountKind

OWNED = (STACKS_HOME, f"{STACKS_HOME}/work")
"""The folders of Jupyter's images that belong to their user."""

_ROOTS = frozenset(
    ("bin", "dev", "etc", "lib", "opt", "proc", "root", "run", "sbin", "sys", "tmp", "usr", "var")
)
"""Folders of the system, in some of which Jupyter's images have folders of their user, such as `/opt/conda`."""

_AS_ANOTHER = frozenset(("NB_UID", "NB_GID", "CHOWN_EXTRA"))


def is_writable(hub: Hub, target: str | None, kind: MountKind) -> bool:
    """Whether users can surely write to a volume or claim of their own that is mounted at a folder of the container."""
    if target is None or not _belongs_to_user(hub, normalized(target)):
        return False
    if hub.spawner.is_a("KubeSpawner"):
        return kind == "claim" and bool(_number(hub, "fs_gid"))
    return kind == "volume" and not is_swarm(hub) and not _fills_otherwise(hub)


def _belongs_to_user(hub: Hub, folder: str) -> bool:
    """Whether the image surely has a folder, and it belongs to the user that servers run as."""
    if folder in OWNED and is_always_stacks(hub) and not renames_user(hub):
        return True
    return has_own_folder(hub, folder)


def is_made_for_root(hub: Hub, mount: Mount) -> bool:
    """Whether a named volume of a user's own surely belongs to root, because Jupyter's images lack the folder."""
    target = mount.target
    is_new = mount.kind == "volume" and mount.per_user is True and mount.read_only is False
    if target is None or not target.complete or not is_new:
        return False
    path = target.path()
    if path is None or not _is_missing(path):
        return False
    if not hub.spawner.is_a("DockerSpawner") or is_swarm(hub) or _fills_otherwise(hub):
        return False
    return is_always_stacks(hub) and not renames_user(hub)


def _is_missing(path: str) -> bool:
    """Whether Jupyter's images have nothing of their user at or below a path; hidden folders may be anywhere."""
    parts = path.strip("/").split("/")
    is_visible = not any(part.startswith(".") for part in parts)
    return path not in ("/", "/home", *OWNED) and is_visible and parts[0] not in _ROOTS


def _number(hub: Hub, name: str) -> int | None:
    number = hub.spawner.trait(name).as_python()
    return number if isinstance(number, int) else None


def _fills_otherwise(hub: Hub) -> bool:
    """Whether containers may run as another user, or volumes come from a driver that does not fill them."""
    spawner = hub.spawner
    if spawner.is_a("SystemUserSpawner"):
        return True
    if not host_config(hub).lacks("volume_driver"):
        return True
    kwargs = spawner.trait("extra_create_kwargs")
    known = kwargs.is_default or isinstance(kwargs.value, Mapping)
    if not known or _gives(kwargs.value, "user"):
        return True
    environment = spawner.trait("environment").value
    return any(_gives(environment, name) for name in _AS_ANOTHER)


def _gives(value: object, key: str) -> bool:
    return isinstance(value, Mapping) and (not value.complete or value.get(key) is not None)


def is_writable_mount(hub: Hub, mount: Mount) -> bool:
    """Whether users can surely write to a mount that the file has."""
    if mount.origin == "homedir":
        return True
    if mount.read_only is not False or "nocopy" in (mount.mode or ""):
        return False
    return is_writable(hub, mount.target.path() if mount.target is not None else None, mount.kind)


def may_run_as_another(hub: Hub) -> bool:
    """Whether the container may start as root and hand the home over, or as another user."""
    extra = hub.spawner.trait("extra_create_kwargs")
    user = extra.value.get("user") if isinstance(extra.value, Mapping) else None
    unsure = extra.is_unknown or (extra.given is not None and extra.as_python() is NOT_KNOWN)
    environment = as_python(hub.spawner.trait("environment").value)
    switched = isinstance(environment, dict) and bool(
        {"NB_UID", "NB_USER", "CHOWN_EXTRA"} & set(environment)
    )
    return user is not None or unsure or switched
