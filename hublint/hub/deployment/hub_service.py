"""The service of a compose file that runs the hub, as rules ask about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.docker.family import is_swarm
from hublint.hub.network.docker_network import docker_network

if TYPE_CHECKING:
    from hublint.deployment.service import Service
    from hublint.hub.model import Hub

_WITHOUT_NAME = ("", "bridge", "default", "host", "none")
_JOINING = ("connect_container_to_network", "networks.connect", ".connect(", "network connect")
"""Code that puts a container on further networks."""


def compose_service(hub: Hub) -> Service | None:
    """The service that runs the hub, if the hub starts containers of Docker beside it."""
    service = hub.deployment.service
    if service is None or not service.in_container or hub.fragment:
        return None
    return service if hub.spawner.is_a("DockerSpawner") and not is_swarm(hub) else None


def servers_network(hub: Hub) -> str | None:
    """The user-defined network that users' containers join, by its real name; None if that isn't known."""
    network = docker_network(hub)
    name = network.joined
    if name in (None, *_WITHOUT_NAME) or name != network.network_name or ":" in (name or ""):
        return None
    return name if network.uses_internal_ip else None


def joined_networks(service: Service) -> frozenset[str] | None:
    """The real names of the networks that the hub is on; None if one of them isn't known."""
    if service.is_open or service.network_mode is not None:
        return None
    names = [one.network.name for one in service.networks]
    return frozenset(filter(None, names)) if None not in names else None


def joins_by_code(hub: Hub) -> bool:
    """Whether code of the config may put containers on further networks."""
    texts = [source.text for source in hub.facts.sources]
    return any(word in text for text in texts for word in _JOINING)
