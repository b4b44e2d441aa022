"""HUB809 misplaced-network-mode, HUB810 host-network, HUB818 links-on-user-network: networks of users' containers."""

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
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.docker.family import finds_containers
from hublint.hub.network.docker_network import BRIDGE, DockerNetwork, docker_network
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry
    from hublint.source.location import Place


@rule("HUB809", Severity.ERROR, "stops", changes=("network", "container-options"))
def misplaced_network_mode(hub: Hub) -> Iterator[Report]:
    """`extra_host_config` puts containers on another network than the one DockerSpawner looks them up on."""
    if not finds_containers(hub):
        return
    network = docker_network(hub)
    mode, joined, name = network.mode, network.joined, network.network_name
    if mode is None or joined is None or name is None or joined == "host" or "{" in joined:
        return
    if joined == name or (joined in BRIDGE and name in BRIDGE):
        yield _report_repetition(hub, network, mode)
    elif hub.spawner.trait("use_internal_hostname").as_python() is True:
        return
    elif network.uses_internal_ip:
        yield _report_failing_lookup(hub, mode, joined, name)
    elif network.uses_internal_ip is False and hub.containerized and joined not in BRIDGE:
        yield _report_publishing(hub, mode, joined)


def _report_repetition(hub: Hub, network: DockerNetwork, mode: Entry) -> Report:
    message = (
        f"`network_mode` repeats `network_name`, {quote(network.network_name)}, which is enough by itself. Remove it, "
        "so that the two can't drift apart."
    )
    remedy = fix("Remove `network_mode`", _mode_removal(hub, network))
    return Report(mode.key.place("not needed"), message, fix=remedy, severity=Severity.INFO)


def _mode_removal(hub: Hub, network: DockerNetwork) -> Edit | None:
    """Take the entry away, and the whole setting where it is the only one."""
    trait = hub.spawner.trait("extra_host_config")
    if network.mode is None or trait.setting is None:
        return None
    written_out = isinstance(network.mode.node, cst.DictElement | cst.Arg)
    if not written_out or len(network.options or ()) > 1:
        return remove_entry(network.mode)
    return remove_setting(trait.setting) if is_simple_assignment(trait.setting.write) else None


def _report_failing_lookup(hub: Hub, mode: Entry, joined: str, name: str) -> Report:
    trait = hub.spawner.trait("network_name")
    default = "" if trait.settings else ", its default"
    message = (
        f"Containers join {quote(joined)}, but DockerSpawner looks for them on `network_name`, {quote(name)}{default}: "
        "every server start fails with “Unknown docker network”. Set `c.DockerSpawner.network_name` to "
        f"{quote(joined)} instead of `network_mode`."
    )
    related = (trait.place("looked up here"),) if trait.given is not None else ()
    return Report(mode.value.place("joined"), message, related, fix=_fix_network_name(hub, mode))


def _report_publishing(hub: Hub, mode: Entry, joined: str) -> Report:
    message = (
        f"Containers join {quote(joined)}, but as `network_name` is not set, DockerSpawner publishes their ports on "
        "the Docker host's loopback interface, which a hub in a container can't reach. Set "
        f"`c.DockerSpawner.network_name` to {quote(joined)} instead of `network_mode`."
    )
    remedy = _fix_network_name(hub, mode)
    unsafe = remedy and dataclasses.replace(remedy, applicability="unsafe")
    return Report(mode.value.place("joined"), message, fix=unsafe, severity=Severity.WARNING)


def _fix_network_name(hub: Hub, mode: Entry) -> Fix | None:
    """`network_name` instead of `network_mode`, if the file does not set it anywhere."""
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


@rule("HUB810", Severity.ERROR, "stops")
def host_network(hub: Hub) -> Iterator[Report]:
    """Containers without a network of their own: ports cannot be published, and all servers want the same one."""
    if not finds_containers(hub):
        return
    network = docker_network(hub)
    if network.joined != "host" or network.uses_internal_ip is None or network.options is None:
        return
    place, trouble = _host_network_place(hub, network), _host_network_trouble(hub, network)
    if place is not None and trouble is not None:
        is_shared = network.uses_internal_ip and network.network_name == "host"
        yield Report(
            place,
            f"{trouble} Put the servers on a Docker network of their own.",
            outcome="fails" if is_shared else None,
        )


def _host_network_trouble(hub: Hub, network: DockerNetwork) -> str | None:
    """What goes wrong with containers on the host's network, None where they may work."""
    if not network.uses_internal_ip:
        if "port_bindings" in (network.options or ()):
            return None
        return (
            "Containers on the host's network can't publish ports, which DockerSpawner asks for: every server start "
            "fails with “host network_mode is incompatible with port_bindings”."
        )
    if network.network_name != "host":
        return (
            "Containers join the host's network, but DockerSpawner looks for them on "
            f"{quote(network.network_name)}: every server start fails with “Unknown docker network”."
        )
    if hub.spawner.trait("port").is_default:
        return (
            "Containers on the host's network share its ports: all servers want port 8888, only the first one gets it, "
            "and DockerSpawner finds no address for any of them."
        )
    return None


def _host_network_place(hub: Hub, network: DockerNetwork) -> Place | None:
    if network.mode is not None:
        return network.mode.value.place("the host's network")
    trait = hub.spawner.trait("network_name")
    return trait.place("the host's network") if trait.given is not None else None


@rule("HUB818", Severity.INFO, changes=("container-options",))
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
        f"`links` are a legacy way to find containers by name on Docker's default network: on {quote(network.joined)} "
        "they find each other anyway. Remove this line."
    )
    edit = remove_setting(trait.settings[0]) if len(trait.settings) == 1 else None
    remedy = fix("Remove the links", edit, applicability="unsafe")
    yield Report(trait.settings[0].place("not needed"), message, fix=remedy)
