"""HUB805: the address to connect to decides where the hub listens, too."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from hublint.checks.networking.reachability import ALL, listen_everywhere
from hublint.checks.networking.spelling import is_no_host
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.network.hosts import EVERYWHERE, is_address, is_loopback, split
from hublint.hub.network.hub_address import HubAddress, hub_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

_DOCKER = ipaddress.ip_network("172.16.0.0/12")
"""Where Docker takes the networks of containers from by default."""


@rule("HUB805", Severity.WARNING)
def bound_to_connect_address(hub: Hub) -> Iterator[Report]:
    """The hub binds the address that it tells servers, and no other."""
    if not (
        hub.setting("JupyterHub", "hub_connect_ip") or hub.setting("JupyterHub", "hub_connect_url")
    ):
        return
    address = hub_address(hub)
    host = address.listens
    if hub.fragment or address.bind_url != "" or not host or host in EVERYWHERE:
        return
    if is_loopback(host) or host == address.ip or is_no_host(host):
        return
    name = "hub_connect_url" if address.connect_url else "hub_connect_ip"
    message = (
        f"Without `hub_bind_url`, the hub also listens on what `{name}` says, {quote(host)}{_port(address)}, and"
        f" nowhere else{_ignored(hub, address)}. {_outcome(hub)}"
    )
    severity = None if _is_elsewhere(hub, host) or _is_https(address) else Severity.INFO
    place = hub.app.trait(name).place("the hub listens here, too")
    yield Report(place, message, fix=_fix(hub, name), severity=severity)


def _port(address: HubAddress) -> str:
    return f" port {address.port}" if address.connect_url and address.port else ""


def _is_https(address: HubAddress) -> bool:
    parts = split(address.connect_url or "")
    return parts is not None and parts.scheme == "https"


def _ignored(hub: Hub, address: HubAddress) -> str:
    set_here = hub.setting("JupyterHub", "hub_ip") is not None and address.ip
    return f"; `hub_ip` {quote(address.ip)} does nothing" if set_here else ""


def _outcome(hub: Hub) -> str:
    where = "container" if hub.containerized else "machine"
    if hub.spawner.is_a("KubeSpawner"):
        where = "pod"
    return (
        f"That works only if it is the hub's own {where}'s address; otherwise the hub does not start (“Cannot assign"
        f" requested address”). {_cure(hub)}"
    )


def _cure(hub: Hub) -> str:
    if hub_address(hub).connect_url:
        return f'Set `c.JupyterHub.hub_bind_url = "http://{ALL}:8081"`.'
    return f'Set `c.JupyterHub.hub_ip = "{ALL}"`.'


def _is_elsewhere(hub: Hub, host: str) -> bool:
    """Whether the address is most likely not one of the place that the hub runs in."""
    if is_address(host):
        own = ipaddress.ip_address(host) in _DOCKER or hub.spawner.is_a("KubeSpawner")
        return hub.containerized and not own
    return "." in host or hub.spawner.is_a("KubeSpawner")


def _fix(hub: Hub, name: str) -> Fix | None:
    if name == "hub_connect_ip":
        return listen_everywhere(hub)
    port = hub.app.trait("hub_port").as_python()
    if not isinstance(port, int):
        return None
    code = string_literal(hub.source, f"http://{ALL}:{port}")
    edit = insert_setting(hub, "JupyterHub", "hub_bind_url", code)
    return fix("Listen on every interface", edit, applicability="unsafe")
