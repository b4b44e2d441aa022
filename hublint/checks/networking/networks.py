"""HUB808, HUB809, HUB810 and HUB818: the Docker network of users' containers."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import (
    fix,
    is_simple_assignment,
    literal_str,
    remove_entry,
    remove_setting,
    rename_setting,
)
from hublint.checks.toolkit.insertion import insert_setting, is_used, section_of
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Report, Severity
from hublint.hub.deployment.hints import HOST_NAME
from hublint.hub.docker.family import finds_containers
from hublint.hub.network.docker_network import (
    BRIDGE,
    DockerNetwork,
    docker_network,
)
from hublint.hub.network.hub_address import hub_address
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry
    from hublint.source.location import Place

_BY_HAND = frozenset(("extra_hosts", "dns", "dns_search", "links", "port_bindings"))


@rule("HUB808", Severity.WARNING)
def hub_container_on_default_bridge(hub: Hub) -> Iterator[Report]:
    """The hub runs in a container, and users' containers are on Docker's default network."""
    if not finds_containers(hub) or hub.fragment:
        return
    network = docker_network(hub)
    if network.joined not in BRIDGE or network.internal is not False:
        return
    if not _BY_HAND.isdisjoint(network.options or ()) or hub.spawner.trait("links").settings:
        return
    place = _name_of_hub(hub)
    if place is None:
        return
    message = (
        "The hub is known by the name of a container, but users' containers are on Docker's default network, where"
        " that name is not resolved; and their ports are published on the loopback interface of Docker's host, which"
        " the hub's container does not reach. Set `c.DockerSpawner.network_name` to the network of the hub's container."
    )
    yield Report(place, message)


def _name_of_hub(hub: Hub) -> Place | None:
    """Where a bare name is given as the hub's address, as only containers on one network have it."""
    told = hub_address(hub).told
    if told is None or not HOST_NAME.fullmatch(told):
        return None
    for name in ("hub_connect_url", "hub_connect_ip", "hub_ip"):
        trait = hub.app.trait(name)
        if trait.given is not None and trait.as_python() != "":
            return trait.place("not resolved by users' containers")
    return None


@rule("HUB809", Severity.ERROR)
def misplaced_network_mode(hub: Hub) -> Iterator[Report]:
    """`extra_host_config` puts containers on another network than the one DockerSpawner looks them up on."""
    if not finds_containers(hub):
        return
    network = docker_network(hub)
    mode, joined, named = network.mode, network.joined, network.named
    if mode is None or joined is None or named is None or joined == "host" or "{" in joined:
        return
    if joined == named or (joined in BRIDGE and named in BRIDGE):
        message = (
            f"`network_mode` repeats `network_name`, {quote(named)}, which is enough by itself: remove it, so that"
            " the two cannot drift apart."
        )
        remedy = fix("Remove `network_mode`", _removal(hub, network))
        yield Report(mode.key.place("not needed"), message, fix=remedy, severity=Severity.INFO)
    elif hub.spawner.trait("use_internal_hostname").as_python() is True:
        return
    elif network.internal:
        yield _lookup_fails(hub, mode, joined, named)
    elif network.internal is False and hub.containerized and joined not in BRIDGE:
        yield _published(hub, mode, joined)


def _removal(hub: Hub, network: DockerNetwork) -> Edit | None:
    """Take the entry away, and the whole setting where it is the only one."""
    trait = hub.spawner.trait("extra_host_config")
    if network.mode is None or trait.setting is None:
        return None
    written_out = isinstance(network.mode.node, cst.DictElement | cst.Arg)
    if not written_out or len(network.options or ()) > 1:
        return remove_entry(network.mode)
    return remove_setting(trait.setting) if is_simple_assignment(trait.setting.write) else None


def _lookup_fails(hub: Hub, mode: Entry, joined: str, named: str) -> Report:
    set_here = hub.spawner.trait("network_name")
    default = "" if set_here.settings else ", its default"
    message = (
        f"Containers join {quote(joined)}, but DockerSpawner looks for their address on `network_name`,"
        f" {quote(named)}{default}: every spawn fails with “Unknown docker network”. Set"
        f" `c.DockerSpawner.network_name` to {quote(joined)} instead of `network_mode`."
    )
    related = (set_here.place("looked up here"),) if set_here.given is not None else ()
    return Report(mode.value.place("joined"), message, related, fix=_named(hub, mode))


def _published(hub: Hub, mode: Entry, joined: str) -> Report:
    message = (
        f"Containers join {quote(joined)}, but as `network_name` is not set, DockerSpawner publishes their ports on"
        " Docker's host and connects to its loopback interface; a hub that runs in a container itself does not"
        f" reach that. Set `c.DockerSpawner.network_name` to {quote(joined)} instead of `network_mode`."
    )
    named = _named(hub, mode)
    cure = named and dataclasses.replace(named, applicability="unsafe")
    return Report(mode.value.place("joined"), message, fix=cure, severity=Severity.WARNING)


def _named(hub: Hub, mode: Entry) -> Fix | None:
    """Say it by `network_name`, if nothing else does."""
    setting = hub.spawner.trait("extra_host_config").setting
    joined = literal_str(mode.value)
    if setting is None or joined is None or is_used(hub, "network_name"):
        return None
    section, code = section_of(hub.spawner, "DockerSpawner"), to_source(hub.source, joined)
    statement = setting.write.statement
    alone = isinstance(setting.value, Mapping) and len(setting.value.entries) == 1
    written_out = isinstance(mode.node, cst.DictElement | cst.Arg)
    if (
        alone
        and written_out
        and is_simple_assignment(setting.write)
        and isinstance(statement, cst.Assign)
    ):
        renamed = rename_setting(setting.write, section, "network_name")
        value = Edit(setting.write.source, statement.value, code)
        return fix("Set `network_name` instead", renamed, value)
    inserted = insert_setting(hub, section, "network_name", code)
    return fix("Set `network_name` instead", remove_entry(mode), inserted)


@rule("HUB810", Severity.ERROR)
def host_network(hub: Hub) -> Iterator[Report]:
    """Containers without a network of their own: ports cannot be published, and all servers want the same one."""
    if not finds_containers(hub):
        return
    network = docker_network(hub)
    if network.joined != "host" or network.internal is None or network.options is None:
        return
    place = _place(hub, network)
    if place is None:
        return
    if not network.internal and "port_bindings" not in network.options:
        yield Report(
            place,
            "Containers on the host's network can publish no ports, which DockerSpawner asks for: every spawn fails:"
            " “host network_mode is incompatible with port_bindings”. Use a Docker network of its own for the servers.",
        )
    elif network.internal and network.named != "host":
        yield Report(
            place,
            f"Containers join the host's network, but DockerSpawner looks for their address on {quote(network.named)}:"
            " every spawn fails with “Unknown docker network”. Use a Docker network of its own for the servers.",
        )
    elif network.internal and hub.spawner.trait("port").is_default:
        yield Report(
            place,
            "Containers on the host's network share its ports: all servers want port 8888, only the first one gets it,"
            " and DockerSpawner finds no address of its own for any. Use a Docker network of its own for the servers.",
        )


def _place(hub: Hub, network: DockerNetwork) -> Place | None:
    if network.mode is not None:
        return network.mode.value.place("the host's network")
    trait = hub.spawner.trait("network_name")
    return trait.place("the host's network") if trait.given is not None else None


@rule("HUB818", Severity.INFO)
def links_on_user_network(hub: Hub) -> Iterator[Report]:
    """Links are for Docker's default network; on others, containers know each other's names."""
    if not finds_containers(hub):
        return
    trait, network = hub.spawner.trait("links"), docker_network(hub)
    if not isinstance(trait.given, Mapping) or not trait.given.entries:
        return
    if not network.joined or network.joined in BRIDGE or network.joined in ("host", "none"):
        return
    message = (
        f"`links` are a legacy way for Docker's default network to find containers by name; on {quote(network.joined)}"
        " all of them do so anyway. Remove it."
    )
    edit = remove_setting(trait.settings[0]) if len(trait.settings) == 1 else None
    remedy = fix("Remove the links", edit, applicability="unsafe")
    yield Report(trait.settings[0].place("not needed"), message, fix=remedy)
