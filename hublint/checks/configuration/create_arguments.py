"""HUB523 environment-in-create-kwargs, HUB524 unknown-create-argument: misplaced keys of `extra_create_kwargs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.dict_options import add_option, own_write
from hublint.checks.toolkit.edits import fix, remove_entry, rename_setting
from hublint.checks.toolkit.harmless_settings import HARMLESS_OPTIONS
from hublint.checks.toolkit.insertion import section_of
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Fix, Report, Severity
from hublint.hub.docker.family import starts_containers
from hublint.hub.docker.host_config import host_config, option_name
from hublint.hub.scenarios.unconditional import is_always_assigned
from hublint.interpret.values import Entry, Mapping
from hublint.knowledge import knowledge
from hublint.suggest.similar import closest_name, similar_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability
    from hublint.hub.model import Hub

REPORTED_ELSEWHERE = frozenset(("volume_driver", "volumes", "command", "environment"))
"""Arguments that rules about their subject report."""

TRAITS = {
    "network": "network_name",
    "networks": "network_name",
    "network_name": "network_name",
    "env": "environment",
    "image_name": "image",
    "remove": "remove",
    "cpu_limit": "cpu_limit",
    "cpus": "cpu_limit",
    "memory": "mem_limit",
}
"""What `docker run` and compose files call settings that are traits of DockerSpawner."""


@rule("HUB523", Severity.ERROR, changes=("environment", "container-options"))
def environment_in_create_kwargs(hub: Hub) -> Iterator[Report]:
    """Variables beside those of the hub: before dockerspawner 13 they replace the hub's."""
    is_merged, release = hub.at_least("dockerspawner", "13.0"), hub.release_note("dockerspawner")
    for entry in _entries(hub):
        if option_name(entry) != "environment" or hub.spawner.is_a("SwarmSpawner"):
            continue
        outcome = (
            f"{release} adds them to the server's own, but releases before 13 replace those"
            if is_merged
            else f"in {release} they replace all variables of the server, even its token, so it can't log in to the hub"
        )
        message = f"Variables don't belong in `extra_create_kwargs`: {outcome}. Set `c.DockerSpawner.environment`."
        severity = Severity.INFO if is_merged else None
        remedy = _fix_as_environment(hub, entry)
        yield Report(entry.key.place(), message, fix=remedy, severity=severity)


@rule("HUB524", Severity.ERROR, "stops", changes=("container-options",))
def unknown_create_argument(hub: Hub) -> Iterator[Report]:
    """An argument that docker-py does not take for creating a container."""
    entries = _entries(hub)
    if not entries:
        return
    is_swarm = hub.spawner.is_a("SwarmSpawner")
    function = "create_service" if is_swarm else "create_container"
    known = knowledge().keywords(function, hub.targets.get("docker"))
    for entry in entries:
        name = option_name(entry)
        if not name or name in known or name in REPORTED_ELSEWHERE or "{" in name:
            continue
        is_option = not is_swarm and name in knowledge().keywords("HostConfig")
        advice = "Move it to `extra_host_config`." if is_option else _advice(name, known)
        message = (
            f"{quote(name)} is not a valid key of `extra_create_kwargs`, so every server start fails (TypeError)."
            f" {advice}"
        )
        remedy = _fix_as_option(hub, entry) if is_option else None
        yield Report(entry.key.place("not taken here"), message, fix=remedy)


def _entries(hub: Hub) -> tuple[Entry, ...]:
    if not starts_containers(hub):
        return ()
    return hub.spawner.trait("extra_create_kwargs").entries


def _advice(name: str, known: frozenset[str]) -> str:
    if name in TRAITS:
        return f"Set `c.DockerSpawner.{TRAITS[name]}`."
    nearest = closest_name(name, known) or similar_name(name, known)
    return f"Did you mean {quote(nearest)}?" if nearest else "Remove it."


def _fix_as_environment(hub: Hub, entry: Entry) -> Fix | None:
    """The same dict as `environment`, where the statement holds nothing else and that is not set."""
    write = own_write(hub, hub.spawner.trait("extra_create_kwargs").settings[0], entry)
    is_free = hub.spawner.trait("environment").is_default
    if write is None or not is_free or not isinstance(write.statement, cst.Assign):
        return None
    source = write.source
    if not isinstance(entry.value, Mapping) or entry.value.source is not source:
        return None
    section = section_of(hub.spawner, "DockerSpawner")
    code = source.code(entry.value.node)
    edit = Edit(source, write.statement.value, code)
    return fix("Set `environment`", rename_setting(write, section, "environment"), edit)


def _fix_as_option(hub: Hub, entry: Entry) -> Fix | None:
    """The option in `extra_host_config`: the whole statement renamed where it holds nothing else."""
    trait = hub.spawner.trait("extra_create_kwargs")
    options = hub.spawner.trait("extra_host_config")
    if len(trait.settings) != 1 or not is_always_assigned(hub, trait.setting):
        return None
    title = "Move it to `extra_host_config`"
    applicability: Applicability = "safe" if option_name(entry) in HARMLESS_OPTIONS else "unsafe"
    write = own_write(hub, trait.settings[0], entry)
    if write is not None and options.is_default:
        section = section_of(hub.spawner, "DockerSpawner")
        return fix(
            title, rename_setting(write, section, "extra_host_config"), applicability=applicability
        )
    if host_config(hub).get(option_name(entry)) is not None:
        return None
    added = add_option(hub, option_name(entry), entry.value.source.code(entry.value.node))
    return fix(title, remove_entry(entry), added, applicability=applicability)
