"""HUB808 hub-container-on-default-bridge: a hub in a container that servers look for on Docker's default network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.hints import HOST_NAME
from hublint.hub.docker.family import finds_containers
from hublint.hub.network.docker_network import BRIDGE, docker_network
from hublint.hub.network.hub_address import hub_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.source.location import Place

_BY_HAND = frozenset(("extra_hosts", "dns", "dns_search", "links", "port_bindings"))
"""Options with which containers find each other on the default network."""


@rule("HUB808", Severity.WARNING)
def hub_container_on_default_bridge(hub: Hub) -> Iterator[Report]:
    """The hub runs in a container, and users' containers are on Docker's default network."""
    if not finds_containers(hub) or hub.fragment:
        return
    network = docker_network(hub)
    if network.joined not in BRIDGE or network.uses_internal_ip is not False:
        return
    if not _BY_HAND.isdisjoint(network.options or ()) or hub.spawner.trait("links").settings:
        return
    place = _container_name_place(hub)
    if place is None:
        return
    message = (
        "The hub's address is a container name, which Docker's default network does not resolve, and the hub can't "
        "reach the servers' ports on the Docker host's loopback interface. Set `c.DockerSpawner.network_name` to the "
        "hub's network."
    )
    yield Report(place, message)


def _container_name_place(hub: Hub) -> Place | None:
    """Where a bare name is given as the hub's address, as only containers on one network have it."""
    host = hub_address(hub).connect_host
    if host is None or not HOST_NAME.fullmatch(host):
        return None
    for name in ("hub_connect_url", "hub_connect_ip", "hub_ip"):
        trait = hub.app.trait(name)
        if trait.given is not None and trait.as_python() != "":
            return trait.place("not resolved by users' containers")
    return None
