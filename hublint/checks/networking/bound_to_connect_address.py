"""HUB805 bound-to-connect-address: the address to connect to decides where the hub listens, too."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from hublint.checks.networking.listen_everywhere import ALL_INTERFACES, fix_listen_everywhere
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.network.hosts import EVERYWHERE, is_address, is_bare_host, is_loopback, split
from hublint.hub.network.hub_address import HubAddress, hub_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

_DOCKER_NETWORKS = ipaddress.ip_network("172.16.0.0/12")
"""Where Docker takes the networks of containers from by default."""


@rule("HUB805", Severity.WARNING, changes=("addresses",))
def bound_to_connect_address(hub: Hub) -> Iterator[Report]:
    """The hub listens on the address that servers connect to, and on no other."""
    if not (
        hub.setting("JupyterHub", "hub_connect_ip") or hub.setting("JupyterHub", "hub_connect_url")
    ):
        return
    address = hub_address(hub)
    host = address.bind_host
    if hub.fragment or address.bind_url != "" or not host or host in EVERYWHERE:
        return
    if is_loopback(host) or host == address.ip or not is_bare_host(host):
        return
    name = "hub_connect_url" if address.connect_url else "hub_connect_ip"
    where = (
        "pod"
        if hub.spawner.is_a("KubeSpawner")
        else "container"
        if hub.containerized
        else "machine"
    )
    message = (
        f"The hub listens only on {quote(host)}{_port(address)}, from `{name}`{_ignored_ip(hub, address)}. Unless that "
        f"is its own {where}, it does not start (“Cannot assign requested address”). {_advice(address)}"
    )
    severity = None if _is_elsewhere(hub, host) or _is_https(address) else Severity.INFO
    place = hub.app.trait(name).place("the hub listens here, too")
    yield Report(place, message, fix=_fix_listening(hub, name), severity=severity)


def _port(address: HubAddress) -> str:
    return f" port {address.port}" if address.connect_url and address.port else ""


def _is_https(address: HubAddress) -> bool:
    parts = split(address.connect_url or "")
    return parts is not None and parts.scheme == "https"


def _ignored_ip(hub: Hub, address: HubAddress) -> str:
    is_set = hub.setting("JupyterHub", "hub_ip") is not None and address.ip
    return f", not on `hub_ip` {quote(address.ip)}" if is_set else ""


def _advice(address: HubAddress) -> str:
    if address.connect_url:
        return f'Set `c.JupyterHub.hub_bind_url = "http://{ALL_INTERFACES}:8081"`.'
    return f'Set `c.JupyterHub.hub_ip = "{ALL_INTERFACES}"`.'


def _is_elsewhere(hub: Hub, host: str) -> bool:
    """Whether the address is most likely not one of the place that the hub runs in."""
    if is_address(host):
        own = ipaddress.ip_address(host) in _DOCKER_NETWORKS or hub.spawner.is_a("KubeSpawner")
        return hub.containerized and not own
    return "." in host or hub.spawner.is_a("KubeSpawner")


def _fix_listening(hub: Hub, name: str) -> Fix | None:
    if name == "hub_connect_ip":
        return fix_listen_everywhere(hub)
    port = hub.app.trait("hub_port").as_python()
    if not isinstance(port, int):
        return None
    code = string_literal(hub.source, f"http://{ALL_INTERFACES}:{port}")
    edit = insert_setting(hub, "JupyterHub", "hub_bind_url", code)
    return fix("Listen on every interface", edit, applicability="unsafe")
