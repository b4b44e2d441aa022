"""HUB814 port-collision: two of the servers that a hub starts on one machine want the same port."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.network.hosts import host_of, overlap, port_of, split
from hublint.hub.network.hub_address import app_string, hub_address
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.source.location import Place

_SETTINGS = ("port", "bind_url", "hub_port", "hub_bind_url", "services", "proxy_api_port")


@dataclass(slots=True, eq=False, repr=False)
class Listener:
    """Something that listens on a port; `name` is in words, `place` is None where the port is a default."""

    name: str
    host: str
    port: int
    place: Place | None


@rule("HUB814", Severity.ERROR, "stops")
def port_collision(hub: Hub) -> Iterator[Report]:
    """Two servers on one port: the second one cannot start."""
    if not (_is_set(hub) or hub.setting("ConfigurableHTTPProxy", "api_url")):
        return
    listeners = [*_hub_listeners(hub), *_proxy_listeners(hub), *_service_listeners(hub)]
    for one, other in combinations(listeners, 2):
        if one.port == other.port and overlap(one.host, other.host):
            first, second = (one, other) if other.place else (other, one)
            yield from _report_pair(first, second)


def _report_pair(first: Listener, second: Listener) -> Iterator[Report]:
    if second.place is None:
        return
    default = "" if first.place else "(by default) "
    both = f"{second.name} and {default}{first.name}"
    message = (
        f"{both[0].upper()}{both[1:]} both want port {quote(second.port)}: the one that starts last fails (“address "
        "already in use”), and JupyterHub does not start. Give one of them another port."
    )
    yield Report(second.place, message, (first.place,) if first.place else ())


def _is_set(hub: Hub) -> bool:
    return any(hub.setting("JupyterHub", name) is not None for name in _SETTINGS)


def _hub_listeners(hub: Hub) -> Iterator[Listener]:
    address = hub_address(hub)
    if address.bind_host is None or address.port is None:
        return
    traits = (hub.app.trait(name) for name in ("hub_bind_url", "hub_connect_url", "hub_port"))
    place = next((trait.place("the hub") for trait in traits if _has_value(trait)), None)
    yield Listener("the hub's API", address.bind_host, address.port, place)


def _has_value(trait: Trait) -> bool:
    return trait.given is not None and trait.as_python() not in ("", 0)


def _proxy_listeners(hub: Hub) -> Iterator[Listener]:
    """The proxy's two ports, where the hub starts it and so on the same machine."""
    proxy = hub.proxy
    if not (proxy.known and proxy.is_a("ConfigurableHTTPProxy")):
        return
    if proxy.trait("should_start").as_python() is not True:
        return
    yield from _public_listener(hub)
    api = proxy.trait("api_url")
    old = hub.app.trait("proxy_api_port"), hub.app.trait("proxy_api_ip")
    if any(not trait.is_default for trait in old):
        yield from _old_api_listener(*old)
        return
    if api.is_untouched:
        yield Listener("the proxy's API", "127.0.0.1", 8001, None)
    elif api.given is not None:
        yield from _url_listener("the proxy's API", as_str(api.value), api.place("the proxy's API"))


def _old_api_listener(port: Trait, ip: Trait) -> Iterator[Listener]:
    """The proxy's API as the options of JupyterHub 0.7 place it; they win over `api_url`."""
    number = port.as_python()
    host = "127.0.0.1" if ip.is_default else ip.as_python()
    if port.given is not None and isinstance(number, int) and number and isinstance(host, str):
        place = port.place("the proxy's API")
        yield Listener("the proxy's API", host or "127.0.0.1", number, place)


def _public_listener(hub: Hub) -> Iterator[Listener]:
    bind_url, port, ip = (hub.app.trait(name) for name in ("bind_url", "port", "ip"))
    if bind_url.is_default:
        host, number = app_string(hub, "ip"), port.as_python()
        if host is not None and isinstance(number, int):
            place = port.place("the proxy") if port.given is not None else None
            yield Listener("the proxy", host, number, place)
    elif bind_url.given is not None and port.is_default and ip.is_default:
        url = as_str(bind_url.given)
        yield from _url_listener("the proxy", url, bind_url.place("the proxy"))


def _url_listener(name: str, url: str | None, place: Place) -> Iterator[Listener]:
    host, port = host_of(url or ""), port_of(url or "")
    if host is not None and port is not None:
        yield Listener(name, host, port, place)


def _service_listeners(hub: Hub) -> Iterator[Listener]:
    """Services that the hub starts, or that run beside it; the last one of each name."""
    value = hub.app.trait("services").value
    items = value.items if isinstance(value, Collection) else ()
    services = [item for item in items if isinstance(item, Mapping)]
    last = {as_str(service.get("name")): service for service in services}
    for service in services:
        name, url = as_str(service.get("name")), service.get("url")
        if url is None or (name is not None and last[name] is not service):
            continue
        parts = split(as_str(url) or "")
        if parts is not None and parts.port:
            words = f"the service {quote(name)}" if name else "a service"
            yield from _url_listener(words, as_str(url), url.place("a service"))
