"""Volumes in the form of a dict: `{"bind": target, "mode": "rw" or "ro"}`, and keys that are not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, rename_key, replace
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.mount_fixes import fix_mounts
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import all_of, quote
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


@rule("HUB108", Severity.ERROR, "loss")
def volume_without_bind(hub: Hub) -> Iterator[Report]:
    """The dict of a volume does not say where it is mounted."""
    for mount in bind_mounts(hub):
        given = mount.value
        if not isinstance(given, Mapping) or not given.complete or given.get("bind") is not None:
            continue
        wrong = _misnamed(given)
        what = f"{all_of(_keys(given))} but no `bind`" if given.entries else "no `bind`"
        cure = (
            f"Rename {quote(as_str(wrong.key))} to `bind`."
            if wrong
            else "Add `'bind': '/home/jovyan/…'`."
        )
        message = (
            f"This volume in {quote(mount.trait)} has {what}, the key for the folder in the container: every "
            f"spawn fails with `KeyError: 'bind'`. {cure}"
        )
        place = Place(wrong.key.source, wrong.key.node) if wrong else given.place()
        yield Report(
            place,
            message,
            fix=_named_bind(hub, mount, wrong) if wrong else None,
        )


def _named_bind(hub: Hub, mount: Mount, wrong: Entry) -> Fix | None:
    source = mount.source.skeleton if mount.source is not None else ""
    volumes = {source: {"bind": as_str(wrong.value), "mode": mount.mode or "rw"}}
    return fix_mounts(hub, "Name the key `bind`", volumes, [rename_key(wrong, "bind")])


def _keys(given: Mapping) -> list[str]:
    return [as_str(entry.key) or "…" for entry in given.entries]


def _misnamed(given: Mapping) -> Entry | None:
    """The one entry that surely means `bind`: a known synonym that names an absolute path."""
    found = [entry for entry in given.entries if (as_str(entry.key) or "").lower() in _FOR_BIND]
    if len(found) != 1 or (as_str(found[0].value) or "/")[:1] != "/":
        return None
    return found[0]


@rule("HUB109", Severity.ERROR, "loss")
def ignored_volume_key(hub: Hub) -> Iterator[Report]:
    """A key of a volume that nothing reads; where it asks for read-only, the mount is writable."""
    for mount in bind_mounts(hub):
        if isinstance(mount.value, Mapping) and mount.value.get("bind") is not None:
            ignored = [
                entry for entry in mount.value.entries if as_str(entry.key) not in _read(hub, mount)
            ]
            flags = [entry for entry in ignored if _is_flag(entry)]
            if flags:
                yield from _flag(mount, flags[0])
            for entry in ignored:
                if entry not in flags and as_str(entry.key) is not None:
                    yield Report(
                        Place(entry.key.source, entry.key.node),
                        _message(entry),
                        severity=Severity.WARNING,
                    )


def _read(hub: Hub, mount: Mount) -> tuple[str, ...]:
    """The keys that have an effect; `binds` goes to docker-py, which always knew `propagation`, and `ro`."""
    modern = mount.origin == "binds" or hub.at_least("dockerspawner", "14")
    return ("bind", "mode", "propagation") if modern else ("bind", "mode")


def _is_flag(entry: Entry) -> bool:
    return (as_str(entry.key) or "").lower() in _READ_ONLY


def _flag(mount: Mount, entry: Entry) -> Iterator[Report]:
    """Report a flag whose wish is not fulfilled."""
    if mount.read_only is not False or not as_python(entry.value):
        return
    message = (
        f"{quote(as_str(entry.key))} is no key of a volume and nothing reads it, so every user can write to this "
        "mount. Write `'mode': 'ro'`."
    )
    yield Report(Place(entry.key.source, entry.node), message, fix=_read_only(mount, entry))


def _read_only(mount: Mount, entry: Entry) -> Fix | None:
    """Say `ro`, unless the folder is a user's own, where it is the flag that is wrong."""
    if not isinstance(mount.value, Mapping) or mount.value.get("mode") is not None:
        return None
    if mount.per_user is not False:
        return None
    code = string_literal(entry.value.source, "ro")
    edits = (rename_key(entry, "mode"), replace(entry.value, code))
    return fix("Mount it read-only", *edits, applicability="unsafe")


def _message(entry: Entry) -> str:
    name = as_str(entry.key)
    if name == "propagation":
        return (
            "`propagation` of a volume is read since DockerSpawner 14.0 only; before, it has no effect. Put it "
            "into the mode: `'mode': 'rw,rslave'`."
        )
    return (
        f"{quote(name)} is no key of a volume: nothing reads it, and it has no effect. The keys are `bind` and "
        "`mode`."
    )
