"""SwarmSpawner: volumes are sent as binds, `mounts` is no trait, the container spec is not formatted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.persistence.mount_templates import placeholder, texts
from hublint.checks.toolkit import edits
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.scenarios.unconditional import is_unconditional
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Collection, Mapping, Value
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.interpret.values import Entry

VOLUMES = ("volumes", "read_only_volumes")
ABSOLUTE = pattern(r"/|[A-Za-z]:[\\/]")


@rule("HUB121", Severity.ERROR, "loss")
def swarm_named_volume(hub: Hub) -> Iterator[Report]:
    """A service gets each volume as a bind, and the swarm refuses a bind without an absolute path."""
    if not hub.spawner.is_a("SwarmSpawner"):
        return
    for mount in hub.mounts.items:
        if mount.origin not in VOLUMES or mount.source is None or mount.source.text is None:
            continue
        if not ABSOLUTE.match(mount.source.text):
            yield Report(
                mount.source.place("no absolute path"),
                "SwarmSpawner mounts every volume as a folder of the host, named ones too, and "
                f"{quote(mount.source.text)} is no absolute path: the swarm rejects the container and the spawn times "
                "out. Give a path that every node has, such as a folder on NFS.",
            )


@rule("HUB122", Severity.ERROR, "loss")
def swarm_volume_driver(hub: Hub) -> Iterator[Report]:
    """docker-py refuses a driver for the binds that SwarmSpawner makes of its volumes."""
    spawner = hub.spawner
    if not spawner.is_a("SwarmSpawner"):
        return
    trait = spawner.trait("volume_driver")
    driver = as_str(trait.value)
    if trait.given is None or not driver or trait.setting is None:
        return
    filled = [found for found in map(spawner.trait, VOLUMES) if _entries(found.value)]
    if filled:
        yield Report(
            trait.place("driver set here"),
            f"SwarmSpawner mounts volumes as folders of the host, which take no driver: with `volume_driver` "
            f"{quote(driver)} every spawn fails with InvalidArgument. Remove it, and mount the shared storage on "
            "the nodes.",
            related=[found.place("volumes") for found in filled],
            fix=edits.fix("Remove the driver", edits.remove_setting(trait.setting)),
        )


def _entries(value: Value | None) -> tuple[Entry, ...]:
    return value.entries if isinstance(value, Mapping) else ()


@rule("HUB123", Severity.ERROR, "loss")
def swarm_ignored_trait(hub: Hub) -> Iterator[Report]:
    """`mounts` and `remove` are no traits of SwarmSpawner, whatever section sets them."""
    spawner = hub.spawner
    if not spawner.is_a("SwarmSpawner"):
        return
    for name in ("mounts", "remove"):
        if spawner.class_mro.member(name) is not None:
            continue
        for section in spawner.sections:
            setting = hub.setting(section, name)
            if setting is not None and spawner.has_trait(name) is False:
                yield from _ignored(hub, setting)


def _ignored(hub: Hub, setting: Setting) -> Iterator[Report]:
    if setting.trait == "remove":
        kept = as_python(setting.value) is False
        edit = edits.remove_setting(setting) if is_unconditional(hub, hub.spawner.setting) else None
        yield Report(
            setting.place("no effect"),
            f"SwarmSpawner ignores {quote(setting.name)}: a service is always removed when the server stops, with "
            "all that is not in a mounted folder. Delete the line.",
            fix=edits.fix("Remove the setting", edit),
            severity=Severity.WARNING if kept else Severity.INFO,
        )
    elif not (isinstance(setting.value, Collection) and not setting.value.items):
        yield Report(
            setting.place("no effect"),
            f"SwarmSpawner ignores {quote(setting.name)}: nothing of it is mounted, and what users save is lost when "
            "the server stops. Use `volumes` with absolute paths, or `mounts` in `extra_container_spec`.",
        )


@rule("HUB124", Severity.ERROR, "loss")
def swarm_container_spec(hub: Hub) -> Iterator[Report]:
    """`extra_container_spec` replaces what SwarmSpawner mounts, and its texts are not formatted."""
    if not hub.spawner.is_a("SwarmSpawner"):
        return
    trait = hub.spawner.trait("extra_container_spec")
    for entry in _entries(trait.value):
        mounts = as_str(entry.key) == "mounts"
        if mounts:
            yield from _replaced(hub, entry)
        for found in texts(entry.value):
            yield from _literal(hub, found, mounts=mounts)


def _replaced(hub: Hub, entry: Entry) -> Iterator[Report]:
    filled = [found for found in map(hub.spawner.trait, VOLUMES) if _entries(found.value)]
    if filled:
        yield Report(
            entry.key.place("replaces the volumes"),
            "`mounts` in `extra_container_spec` takes the place of everything in `volumes` and `read_only_volumes`: "
            "none of that is mounted. Put all mounts into one of the two.",
            related=[found.place("not mounted") for found in filled],
        )


def _literal(hub: Hub, value: Value, *, mounts: bool) -> Iterator[Report]:
    name = placeholder(hub, value)
    if name is None:
        return
    effect, cure = "it is the same for all users", "Set"
    if mounts:
        effect = "a folder is shared by all users, and as the name of a volume it is refused"
        cure = "Use `volumes` with an absolute path, or set"
    yield Report(
        value.place("stays as it is"),
        f"SwarmSpawner does not fill in placeholders in `extra_container_spec`: `{{{name}}}` reaches Docker as it "
        f"stands, so {effect}. {cure} it for each user in a `pre_spawn_hook`.",
        severity=None if mounts else Severity.WARNING,
    )
