"""HUB813 published-server-ports: users' servers on ports of the Docker host, open to everyone or all on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import uses_host_config
from hublint.hub.network.docker_network import docker_network, fixed_host_port
from hublint.interpret.constants import as_python
from hublint.interpret.values import entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value


@rule("HUB813", Severity.WARNING, "stops")
def published_server_ports(hub: Hub) -> Iterator[Report]:
    """Users' servers are published to everyone, or all on one fixed port."""
    if not uses_host_config(hub):
        return
    network = docker_network(hub)
    if network.options is not None and "port_bindings" in network.options:
        yield from _report_fixed_port(network.options["port_bindings"].value)
    elif network.uses_internal_ip is False and network.joined not in (None, "host"):
        yield from _report_all_interfaces(hub)


def _report_fixed_port(bindings: Value) -> Iterator[Report]:
    """A port of the host can be taken once only."""
    for entry in entries_of(bindings):
        port = fixed_host_port(as_python(entry.value))
        if port is None:
            continue
        message = (
            f"`port_bindings` publishes every user's server on port {quote(port)} of the host: the first one gets it, "
            "and the next user's server does not start (“port is already allocated”). Remove it: DockerSpawner finds "
            "a free port for each."
        )
        yield Report(entry.value.place("one port for all"), message, severity=Severity.ERROR)


def _report_all_interfaces(hub: Hub) -> Iterator[Report]:
    trait = hub.spawner.trait("host_ip")
    address = trait.as_python() if trait.given else None
    if address not in ("0.0.0.0", "::") or _may_run_elsewhere(hub):  # noqa: S104
        return
    message = (
        f"`host_ip` {quote(address)} publishes users' servers on all network interfaces: anyone who reaches this "
        "machine gets at them without HTTPS, past the proxy and often past the firewall. Leave it at `127.0.0.1`, or "
        "put hub and servers on a Docker network."
    )
    yield Report(trait.place("open to everyone"), message)


def _may_run_elsewhere(hub: Hub) -> bool:
    """Whether the hub or its proxy may run on another machine than the servers, so that they must be published."""
    starts_proxy = hub.proxy.is_a("ConfigurableHTTPProxy") and (
        hub.proxy.trait("should_start").as_python() is True
    )
    if not starts_proxy:
        return True
    local = hub.spawner.trait("client_kwargs").is_untouched
    return not local or "DOCKER_HOST" in hub.source.text
