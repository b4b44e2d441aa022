"""Where the hub's API listens, and the address at which servers look for it.

Measured on jupyterhub 6.1 (`init_hub` and `objects.Server`; the same code in 2.3): `hub_bind_url` hides
`hub_ip` and `hub_port`; without it, `hub_connect_url` decides where the hub listens too, and so does
`hub_connect_ip` unless `hub_ip` means every interface. A hub that listens on every interface and has no
address to connect to gives servers the name of its machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.network.hosts import UNSPECIFIED, host_of, port_of
from hublint.hub.scenarios.memo import per_scenario

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents

SETTINGS = ("hub_ip", "hub_bind_url", "hub_connect_ip", "hub_connect_url")


@dataclass(slots=True, eq=False, repr=False)
class HubAddress:
    """Strings are None where they cannot be known, and empty where nothing is set.

    `bind_host` and `port` are what the API listens on, `connect_host` is the host that servers connect to (empty
    for the name of the machine).
    """

    ip: str | None
    bind_url: str | None
    connect_ip: str | None
    connect_url: str | None
    bind_host: str | None
    connect_host: str | None
    port: int | None


@per_scenario
def hub_address(hub: HubComponents) -> HubAddress:
    """The hub's address in the present scenario."""
    ip, bind_url, connect_ip, connect_url = (app_string(hub, name) for name in SETTINGS)
    bind_host = _bind_host(ip, bind_url, connect_ip, connect_url)
    connect_host = _connect_host(bind_host, connect_ip, connect_url)
    port = _port(hub, bind_url, connect_url)
    return HubAddress(ip, bind_url, connect_ip, connect_url, bind_host, connect_host, port)


def app_string(hub: HubComponents, name: str) -> str | None:
    """A string that the application is configured with, empty where it is not set; None where it is not known."""
    value = hub.app.trait(name).as_python()
    return value if isinstance(value, str) else None


def _bind_host(
    ip: str | None, bind_url: str | None, connect_ip: str | None, connect_url: str | None
) -> str | None:
    if bind_url or bind_url is None:
        return host_of(bind_url) if bind_url else None
    if connect_url or connect_url is None:
        return host_of(connect_url) if connect_url else None
    if connect_ip == "" or ip in UNSPECIFIED or ip is None:
        return ip
    return connect_ip


def _connect_host(
    bind_host: str | None, connect_ip: str | None, connect_url: str | None
) -> str | None:
    if connect_url is None or connect_url:
        return host_of(connect_url) if connect_url else None
    if connect_ip is None or connect_ip:
        return connect_ip
    return "" if bind_host in UNSPECIFIED else bind_host


def _port(hub: HubComponents, bind_url: str | None, connect_url: str | None) -> int | None:
    for url in (bind_url, connect_url):
        if url is None or url:
            return port_of(url) if url else None
    if hub.app.trait("hub_connect_port").as_python() != 0:
        return None
    port = hub.app.trait("hub_port").as_python()
    return port if isinstance(port, int) else None
