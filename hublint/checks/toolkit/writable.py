"""Whether users can write to what is mounted, and the fixes that mount something or open another folder.

Docker fills a new named volume from the folder that the image has at the target, owner included. Where the image has
no such folder, the volume belongs to root, and so does a folder of the host that is missing: users can save nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.hub.docker.family import is_swarm
from hublint.hub.images.docker_stacks import STACKS_HOME, is_always_stacks, renames_user
from hublint.hub.names.templates import normalised
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping as Dict

    from hublint.findings import Applicability, Edit, Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount, MountKind

OWNED = (STACKS_HOME, f"{STACKS_HOME}/work")
"""The folders of Jupyter's images that belong to their user."""

_AS_ANOTHER = frozenset(("NB_UID", "NB_GID", "CHOWN_EXTRA"))


def is_writable(hub: Hub, target: str | None, kind: MountKind) -> bool:
    """Whether users can surely write to a volume or claim of their own that is mounted at a folder of the container."""
    if (
        target is None
        or normalised(target) not in OWNED
        or not is_always_stacks(hub)
        or renames_user(hub)
    ):
        return False
    if hub.spawner.is_a("KubeSpawner"):
        return kind == "claim" and bool(_number(hub, "fs_gid"))
    return kind == "volume" and not is_swarm(hub) and not _has_own_way(hub)


def _number(hub: Hub, name: str) -> int | None:
    found = hub.spawner.trait(name).as_python()
    return found if isinstance(found, int) else None


def _has_own_way(hub: Hub) -> bool:
    """Whether containers may run as another user, or volumes come from a driver that does not fill them."""
    spawner = hub.spawner
    if spawner.is_a("SystemUserSpawner"):
        return True
    for name, keys in (
        ("extra_create_kwargs", ("user",)),
        ("extra_host_config", ("volume_driver",)),
    ):
        trait = spawner.trait(name)
        known = trait.is_default or isinstance(trait.value, Mapping)
        if not known or any(_gives(trait.value, key) for key in keys):
            return True
    environment = spawner.trait("environment").value
    return environment is not None and any(_gives(environment, name) for name in _AS_ANOTHER)


def _gives(value: object, key: str) -> bool:
    return isinstance(value, Mapping) and (not value.complete or value.get(key) is not None)


def holds_writable(hub: Hub, mount: Mount) -> bool:
    """Whether users can surely write to a mount that the file has."""
    if mount.origin == "homedir":
        return True
    if mount.read_only is not False or "nocopy" in (mount.mode or ""):
        return False
    return is_writable(hub, mount.target.path() if mount.target is not None else None, mount.kind)


def mounting(
    hub: Hub,
    title: str,
    volumes: Dict[str, object],
    edits: Iterable[Edit | None],
    applicability: Applicability = "safe",
) -> Fix | None:
    """A fix that mounts these `volumes`: never safe, and told, where users might not be able to write to one."""
    barred = [target for source, given in volumes.items() for target in _barred(hub, source, given)]
    if barred:
        title, applicability = once_writable(title, barred[0]), "unsafe"
    return fix(title, *edits, applicability=applicability)


def once_writable(title: str, target: str) -> str:
    """The title of a fix after which users have to be able to write to a folder."""
    return f"{title}, once users can write to `{target}`"


def _barred(hub: Hub, source: str, given: object) -> list[str]:
    """The target of a mount, if users are to write to it and might not be able to."""
    target, mode = given, "rw"
    if isinstance(given, dict):
        target, mode = given.get("bind"), str(given.get("mode", "rw"))
    if not isinstance(target, str) or "ro" in mode.split(","):
        return []
    kind: MountKind = "bind" if source.startswith("/") else "volume"
    return [] if "nocopy" not in mode and is_writable(hub, target, kind) else [target]


def as_volumes(value: Mapping) -> Dict[str, object]:
    """A dict of volumes as plain objects; what is not known is a folder that nothing is known about."""
    found = as_python(value)
    return found if found is not NOT_KNOWN and isinstance(found, dict) else {"": "…"}
