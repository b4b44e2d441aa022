"""HUB801 hub-on-loopback, HUB802 unresolvable-hub-name, HUB803 loopback-connect-address: servers must reach the hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.networking.listen_everywhere import ALL_INTERFACES, fix_listen_everywhere
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import starts_containers, uses_host_config
from hublint.hub.network.docker_network import BRIDGE, docker_network, has_own_network
from hublint.hub.network.hosts import EVERYWHERE, is_loopback
from hublint.hub.network.hub_address import hub_address
from hublint.interpret.constants import as_python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait

JOBS = "BatchSpawnerBase"
"""The class of spawners that start servers as jobs of a cluster."""

_API_VARIABLE = "JUPYTERHUB_API_URL"
"""The environment variable by which a file may give servers the hub's address itself."""


@rule("HUB801", Severity.ERROR, "stops", changes=("addresses",))
def hub_on_loopback(hub: Hub) -> Iterator[Report]:
    """The hub's API listens where containers and pods cannot reach it."""
    if hub.fragment or not _run_elsewhere(hub):
        return
    address = hub_address(hub)
    host = address.bind_host
    if host is None or not is_loopback(host) or not _use_hub_settings(hub):
        return
    if address.connect_host is None or _has_old_address(hub):
        return
    if address.connect_ip or address.connect_url:
        if address.bind_url and not is_loopback(address.connect_host) and not address.connect_url:
            yield _report_bind_url(hub, host, address.connect_host)
    elif hub.spawner.is_a("KubeSpawner"):
        yield from _report_for_pods(_bind_trait(hub), host)
    elif hub.spawner.is_a(JOBS):
        yield _report_for_jobs(hub, host)
    else:
        yield _report_for_containers(hub, host)


def _report_for_containers(hub: Hub, host: str) -> Report:
    trait = _bind_trait(hub)
    default = "" if trait else ", its default"
    return Report(
        trait.place("only this machine")
        if trait
        else hub.spawner.place("its containers can't reach the hub"),
        f"The hub listens on {quote(host)}{default}, and containers look for it there, but inside a container that is "
        "the container itself: no server starts. Set `c.JupyterHub.hub_ip` to an address that containers can reach.",
        fix=fix_listen_everywhere(hub),
    )


def _report_for_jobs(hub: Hub, host: str) -> Report:
    """A cluster may consist of the hub's machine alone."""
    trait = _bind_trait(hub)
    default = "" if trait else ", its default"
    message = (
        f"The hub listens on {quote(host)}{default}, and jobs look for it there: on other machines of the cluster, no"
        " server starts. Set `c.JupyterHub.hub_ip` to an address that these can reach."
    )
    place = (
        trait.place("only this machine")
        if trait
        else hub.spawner.place("its jobs can't reach the hub")
    )
    return Report(place, message, fix=fix_listen_everywhere(hub), severity=Severity.WARNING)


def _report_for_pods(trait: Trait | None, host: str) -> Iterator[Report]:
    """Where the file says nothing of the address, what runs the hub in the cluster may."""
    if trait is None:
        return
    message = (
        f"The hub listens on {quote(host)}, and pods look for it there, but inside a pod that is the pod itself: no "
        f'server starts. Write `"{ALL_INTERFACES}"`, and set `c.JupyterHub.hub_connect_ip` to the name of the hub\'s '
        "service."
    )
    yield Report(trait.place("only this pod"), message)


def _report_bind_url(hub: Hub, host: str, connect_host: str) -> Report:
    """`hub_bind_url` on loopback, with another address to connect to."""
    return Report(
        hub.app.trait("hub_bind_url").place("only this machine"),
        f"The hub listens only on {quote(host)}, but containers look for it at {quote(connect_host)}: unless something "
        f"forwards that port, no server starts. Write `http://{ALL_INTERFACES}:8081` or an address of that network.",
        (hub.app.trait("hub_connect_ip").place("given to containers"),),
        severity=Severity.WARNING,
    )


def _use_hub_settings(hub: Hub) -> bool:
    """Whether servers get the address of the hub from the hub's own settings."""
    trait = hub.spawner.trait("hub_connect_url")
    return trait.is_untouched and _API_VARIABLE not in hub.source.text


def _has_old_address(hub: Hub) -> bool:
    """Whether an old name on the spawner gives the address, which a rule of its own reports."""
    name = "hub_connect_ip" if hub.spawner.is_a("KubeSpawner") else "hub_ip_connect"
    return not hub.spawner.trait(name).is_default


def _bind_trait(hub: Hub) -> Trait | None:
    """The setting that decides where the hub listens, None if both are empty or not set."""
    for name in ("hub_bind_url", "hub_ip"):
        trait = hub.app.trait(name)
        if trait.given is not None and as_python(trait.given):
            return trait
    return None


@rule("HUB802", Severity.WARNING)
def unresolvable_hub_name(hub: Hub) -> Iterator[Report]:
    """Containers get the hub's host name, which they may not resolve."""
    if not uses_host_config(hub) or hub.fragment:
        return
    address, network = hub_address(hub), docker_network(hub)
    if address.bind_host not in EVERYWHERE or address.connect_host != "":
        return
    if not _use_hub_settings(hub) or _has_old_address(hub):
        return
    if network.joined not in BRIDGE or _may_resolve(hub):
        return
    trait = _bind_trait(hub) or hub.app.trait("hub_ip")
    if trait.value is None:
        return
    name = "container ID" if hub.containerized else "host name"
    message = (
        f"Servers probably can't reach the hub: as `hub_connect_ip` is not set, they get the hub's {name} as its "
        f"address, which Docker's default network does not resolve. {_advice(hub)}"
    )
    severity = None if hub.containerized else Severity.INFO
    yield Report(trait.place("which address to connect to?"), message, severity=severity)


def _may_resolve(hub: Hub) -> bool:
    """Whether names are given to containers by hand."""
    options = docker_network(hub).options or {}
    by_hand = not {"extra_hosts", "dns", "dns_search", "links"}.isdisjoint(options)
    return by_hand or not hub.spawner.trait("links").is_untouched


def _advice(hub: Hub) -> str:
    if hub.containerized:
        return "Put the hub and the servers on one network and set `c.DockerSpawner.network_name`."
    return "Set `c.JupyterHub.hub_connect_ip` to an address of this machine, such as that of `docker0`."


@rule("HUB803", Severity.ERROR, "stops")
def loopback_connect_address(hub: Hub) -> Iterator[Report]:
    """Servers elsewhere look for the hub on themselves."""
    trait = _connect_trait(hub)
    host = hub_address(hub).connect_host if trait else None
    if trait is None or not host or not (is_loopback(host) or host in EVERYWHERE):
        return
    if not _run_elsewhere(hub) or not _use_hub_settings(hub):
        return
    where = _where(hub)
    reason = (
        f"but inside a {where} that is the {where} itself"
        if is_loopback(host)
        else "but that is an address to listen on, not one to connect to"
    )
    message = (
        f"`{trait.name}` makes servers look for the hub at {quote(host)}, {reason}: no server starts. Give the name or "
        f"address by which a {where} reaches the hub."
    )
    yield Report(trait.place("not the hub"), message)


def _where(hub: Hub) -> str:
    if hub.spawner.is_a(JOBS):
        return "job"
    return "pod" if hub.spawner.is_a("KubeSpawner") else "container"


def _connect_trait(hub: Hub) -> Trait | None:
    """The setting that says where servers find the hub, None where the file has none or it is not known."""
    for name in ("hub_connect_url", "hub_connect_ip"):
        trait = hub.app.trait(name)
        if not trait.is_default and as_python(trait.value) != "":
            return trait if trait.given is not None else None
    return None


def _run_elsewhere(hub: Hub) -> bool:
    """Whether servers surely have a network other than that of the hub's machine."""
    if starts_containers(hub):
        return has_own_network(hub)
    spawner = hub.spawner
    if spawner.is_a(JOBS):
        return spawner.known and not spawner.overrides("get_env", "submit_batch_script")
    if not (spawner.is_a("KubeSpawner") and spawner.known):
        return False
    return spawner.trait("extra_pod_config").is_untouched
