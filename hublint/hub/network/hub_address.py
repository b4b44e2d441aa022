"""Where the hub's API listens, and the address of it that servers are told.

Measured on jupyterhub 6.1 (`init_hub` and `objects.Server`; the same code in 2.3): `hub_bind_url` hides
`hub_ip` and `hub_port`; without it, `hub_connect_url` decides where the hub listens too, and so does
`hub_connect_ip` unless `hub_ip` means every interface. A hub that listens on every interface and is told
no address to hand out hands out the name of its machine.
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
    """Texts are None where they cannot be known, and empty where nothing is set.

    `listens` is the host that the API binds, `told` the one that servers connect to (empty for the name of
    the machine); `port` is the one that the API binds.
    """

    ip: str | None
    bind_url: str | None
    connect_ip: str | None
    connect_url: str | None
    listens: str | None
    told: str | None
    port: int | None


@per_scenario
def hub_address(hub: HubComponents) -> HubAddress:
    """The hub's address in the present scenario."""
    ip, bind_url, connect_ip, connect_url = (app_text(hub, name) for name in SETTINGS)
    listens = _listens(ip, bind_url, connect_ip, connect_url)
    told = _told(listens, connect_ip, connect_url)
    port = _port(hub, bind_url, connect_url)
    return HubAddress(ip, bind_url, connect_ip, connect_url, listens, told, port)


def app_text(hub: HubComponents, name: str) -> str | None:
    """A text of the application, empty where it is not set; None where it is not known."""
    trait = hub.app.trait(name)
    found = trait.as_python()
    return found if isinstance(found, str) else None


def _listens(
    ip: str | None, bind_url: str | None, connect_ip: str | None, connect_url: str | None
) -> str | None:
    if bind_url or bind_url is None:
        return host_of(bind_url) if bind_url else None
    if connect_url or connect_url is None:
        return host_of(connect_url) if connect_url else None
    if connect_ip == "" or ip in UNSPECIFIED or ip is None:
        return ip
    return connect_ip


def _told(listens: str | None, connect_ip: str | None, connect_url: str | None) -> str | None:
    if connect_url is None or connect_url:
        return host_of(connect_url) if connect_url else None
    if connect_ip is None or connect_ip:
        return connect_ip
    return "" if listens in UNSPECIFIED else listens


def _port(hub: HubComponents, bind_url: str | None, connect_url: str | None) -> int | None:
    for url in (bind_url, connect_url):
        if url is None or url:
            return port_of(url) if url else None
    if hub.app.trait("hub_connect_port").as_python() != 0:
        return None
    port = hub.app.trait("hub_port").as_python()
    return port if isinstance(port, int) else None
