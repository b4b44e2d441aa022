"""HUB108 volume-without-bind, HUB109 ignored-volume-key: keys of a volume's dict, `{"bind": target, "mode": "rw"}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, rename_key, replace
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.mount_fixes import fix_mounts
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.mounts.bind_mounts import bind_mounts
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Entry, Mapping
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount

_FOR_BIND = frozenset((
    "target", "destination", "dst", "dest", "path", "container", "containerpath", "container_path", "mountpath",
    "mount_path", "mountpoint", "mount_point", "mount", "bind", "binds", "to",
))  # fmt: skip
_READ_ONLY = frozenset(("ro", "readonly", "read_only", "read-only", "is_read_only"))


@rule("HUB108", Severity.ERROR, "stops", "loss", changes=("mounts", "container-options"))
def volume_without_bind(hub: Hub) -> Iterator[Report]:
    """The dict of a volume does not say where it is mounted."""
    for mount in bind_mounts(hub):
        volume = mount.value
        if isinstance(volume, Mapping) and volume.complete and volume.get("bind") is None:
            yield report_missing_bind(hub, mount, volume)


def report_missing_bind(hub: Hub, mount: Mount, volume: Mapping) -> Report:
    """A volume without the folder in the container, or with that under another key."""
    misnamed = _misnamed_bind(volume)
    keys = [as_str(entry.key) or "…" for entry in volume.entries]
    has = f"{all_of(keys)} but no `bind`" if keys else "no `bind`"
    advice = "Add `'bind': '/home/jovyan/…'`."
    if misnamed is not None:
        advice = f"Rename {quote(as_str(misnamed.key))} to `bind`."
    return Report(
        volume.place() if misnamed is None else _place(misnamed),
        f"This volume in {quote(mount.trait)} has {has}, the key for the folder in the container. Every server start "
        f"fails with `KeyError: 'bind'`. {advice}",
        fix=fix_misnamed_bind(hub, mount, misnamed) if misnamed is not None else None,
    )


def fix_misnamed_bind(hub: Hub, mount: Mount, entry: Entry) -> Fix | None:
    """Name the key of the folder in the container `bind`."""
    source = mount.source.skeleton if mount.source is not None else ""
    volumes: dict[str, object] = {source: {"bind": as_str(entry.value), "mode": mount.mode or "rw"}}
    return fix_mounts(hub, "Rename the key to `bind`", volumes, [rename_key(entry, "bind")])


def _misnamed_bind(volume: Mapping) -> Entry | None:
    """The one entry that surely means `bind`: a known synonym that names an absolute path."""
    entries = [entry for entry in volume.entries if (as_str(entry.key) or "").lower() in _FOR_BIND]
    if len(entries) != 1 or (as_str(entries[0].value) or "/")[:1] != "/":
        return None
    return entries[0]


def _place(entry: Entry) -> Place:
    return Place(entry.key.source, entry.key.node)


@rule("HUB109", Severity.ERROR, "loss", changes=("mounts", "container-options"))
def ignored_volume_key(hub: Hub) -> Iterator[Report]:
    """A key of a volume that nothing reads; where it asks for read-only, the mount is writable."""
    for mount in bind_mounts(hub):
        if not isinstance(mount.value, Mapping) or mount.value.get("bind") is None:
            continue
        keys = _keys(hub, mount)
        ignored = [entry for entry in mount.value.entries if as_str(entry.key) not in keys]
        flags = [entry for entry in ignored if _is_read_only_flag(entry)]
        if flags:
            yield from report_ignored_flag(mount, flags[0])
        for entry in ignored:
            if entry not in flags and as_str(entry.key) is not None:
                yield Report(_place(entry), _message(hub, entry), severity=Severity.WARNING)


def _keys(hub: Hub, mount: Mount) -> tuple[str, ...]:
    """The keys that have an effect; `binds` goes to docker-py, which always knew `propagation`, and `ro`."""
    modern = mount.origin == "binds" or hub.at_least("dockerspawner", "14")
    return ("bind", "mode", "propagation") if modern else ("bind", "mode")


def _is_read_only_flag(entry: Entry) -> bool:
    return (as_str(entry.key) or "").lower() in _READ_ONLY


def report_ignored_flag(mount: Mount, entry: Entry) -> Iterator[Report]:
    """A flag that asks for a read-only mount and does not make it so."""
    if mount.read_only is not False or not as_python(entry.value):
        return
    message = (
        f"A volume has no key {quote(as_str(entry.key))}, so it is ignored and every user can write to this mount. "
        "Write `'mode': 'ro'`."
    )
    yield Report(Place(entry.key.source, entry.node), message, fix=fix_flag(mount, entry))


def fix_flag(mount: Mount, entry: Entry) -> Fix | None:
    """Write the mode `ro`, unless the folder is a user's own, where it is the flag that is wrong."""
    if not isinstance(mount.value, Mapping) or mount.value.get("mode") is not None:
        return None
    if mount.per_user is not False:
        return None
    code = string_literal(entry.value.source, "ro")
    edits = (rename_key(entry, "mode"), replace(entry.value, code))
    return fix("Mount it read-only", *edits, applicability="unsafe")


def _message(hub: Hub, entry: Entry) -> str:
    name = as_str(entry.key)
    if name == "propagation":
        return (
            f"{hub.release_note('dockerspawner')} ignores `propagation` of a volume, which is read from 14.0 on. Write "
            "it in the mode: `'mode': 'rw,rslave'`."
        )
    return f"A volume has no key {quote(name)}, so it is ignored. The keys are `bind` and `mode`."
