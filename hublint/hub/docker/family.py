"""DockerSpawner and the classes made from it: what they do themselves, and what code of the file may do instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents

_MOUNTING = (
    "volume_binds",
    "_volumes_to_binds",
    "mount_binds",
    "create_object",
    "format_volume_name",
)
"""Methods that turn settings into mounts."""

_FINDING = ("get_ip_and_port", "get_network_ip", "start")
"""Methods that look up where a container listens."""


def starts_containers(hub: HubComponents) -> bool:
    """Whether servers are surely containers, or services, that DockerSpawner's own code creates."""
    spawner = hub.spawner
    return spawner.is_a("DockerSpawner") and not spawner.overrides("create_object")


def is_swarm(hub: HubComponents) -> bool:
    """Whether servers are Swarm services."""
    return hub.spawner.is_a("SwarmSpawner")


def uses_host_config(hub: HubComponents) -> bool:
    """Whether `extra_host_config` surely reaches docker-py's `HostConfig`, which services don't have."""
    return starts_containers(hub) and not is_swarm(hub)


def finds_containers(hub: HubComponents) -> bool:
    """Whether DockerSpawner itself creates the containers and looks up their addresses."""
    return uses_host_config(hub) and not hub.spawner.overrides(*_FINDING)


def has_standard_mounts(hub: HubComponents) -> bool:
    """Whether DockerSpawner's own code creates the containers or services and turns its settings into mounts."""
    spawner = hub.spawner
    return spawner.is_a("DockerSpawner") and not spawner.overrides(*_MOUNTING)


def is_podman(hub: HubComponents) -> bool:
    """Whether the file speaks of Podman, which reads sources and modes more leniently than Docker."""
    return "podman" in hub.source.text.lower()
