"""HUB121 swarm-named-volume, HUB122 swarm-volume-driver, HUB123 swarm-ignored-trait, HUB124 swarm-container-spec.

SwarmSpawner sends volumes as binds, has no setting `mounts`, and does not format the container spec.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import is_swarm, starts_containers
from hublint.hub.names.unformatted_placeholders import placeholders_in
from hublint.hub.scenarios.unconditional import is_unconditional
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Collection, Value, entries_of
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.interpret.values import Entry
    from hublint.source.location import Place

VOLUMES = ("volumes", "read_only_volumes")
ABSOLUTE = pattern(r"/|[A-Za-z]:[\\/]")


@rule("HUB121", Severity.ERROR, "stops", "loss")
def swarm_named_volume(hub: Hub) -> Iterator[Report]:
    """A service gets each volume as a bind, and the swarm refuses a bind without an absolute path."""
    if not is_swarm(hub):
        return
    for mount in hub.mounts.items:
        if mount.origin not in VOLUMES or mount.source is None or mount.source.text is None:
            continue
        if not ABSOLUTE.match(mount.source.text):
            yield Report(
                mount.source.place("not an absolute path"),
                f"{quote(mount.source.text)} is not an absolute path: SwarmSpawner mounts every volume as a host "
                "folder, so the swarm rejects the container and no server starts. Write a path that every "
                "node has, such as a folder on NFS.",
            )


@rule("HUB122", Severity.ERROR, "stops", "loss", changes=("mounts",))
def swarm_volume_driver(hub: Hub) -> Iterator[Report]:
    """docker-py refuses a driver for the binds that SwarmSpawner makes of its volumes."""
    if not is_swarm(hub):
        return
    trait = hub.spawner.trait("volume_driver")
    driver = as_str(trait.value)
    if trait.given is None or not driver or trait.setting is None:
        return
    volumes = _places_of_volumes(hub, "volumes")
    if volumes:
        yield Report(
            trait.place("driver set here"),
            f"With `volume_driver` {quote(driver)} every server start fails with InvalidArgument: SwarmSpawner mounts "
            "volumes as host folders, which take no driver. Remove it, and mount the shared storage on the nodes.",
            related=volumes,
            fix=edits.fix("Remove the driver", edits.remove_setting(trait.setting)),
        )


def _places_of_volumes(hub: Hub, label: str) -> list[Place]:
    """The values of `volumes` and `read_only_volumes` that are not empty."""
    traits = map(hub.spawner.trait, VOLUMES)
    return [trait.place(label) for trait in traits if entries_of(trait.value)]


@rule("HUB123", Severity.ERROR, "loss")
def swarm_ignored_trait(hub: Hub) -> Iterator[Report]:
    """`mounts` and `remove` are not settings of SwarmSpawner, whatever section sets them; nothing reads the options."""
    spawner = hub.spawner
    if not is_swarm(hub):
        return
    yield from report_ignored_options(hub)
    for name in ("mounts", "remove"):
        if spawner.class_mro.member(name) is not None:
            continue
        for section in spawner.sections:
            setting = hub.setting(section, name)
            if setting is None or spawner.has_trait(name) is not False:
                continue
            if name == "remove":
                yield report_ignored_remove(hub, setting)
            elif not _is_empty_list(setting.value):
                yield report_ignored_mounts(setting)


def report_ignored_remove(hub: Hub, setting: Setting) -> Report:
    """`remove`, whose fix relies on the choice of the spawner."""
    kept = as_python(setting.value) is False
    unconditional = is_unconditional(hub, hub.spawner.setting)
    return Report(
        setting.place("no effect"),
        f"SwarmSpawner ignores {quote(setting.name)}: it always removes the service when the server stops, with "
        "everything that is not in a mounted folder. Delete the line.",
        fix=edits.fix(
            "Remove the setting", edits.remove_setting(setting) if unconditional else None
        ),
        severity=Severity.WARNING if kept else Severity.INFO,
    )


def report_ignored_mounts(setting: Setting) -> Report:
    """`mounts`, with which nothing is mounted."""
    return Report(
        setting.place("no effect"),
        f"SwarmSpawner ignores {quote(setting.name)}: nothing is mounted, and what users save is lost when the server "
        "stops. Use `volumes` with absolute paths, or `mounts` in `extra_container_spec`.",
    )


def report_ignored_options(hub: Hub) -> Iterator[Report]:
    """Options of containers, which services don't have (`create_object`, read in dockerspawner 0.10 to 14.0)."""
    trait = hub.spawner.trait("extra_host_config")
    names = {as_str(entry.key) for entry in trait.entries}
    if trait.setting is None or not names or not starts_containers(hub):
        return
    superfluous = names == {"network_mode"} and not hub.spawner.trait("network_name").is_untouched
    yield Report(
        trait.setting.place("no effect"),
        "SwarmSpawner does not read `extra_host_config`, because services have no such options: nothing in it holds. "
        "Use settings such as `mem_limit`, `extra_container_spec` or `extra_resources_spec`.",
        severity=Severity.INFO if superfluous else Severity.WARNING,
    )


def _is_empty_list(value: Value) -> bool:
    return isinstance(value, Collection) and not value.items


@rule("HUB124", Severity.ERROR, "loss")
def swarm_container_spec(hub: Hub) -> Iterator[Report]:
    """`extra_container_spec` replaces what SwarmSpawner mounts, and its strings are not formatted."""
    if not is_swarm(hub):
        return
    trait = hub.spawner.trait("extra_container_spec")
    for entry in entries_of(trait.value):
        mounts = as_str(entry.key) == "mounts"
        if mounts:
            yield from report_replaced_volumes(hub, entry)
        for string, name in placeholders_in(hub, entry.value):
            yield report_placeholder(string, name, mounts=mounts)


def report_replaced_volumes(hub: Hub, entry: Entry) -> Iterator[Report]:
    """`mounts` of the container spec beside volumes."""
    volumes = _places_of_volumes(hub, "not mounted")
    if volumes:
        yield Report(
            entry.key.place("replaces the volumes"),
            "`mounts` in `extra_container_spec` replaces everything in `volumes` and `read_only_volumes`: none of "
            "that is mounted. Put all mounts in one of the two.",
            related=volumes,
        )


def report_placeholder(string: Value, name: str, *, mounts: bool) -> Report:
    """A placeholder in the container spec, worse in its `mounts`."""
    effect, advice = "it is the same for all users", "Set"
    if mounts:
        effect = "all users share one folder, or no server starts"
        advice = "Use `volumes` with an absolute path, or set"
    return Report(
        string.place("stays as it is"),
        f"SwarmSpawner does not fill in placeholders in `extra_container_spec`: Docker gets `{{{name}}}` unchanged, so "
        f"{effect}. {advice} it for each user in a `pre_spawn_hook`.",
        severity=None if mounts else Severity.WARNING,
    )
