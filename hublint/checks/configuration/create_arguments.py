"""HUB523 and HUB524: arguments that `extra_create_kwargs` is the wrong place for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.limits.host_options import add_option, is_set_once, name_of
from hublint.checks.persistence.create_kwargs import own_write
from hublint.checks.toolkit.edits import fix, remove_entry, rename_setting
from hublint.checks.toolkit.harmless_settings import HARMLESS_OPTIONS
from hublint.checks.toolkit.insertion import section_of
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Fix, Report, Severity
from hublint.interpret.values import Entry, Mapping
from hublint.knowledge import knowledge
from hublint.suggest.similar import closest_name, similar_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability
    from hublint.hub.model import Hub

ELSEWHERE = frozenset(("volume_driver", "volumes", "command", "environment"))
"""Arguments that rules of their own report."""

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


@rule("HUB523", Severity.ERROR)
def environment_in_create_kwargs(hub: Hub) -> Iterator[Report]:
    """Variables beside those of the hub: before dockerspawner 13 they replace the hub's."""
    merged = hub.at_least("dockerspawner", "13.0")
    for entry in _entries(hub):
        if name_of(entry) != "environment" or hub.spawner.is_a("SwarmSpawner"):
            continue
        outcome = (
            "dockerspawner 13 and later merge it into the variables of the server"
            if merged
            else "it replaces all variables of the server, the token too, so that no server can log in at the hub"
        )
        message = (
            f"`environment` of `extra_create_kwargs` is not the place for variables: {outcome};"
            " set `c.DockerSpawner.environment`"
        )
        severity = Severity.INFO if merged else None
        yield Report(entry.key.place(), message, fix=_as_trait(hub, entry), severity=severity)


@rule("HUB524", Severity.ERROR)
def unknown_create_argument(hub: Hub) -> Iterator[Report]:
    """An argument that docker-py does not take for creating a container."""
    entries = _entries(hub)
    if not entries:
        return
    swarm = hub.spawner.is_a("SwarmSpawner")
    known = knowledge().keywords("create_service" if swarm else "create_container")
    for entry in entries:
        name = name_of(entry)
        if not name or name in known or name in ELSEWHERE or "{" in name:
            continue
        option = not swarm and name in knowledge().keywords("HostConfig")
        cure = "; it belongs into `extra_host_config`" if option else _cure(name, known)
        what = "service" if swarm else "container"
        message = (
            f"docker-py knows no argument {quote(name)} for creating a {what}, so every spawn fails with a"
            f" TypeError{cure}"
        )
        yield Report(
            entry.key.place("not taken here"), message, fix=_moved(hub, entry) if option else None
        )


def _entries(hub: Hub) -> tuple[Entry, ...]:
    spawner = hub.spawner
    if not (spawner.known and spawner.is_a("DockerSpawner")) or spawner.overrides("create_object"):
        return ()
    trait = spawner.trait("extra_create_kwargs")
    return trait.given.entries if isinstance(trait.given, Mapping) else ()


def _cure(name: str, known: frozenset[str]) -> str:
    if name in TRAITS:
        return f"; set `c.DockerSpawner.{TRAITS[name]}`"
    near = closest_name(name, known) or similar_name(name, known)
    return f"; did you mean {quote(near)}?" if near else "; remove it"


def _as_trait(hub: Hub, entry: Entry) -> Fix | None:
    """The same dict as `environment`, where the statement holds nothing else and that is not set."""
    write = own_write(hub, hub.spawner.trait("extra_create_kwargs").settings[0], entry)
    free = hub.spawner.trait("environment").is_default
    if write is None or not free or not isinstance(write.statement, cst.Assign):
        return None
    source = write.source
    if not isinstance(entry.value, Mapping) or entry.value.source is not source:
        return None
    section = section_of(hub.spawner, "DockerSpawner")
    code = source.code(entry.value.node)
    edit = Edit(source, write.statement.value, code)
    return fix("Set `environment`", rename_setting(write, section, "environment"), edit)


def _moved(hub: Hub, entry: Entry) -> Fix | None:
    """The option in `extra_host_config`: the whole statement renamed where it holds nothing else."""
    trait = hub.spawner.trait("extra_create_kwargs")
    options = hub.spawner.trait("extra_host_config")
    if len(trait.settings) != 1 or not is_set_once(trait.setting):
        return None
    title = "Move it to `extra_host_config`"
    may: Applicability = "safe" if name_of(entry) in HARMLESS_OPTIONS else "unsafe"
    write = own_write(hub, trait.settings[0], entry)
    if write is not None and options.is_default:
        section = section_of(hub.spawner, "DockerSpawner")
        return fix(title, rename_setting(write, section, "extra_host_config"), applicability=may)
    if isinstance(options.value, Mapping) and options.value.get(name_of(entry)) is not None:
        return None
    added = add_option(hub, name_of(entry), entry.value.source.code(entry.value.node))
    return fix(title, remove_entry(entry), added, applicability=may)
