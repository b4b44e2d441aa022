"""Volumes that lose their mount to `extra_host_config`, or never had one in `extra_create_kwargs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import (
    extend_dict,
    is_simple_assignment,
    remove_entry,
    remove_setting,
)
from hublint.checks.toolkit.insertion import insert_setting, is_used, section_of
from hublint.checks.toolkit.literals import is_literal, to_source
from hublint.checks.toolkit.mount_fixes import applicability_of_mounts, as_volumes, fix_mounts
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import all_of
from hublint.findings import Edit, Report, Severity
from hublint.hub.docker.family import has_standard_mounts, is_swarm
from hublint.hub.mounts.bind_syntax import split_bind
from hublint.hub.scenarios.unconditional import are_unconditional
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Entry, Mapping, Value
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.setting import Setting


def _entry(hub: Hub, trait: str, key: str) -> tuple[Entry, Mapping, Setting] | None:
    """An entry of a dict trait, with the dict and the assignment."""
    found = hub.spawner.trait(trait)
    if not isinstance(found.value, Mapping) or found.setting is None:
        return None
    for entry in found.value.entries:
        if as_str(entry.key) == key:
            return entry, found.value, found.setting
    return None


@rule("HUB103", Severity.ERROR, "loss")
def displaced_volumes(hub: Hub) -> Iterator[Report]:
    """`binds` in `extra_host_config` takes the place of every volume."""
    if not has_standard_mounts(hub) or is_swarm(hub) or not hub.mounts.lost:
        return
    found = _entry(hub, "extra_host_config", "binds")
    if found is None or not _replaces(hub, found[0].value):
        return
    lost = _missing(hub)
    if not lost:
        return
    entry, _, _ = found
    sources = all_of(dict.fromkeys(mount.source.skeleton for mount in lost if mount.source))
    homes = (
        ", and of the home that SystemUserSpawner mounts"
        if any(mount.origin == "homedir" for mount in lost)
        else ""
    )
    message = (
        f"`binds` in `extra_host_config` takes the place of everything in `volumes` and `read_only_volumes`{homes}: "
        f"{sources} {'is' if len(lost) == 1 else 'are'} not mounted, and what users save there is gone with the "
        "container. Put these binds into `volumes`."
    )
    related = [mount.place("never mounted") for mount in lost]
    severity = Severity.WARNING if all(mount.read_only for mount in lost) else Severity.ERROR
    yield Report(Place(entry.key.source, entry.key.node), message, related, _merged(hub), severity)


def _replaces(hub: Hub, value: Value) -> bool:
    """Whether a value of `binds` surely displaces the volumes: a list does, a dict did before 13.0."""
    if isinstance(value, Collection):
        return value.kind == "list"
    return isinstance(value, Mapping) and not hub.at_least("dockerspawner", "13")


def _missing(hub: Hub) -> list[Mount]:
    """The volumes that are dropped and not mounted on the same folder by other means."""
    targets = [
        target for mount in hub.mounts.items if mount.target and (target := mount.target.path())
    ]
    return [
        mount
        for mount in hub.mounts.lost
        if mount.origin in ("volumes", "read_only_volumes", "homedir")
        and mount.source is not None
        and mount.target is not None
        and mount.target.path() is not None
        and mount.target.path() not in targets
        and not (mount.origin == "homedir" and hub.mounts.at(mount.target))
    ]


def _merged(hub: Hub) -> Fix | None:
    """Put every `source:target:mode` of the list into the `volumes` dict, and take `binds` away."""
    found = _entry(hub, "extra_host_config", "binds")
    pairs = _pairs(found[0].value) if found is not None else None
    if found is None or pairs is None or not are_unconditional(hub, "extra_host_config", "volumes"):
        return None
    entry, whole, setting = found
    gone = (
        remove_setting(setting)
        if len(whole.entries) == 1 and whole.complete
        else remove_entry(entry)
    )
    title = "Move the binds into `volumes`"
    edits = (_into_volumes(hub, pairs), gone)
    return fix_mounts(hub, title, _revived(hub), edits, applicability_of_mounts(hub))


def _revived(hub: Hub) -> dict[str, object]:
    """What is mounted again when the binds are gone, as entries of `volumes`."""
    return {
        mount.source.skeleton: {
            "bind": mount.target.skeleton,
            "mode": mount.mode or ("ro" if mount.read_only else "rw"),
        }
        for mount in _missing(hub)
        if mount.origin != "homedir" and mount.source is not None and mount.target is not None
    }


def _into_volumes(hub: Hub, pairs: list[tuple[str, object]]) -> Edit | None:
    volumes = hub.spawner.trait("volumes")
    if volumes.is_default:
        section = section_of(hub.spawner, "DockerSpawner")
        return insert_setting(hub, section, "volumes", to_source(hub.source, dict(pairs)))
    value = volumes.value
    if not isinstance(value, Mapping) or len(volumes.settings) != 1:
        return None
    if any(value.get(source) is not None for source, _ in pairs):
        return None
    return extend_dict(value, dict(pairs))


def _pairs(value: Value) -> list[tuple[str, object]] | None:
    """The entries of `volumes` that a list of texts means; None where one cannot be read, or stands twice."""
    if not isinstance(value, Collection) or not value.complete or not is_literal(value):
        return None
    pairs = [split_bind(as_str(item) or "") for item in value.items]
    known = [pair for pair in pairs if pair is not None]
    return known if len({source for source, _ in known}) == len(pairs) else None


@rule("HUB104", Severity.ERROR, "loss")
def unmounted_volumes(hub: Hub) -> Iterator[Report]:
    """`volumes` in `extra_create_kwargs` mounts nothing from outside."""
    if not has_standard_mounts(hub) or is_swarm(hub):
        return
    found = _entry(hub, "extra_create_kwargs", "volumes")
    if found is None:
        return
    entry, whole, setting = found
    names = _names(hub, entry.value)
    if not names:
        return
    message = (
        f"`volumes` in `extra_create_kwargs` only names folders inside the container, so {all_of(names[:3])} "
        f"{'is' if len(names) == 1 else 'are'} not mounted from anywhere: at best Docker makes an anonymous volume "
        "there, which is deleted with the container. Use `c.DockerSpawner.volumes`."
    )
    place = Place(entry.key.source, entry.key.node)
    yield Report(place, message, fix=_moved(hub, entry, whole, setting))


def _names(hub: Hub, value: Value) -> list[str]:
    """What the value asks to have mounted and nothing mounts."""
    if isinstance(value, Mapping):
        given = [as_str(entry.key) for entry in value.entries if not _is_empty(entry.value)]
        return [name for name in given if name]
    if not isinstance(value, Collection) or not hub.mounts.complete:
        return []
    mounted = {
        mount.target.path() for mount in hub.mounts.items if _is_real(mount) and mount.target
    }
    names = [as_str(item) for item in value.items]
    return [name for name in names if name and name.rstrip("/") not in mounted]


def _is_real(mount: Mount) -> bool:
    return mount.origin != "extra_create_kwargs.volumes"


def _is_empty(value: Value) -> bool:
    """Whether this is the `{}` that docker-py itself writes for a mount point."""
    return isinstance(value, Mapping) and not value.entries


def _moved(hub: Hub, entry: Entry, whole: Mapping, setting: Setting) -> Fix | None:
    """Give the dict to `volumes` itself, if it has the shape for that and the trait is free."""
    value = entry.value
    if not isinstance(value, Mapping) or not isinstance(value.node, cst.Dict) or not value.complete:
        return None
    if not are_unconditional(hub, "extra_create_kwargs") or is_used(hub, "volumes"):
        return None
    if not all(map(_is_volume, value.entries)):
        return None
    section = section_of(hub.spawner, "DockerSpawner")
    code = value.source.code(value.node)
    title, volumes = "Move the dict to `volumes`", as_volumes(value)
    if len(whole.entries) == 1 and whole.complete and is_simple_assignment(setting.write):
        line = (
            f"{setting.write.source.code(setting.write.target).rpartition('.')[0]}.volumes = {code}"
        )
        edit = Edit(setting.write.source, setting.write.statement, line)
        return fix_mounts(hub, title, volumes, [edit], applicability_of_mounts(hub))
    new = insert_setting(hub, section, "volumes", code)
    return fix_mounts(hub, title, volumes, [remove_entry(entry), new], applicability_of_mounts(hub))


def _is_volume(entry: Entry) -> bool:
    """Whether an entry has the form of `volumes`."""
    if isinstance(entry.value, Mapping):
        return entry.value.get("bind") is not None
    return (as_str(entry.value) or "").startswith("/")
