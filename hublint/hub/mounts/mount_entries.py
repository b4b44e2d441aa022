"""The entries of DockerSpawner's `mounts`, as far as they are written out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Constant, Mapping, Value

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents
    from hublint.interpret.values import Entry

KEYS: Final = (
    "source", "target", "type", "read_only", "consistency", "propagation", "no_copy", "labels", "driver_config",
    "tmpfs_size", "tmpfs_mode", "subpath",
)  # fmt: skip
"""The keywords of `docker.types.Mount` (docker-py 7.2)."""

_OTHER_NAMES: Final = {
    "bind": "target", "dst": "target", "destination": "target", "mountpath": "target", "containerpath": "target",
    "src": "source", "hostpath": "source", "ro": "read_only", "volumesubpath": "subpath",
}  # fmt: skip
_SQUASHED: Final = {key.replace("_", ""): key for key in KEYS} | _OTHER_NAMES


def mounts_value(hub: HubComponents) -> Value | None:
    """What the file gives for `mounts` of an active DockerSpawner that reads it; None for SwarmSpawner."""
    spawner = hub.spawner
    if not spawner.is_a("DockerSpawner") or spawner.is_a("SwarmSpawner"):
        return None
    return spawner.trait("mounts").value if hub.at_least("dockerspawner", "12") else None


def mount_entries(hub: HubComponents) -> tuple[Value, ...]:
    """The items of the active DockerSpawner's `mounts`; a string counts as its only item, as traitlets wraps it."""
    value = mounts_value(hub)
    if isinstance(value, Constant) and isinstance(value.value, str):
        return (value,)
    return value.items if isinstance(value, Collection) else ()


def meant_key(entry: Entry) -> str | None:
    """The keyword of `Mount` that an entry's key is, or plainly stands for; None for any other key."""
    key = as_str(entry.key)
    return None if key is None else _SQUASHED.get(re.sub(r"[^a-z]", "", key.lower()))


def mount_type(item: Mapping) -> str | None:
    """The type of a mount, `volume` by default; None where it is not known."""
    kind = item.get("type")
    if kind is None:
        return "volume" if item.complete else None
    return as_str(kind)
