"""HUB801, HUB802, HUB803: the address of the hub that containers are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.docker.family import starts_containers, uses_host_config
from hublint.hub.network.docker_network import BRIDGE, docker_network
from hublint.hub.network.hosts import EVERYWHERE, is_loopback
from hublint.hub.network.hub_address import app_text, hub_address
from hublint.interpret.constants import as_python
from hublint.interpret.values import Constant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.source.location import Place

ALL = "0.0.0.0"  # noqa: S104 - written into the file
_GIVEN = "JUPYTERHUB_API_URL"


@rule("HUB801", Severity.ERROR)
def hub_on_loopback(hub: Hub) -> Iterator[Report]:
    """The hub's API listens where containers and pods cannot reach it."""
    if hub.fragment or not _runs_elsewhere(hub):
        return
    address = hub_address(hub)
    if address.listens is None or not is_loopback(address.listens) or not _is_told_by_hub(hub):
        return
    if address.told is None or _has_old_address(hub):
        return
    if address.connect_ip or address.connect_url:
        if address.bind_url and not is_loopback(address.told) and not address.connect_url:
            yield _unreachable(hub, address.listens, address.told)
        return
    trait = _deciding(hub)
    if hub.spawner.is_a("KubeSpawner"):
        yield from _unreachable_from_pods(trait, address.listens)
        return
    message = (
        f"The hub listens on {quote(address.listens)}{'' if trait else ', its default'}, and containers are told to"
        " reach it there; inside a container that is the container itself, so no server comes up. Set"
        " `c.JupyterHub.hub_ip` to an address that containers can reach."
    )
    place = trait.place("only this machine") if trait else _place(hub)
    yield Report(place, message, fix=listen_everywhere(hub))


def _unreachable_from_pods(trait: Trait | None, listens: str) -> Iterator[Report]:
    """Where the file says nothing of the address, what runs the hub in the cluster may."""
    if trait is None:
        return
    message = (
        f"The hub listens on {quote(listens)}, and pods are told to reach it there; inside a pod that is the pod"
        f' itself, so no server comes up. Write "{ALL}", and set `c.JupyterHub.hub_connect_ip` to the name of the'
        " hub's service."
    )
    yield Report(trait.place("only this pod"), message)


def _unreachable(hub: Hub, listens: str, told: str) -> Report:
    """`hub_bind_url` on loopback, with another address to connect to."""
    trait = hub.app.trait("hub_bind_url")
    message = (
        f"The hub listens on {quote(listens)} only, but containers are told to reach it at {quote(told)}: unless"
        f" something forwards that port, no server comes up. Write `http://{ALL}:8081` or an address of that network."
    )
    related = (hub.app.trait("hub_connect_ip").place("told to containers"),)
    return Report(trait.place("only this machine"), message, related, severity=Severity.WARNING)


def has_network_of_its_own(hub: Hub) -> bool:
    """Whether containers surely have a network other than the host's and other containers'."""
    joined = docker_network(hub).joined
    return joined is not None and joined != "host" and not joined.startswith("container:")


def _is_told_by_hub(hub: Hub) -> bool:
    """Whether servers get the address of the hub from the hub's own settings."""
    trait = hub.spawner.trait("hub_connect_url")
    return trait.is_untouched and _GIVEN not in hub.source.text


def _has_old_address(hub: Hub) -> bool:
    """Whether an old name on the spawner gives the address, which a rule of its own reports."""
    name = "hub_connect_ip" if hub.spawner.is_a("KubeSpawner") else "hub_ip_connect"
    return not hub.spawner.trait(name).is_default


def _deciding(hub: Hub) -> Trait | None:
    for name in ("hub_bind_url", "hub_ip"):
        trait = hub.app.trait(name)
        if trait.given is not None and as_python(trait.value):
            return trait
    return None


def _place(hub: Hub) -> Place:
    """The choice of the spawner."""
    setting = hub.spawner.setting
    if setting is None:  # a DockerSpawner is never the default
        raise LookupError("the spawner class is set nowhere")
    simple = isinstance(setting.value, Constant)
    label = "its containers can't reach the hub"
    return setting.value_place(label) if simple else setting.place(label)


def listen_everywhere(hub: Hub) -> Fix | None:
    """Let the hub listen on every interface, by `hub_ip`."""
    if app_text(hub, "hub_bind_url") != "":
        return None
    trait = hub.app.trait("hub_ip")
    edit: Edit | None = None
    if trait.is_default:
        edit = insert_setting(hub, "JupyterHub", "hub_ip", string_literal(hub.source, ALL))
    elif trait.value is not None and literal_str(trait.value) is not None:
        edit = replace_string(trait.value, ALL)
    return fix("Listen on every interface", edit, applicability="unsafe")


@rule("HUB802", Severity.WARNING)
def unresolvable_hub_name(hub: Hub) -> Iterator[Report]:
    """Containers are told the hub's host name, which they may not resolve."""
    if not uses_host_config(hub) or hub.fragment:
        return
    address, network = hub_address(hub), docker_network(hub)
    if address.listens not in EVERYWHERE or address.told != "" or not _is_told_by_hub(hub):
        return
    if network.joined not in BRIDGE or _may_resolve(hub) or _has_old_address(hub):
        return
    trait = _deciding(hub) or hub.app.trait("hub_ip")
    if trait.value is None:
        return
    told = "the hub's container id" if hub.containerized else "the host name of the hub's machine"
    message = (
        f"The hub listens on every interface, and as `hub_connect_ip` is not set, containers are told {told} as its"
        " address. Docker's default network resolves no names of containers or of its host, so unless your DNS server"
        f" knows the name, no server comes up. {_cure(hub)}"
    )
    severity = None if hub.containerized else Severity.INFO
    yield Report(trait.place("which address to connect to?"), message, severity=severity)


def _may_resolve(hub: Hub) -> bool:
    """Whether names are given to containers by hand."""
    options = docker_network(hub).options or {}
    links = hub.spawner.trait("links")
    by_hand = not {"extra_hosts", "dns", "dns_search", "links"}.isdisjoint(options)
    return by_hand or not links.is_untouched


def _cure(hub: Hub) -> str:
    if hub.containerized:
        return "Put the hub and the servers on a network of their own (`c.DockerSpawner.network_name`)."
    return "Set `c.JupyterHub.hub_connect_ip` to an address of this machine, such as that of `docker0`."


@rule("HUB803", Severity.ERROR)
def loopback_connect_address(hub: Hub) -> Iterator[Report]:
    """Servers elsewhere are told to look for the hub on themselves."""
    name = _connect_setting(hub)
    told = hub_address(hub).told if name else None
    if name is None or not told or not (is_loopback(told) or told in EVERYWHERE):
        return
    if not _runs_elsewhere(hub) or not _is_told_by_hub(hub):
        return
    trait = hub.app.trait(name)
    where = "pod" if hub.spawner.is_a("KubeSpawner") else "container"
    meaning = (
        f"inside a {where} that is the {where} itself"
        if is_loopback(told)
        else "that is an address to listen on, not one to connect to"
    )
    message = (
        f"`{name}` tells servers to reach the hub at {quote(told)}; {meaning}, so no server comes up. Give"
        f" the name or address by which a {where} reaches the hub."
    )
    yield Report(trait.place("not the hub"), message)


def _connect_setting(hub: Hub) -> str | None:
    """The setting that tells servers where the hub is."""
    for name in ("hub_connect_url", "hub_connect_ip"):
        found = hub.app.trait(name)
        if not found.is_default and as_python(found.value) != "":
            return name if found.given is not None else None
    return None


def _runs_elsewhere(hub: Hub) -> bool:
    """Whether servers surely have a network other than that of the hub's machine."""
    if starts_containers(hub):
        return has_network_of_its_own(hub)
    spawner = hub.spawner
    if not (spawner.is_a("KubeSpawner") and spawner.known):
        return False
    pod = spawner.trait("extra_pod_config")
    return pod.is_untouched
