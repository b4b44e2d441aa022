"""HUB811 network-of-other-name, HUB821 hub-off-users-network: servers and hub on one network of Compose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.compose_edits import fix_name
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.hub_service import (
    compose_service,
    joined_networks,
    joins_by_code,
    servers_network,
)
from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.deployment.service import NamedThing, Service
    from hublint.hub.model import Hub
    from hublint.source.location import Place


@rule("HUB811", Severity.ERROR, "stops")
def network_of_other_name(hub: Hub) -> Iterator[Report]:
    """Compose makes a network under the name of the project and the key, unless `name:` gives it another."""
    service, wanted = compose_service(hub), servers_network(hub)
    if service is None or wanted is None or _is_there(hub, service, wanted):
        return
    for key, network in _networks(hub, service).items():
        if not network.prefixed or network.name is None:
            continue
        if key == wanted:
            yield _report_key(hub, network)
        elif wanted.endswith(f"_{key}"):
            yield _report_prefix(hub, network, wanted)


def _report_key(hub: Hub, network: NamedThing) -> Report:
    message = (
        f"Servers are to join `{network.key}`, but Compose makes that network under the name `{network.name}`, of"
        f" project and key, so no server starts. Write `name: {network.key}` under `networks.{network.key}`."
    )
    related = [network.spot.place("under another name")] if network.spot is not None else []
    return Report(_place(hub), message, related, fix=fix_name(network, network.key))


def _report_prefix(hub: Hub, network: NamedThing, wanted: str) -> Report:
    project = wanted.removesuffix(f"_{network.key}")
    named = "after its folder" if network.by_folder else "so"
    message = (
        f"{quote(wanted)} is the network of a Compose project called `{project}`, but this one is called"
        f" `{hub.deployment.project_name}`, {named}, and makes `{network.name}`: no server starts. Write"
        f" `name: {project}` at the top of the compose file."
    )
    severity = Severity.WARNING if network.by_folder else None
    related = [network.spot.place("the network")] if network.spot is not None else []
    return Report(_place(hub), message, related, severity=severity)


@rule("HUB821", Severity.ERROR, "stops")
def hub_off_users_network(hub: Hub) -> Iterator[Report]:
    """Docker lets no packets through between two networks of its own."""
    service, wanted = compose_service(hub), servers_network(hub)
    joined = joined_networks(service) if service is not None else None
    if service is None or wanted is None or joined is None or wanted in joined:
        return
    if joins_by_code(hub) or any(
        _is_meant(one, wanted) for one in _networks(hub, service).values()
    ):
        return
    names = listed((f"`{name}`" for name in sorted(joined)), "and")
    message = (
        f"Servers join the network {quote(wanted)}, but the hub's service `{service.name}` is on {names}: neither"
        f" reaches the other, and no server starts. Put `{service.name}` on {quote(wanted)}, too."
    )
    yield Report(_place(hub), message, [service.spot.place("not on that network")])


def _is_there(hub: Hub, service: Service, wanted: str) -> bool:
    """Whether the project has, or may have, a network of that real name, or the hub may be on it in another way."""
    names = [one.name for one in _networks(hub, service).values()]
    if wanted in names or None in names or service.is_open or service.network_mode is not None:
        return True
    return joins_by_code(hub)


def _is_meant(network: NamedThing, wanted: str) -> bool:
    """Whether a network of the project is probably the one that is wanted, which HUB811 tells."""
    is_meant = wanted == network.key or wanted.endswith(f"_{network.key}")
    return network.prefixed and network.name != wanted and is_meant


def _networks(hub: Hub, service: Service) -> dict[str, NamedThing]:
    """The networks of the project, and those that the service joins, by key."""
    joined = {one.network.key: one.network for one in service.networks}
    return {**joined, **hub.deployment.networks}


def _place(hub: Hub) -> Place:
    return hub.spawner.trait("network_name").place("joined by servers")
