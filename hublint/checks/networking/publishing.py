"""HUB813 and HUB815: where users' servers listen, and on which ports of the host they are published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.networking.reachability import has_network_of_its_own
from hublint.checks.toolkit.edits import fix, remove_setting
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.docker.family import uses_host_config
from hublint.hub.network.docker_network import docker_network
from hublint.hub.network.hosts import EVERYWHERE, is_address, is_loopback
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Mapping
from hublint.numbers import whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value


@rule("HUB813", Severity.WARNING)
def published_server_ports(hub: Hub) -> Iterator[Report]:
    """Users' servers are published to everyone, or all on one fixed port."""
    if not uses_host_config(hub):
        return
    network = docker_network(hub)
    if network.options is not None and "port_bindings" in network.options:
        yield from _fixed(network.options["port_bindings"].value)
    elif network.internal is False and network.joined not in (None, "host"):
        yield from _everywhere(hub)


def _fixed(bindings: Value) -> Iterator[Report]:
    """A port of the host can be taken once only."""
    for entry in bindings.entries if isinstance(bindings, Mapping) else ():
        port = host_port(as_python(entry.value))
        if port is None:
            continue
        message = (
            f"`port_bindings` publishes every user's server on port {quote(port)} of the host: the first one gets it,"
            " and the next user's container does not start (“port is already allocated”). Remove it: DockerSpawner"
            " finds a free port for each, and needs none on a Docker network of its own."
        )
        yield Report(entry.value.place("one port for all"), message, severity=Severity.ERROR)


def host_port(binding: object) -> int | None:
    """The fixed port of the host in one of docker-py's `port_bindings`; None for a free or unknown one."""
    if binding is NOT_KNOWN or isinstance(binding, bool):
        return None
    if isinstance(binding, int):
        return binding or None
    if isinstance(binding, str):
        return whole(binding) or None
    if isinstance(binding, tuple):
        return host_port(binding[-1]) if len(binding) == 2 else None
    if isinstance(binding, list):
        ports = [port for one in binding if (port := host_port(one))]
        return ports[0] if ports else None
    return None


def _everywhere(hub: Hub) -> Iterator[Report]:
    trait = hub.spawner.trait("host_ip")
    address = trait.as_python() if trait.given else None
    if address not in ("0.0.0.0", "::") or _hub_is_elsewhere(hub):  # noqa: S104
        return
    message = (
        f"`host_ip` {quote(address)} publishes every user's server on a port of all network interfaces: anyone who"
        " reaches this machine gets at it without HTTPS, past the proxy and often past the firewall. Leave it at"
        " `127.0.0.1`, or put hub and servers on a Docker network."
    )
    yield Report(trait.place("open to everyone"), message)


def _hub_is_elsewhere(hub: Hub) -> bool:
    """Whether the hub or its proxy may run on another machine than the servers, so that they must be published."""
    if (
        not hub.proxy.is_a("ConfigurableHTTPProxy")
        or hub.proxy.trait("should_start").as_python() is not True
    ):
        return True
    client = hub.spawner.trait("client_kwargs")
    local = client.is_untouched
    return not local or "DOCKER_HOST" in hub.source.text


@rule("HUB815", Severity.ERROR)
def server_ip_override(hub: Hub) -> Iterator[Report]:
    """Servers in containers are told to listen on an address where nobody reaches them."""
    spawner = hub.spawner
    if not (spawner.is_a("DockerSpawner", "KubeSpawner") and spawner.known):
        return
    trait = spawner.trait("ip")
    address = trait.as_python() if trait.given else None
    if not isinstance(address, str) or address in EVERYWHERE:
        return
    if not (is_loopback(address) or is_address(address)):
        return
    if spawner.is_a("DockerSpawner") and not has_network_of_its_own(hub):
        return
    where = "pod" if spawner.is_a("KubeSpawner") else "container"
    fate = (
        f"which inside a {where} nobody else reaches: no server comes up"
        if is_loopback(address)
        else f"which is not the address of users' {where}s: no server comes up"
    )
    message = f"`ip` makes users' servers listen on {quote(address)}, {fate}. Remove it: the default is `0.0.0.0`."
    alone = len(trait.settings) == 1 and trait.setting is not None
    edit = remove_setting(trait.settings[0]) if alone else None
    yield Report(trait.place("of no use in a " + where), message, fix=fix("Remove the line", edit))
