"""Mounts of DockerSpawner and SystemUserSpawner (read in dockerspawner 0.11.1 to 14.0.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.mounts.docker_extras import binds, declared, known_host_config, other_mounts
from hublint.hub.mounts.docker_items import mounts
from hublint.hub.mounts.docker_volumes import home, note_naming, volumes

if TYPE_CHECKING:
    from hublint.hub.mounts.builder import MountBuilder


def docker(out: MountBuilder) -> None:
    """Collect the mounts in the order of the request: binds, then `mounts`, then what extras add."""
    volumes(out)
    if out.hub.spawner.is_a("SystemUserSpawner"):
        home(out)
    extra = known_host_config(out)
    if extra is not None:
        binds(out, extra)
    if out.hub.at_least("dockerspawner", "12"):
        mounts(out)
    note_naming(out)
    if extra is not None:
        other_mounts(out, extra)
    declared(out)
