"""HUB118 invalid-mount-entry: entries of `mounts` that docker-py or Docker refuses, so that no server starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.persistence.mount_entry_values import report_values
from hublint.checks.toolkit import edits
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.mount_fixes import fix_mounts
from hublint.checks.toolkit.phrases import any_of, quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.mounts.mount_entries import (
    KEYS,
    meant_key,
    mount_entries,
    mount_type,
    mounts_value,
)
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Collection, Constant, Entry, Mapping, Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

MOUNT_CLASSES = ("docker.types.Mount", "docker.types.services.Mount")


@rule("HUB118", Severity.ERROR, "stops", "loss", changes=("mounts",))
def invalid_mount_entry(hub: Hub) -> Iterator[Report]:
    """An entry of `mounts` is not a dict of `docker.types.Mount` keywords with values that Docker takes."""
    mounts = mounts_value(hub)
    if isinstance(mounts, Mapping):
        yield report_not_list(hub, mounts)
    for item in mount_entries(hub):
        if isinstance(item, Mapping):
            yield from report_unknown_keys(hub, item)
            yield from report_missing_keys(item)
            yield from report_values(item)
        elif isinstance(item, Unknown) and item.call in MOUNT_CLASSES:
            yield Report(
                item.place("not a dict"),
                "`mounts` takes dicts, but this is a `docker.types.Mount`, which has other keys. Every server start "
                "fails with `KeyError: 'source'`. Write `dict(...)` with the same arguments.",
            )
        elif isinstance(item, Constant | Collection):
            yield report_not_dict(hub, item)


def report_not_list(hub: Hub, mounts: Mapping) -> Report:
    """A dict: one entry without the list, or what belongs into `volumes`."""
    remedy = None
    if mounts.get("source") is not None and mounts.get("target") is not None:
        edit = edits.replace(mounts, f"[{mounts.source.code(mounts.node)}]")
        remedy = fix_mounts(hub, "Put the entry into a list", _as_volume(mounts), [edit])
    return Report(
        mounts.place("not a list"),
        "`mounts` must be a list of dicts, but it is a dict. The hub starts, but every login fails with a TraitError. "
        "Put the entry into a list, or use `volumes` for `source: target`.",
        fix=remedy,
        outcome="fails",
    )


def report_not_dict(hub: Hub, item: Constant | Collection) -> Report:
    """An entry that is a string, a list or another thing that is not a dict."""
    kind = quote_value(item.value) if isinstance(item, Constant) else f"a {item.kind}"
    return Report(
        item.place("not a dict"),
        f"An entry of `mounts` must be a dict, but it is {kind}: every server start fails. Write "
        '`{"source": ..., "target": ...}`.',
        fix=fix_string(hub, item),
    )


def fix_string(hub: Hub, item: Value) -> Fix | None:
    """`source:target:mode`, as `docker run --volume` takes it, as a dict."""
    parts = (edits.literal_str(item) or "").split(":")
    if len(parts) not in (2, 3) or not parts[1].startswith("/"):
        return None
    source, target, *mode = parts
    if mode not in ([], ["ro"], ["rw"]):
        return None
    entry: dict[str, object] = {"source": source, "target": target}
    if source.startswith("/"):
        entry["type"] = "bind"
    if mode == ["ro"]:
        entry["read_only"] = True
    code = to_source(item.source, entry)
    in_list = isinstance(item.source.parent(item.node), cst.Element)
    edit = edits.replace(item, code if in_list else f"[{code}]")
    volumes: dict[str, object] = {
        source: {"bind": target, "mode": "ro" if mode == ["ro"] else "rw"}
    }
    return fix_mounts(hub, "Write the mount as a dict", volumes, [edit])


def _as_volume(item: Mapping) -> dict[str, object]:
    """An entry of `mounts` as one of `volumes`, its keys read as they are meant."""
    values = {key: entry.value for entry in item.entries if (key := meant_key(entry))}
    read_only = as_python(values.get("read_only")) is True or as_str(item.get("mode")) == "ro"
    volume = {"bind": as_str(values.get("target")), "mode": "ro" if read_only else "rw"}
    return {as_str(values.get("source")) or "/": volume}


def report_unknown_keys(hub: Hub, item: Mapping) -> Iterator[Report]:
    """The keys that `docker.types.Mount` does not have."""
    for entry in item.entries:
        key = as_str(entry.key)
        if key is None or key in KEYS:
            continue
        if key == "mode":
            yield report_mode(item, entry)
            continue
        meant = meant_key(entry)
        advice = f"Write `{meant}`." if meant else f"The keys are {any_of(KEYS)}."
        yield Report(
            entry.key.place("no such key"),
            f"An entry of `mounts` has no key {quote(key)}: every server start fails with an exception. {advice}",
            fix=fix_key(hub, item, entry, meant),
        )


def fix_key(hub: Hub, item: Mapping, entry: Entry, meant: str | None) -> Fix | None:
    """Rename a key to the one that is meant."""
    if meant is None or item.get(meant) is not None:
        return None
    if meant == "read_only" and not _is_bool(entry.value):
        return None
    title, edit = f"Rename the key to `{meant}`", edits.rename_key(entry, meant)
    volumes = _as_volume(item) if meant in ("source", "target") else {}
    return fix_mounts(hub, title, volumes, [edit])


def _is_bool(value: Value) -> bool:
    return isinstance(value, Constant) and isinstance(value.value, bool)


def report_mode(item: Mapping, entry: Entry) -> Report:
    """`mode`, which is a key of `volumes` only."""
    return Report(
        entry.key.place("no such key"),
        "`mode` is a key of `volumes`. In an entry of `mounts` it makes every server start fail with a TypeError. "
        "Write `read_only` instead, with True or False.",
        fix=fix_mode_key(item, entry),
    )


def fix_mode_key(item: Mapping, entry: Entry) -> Fix | None:
    """`read_only` in place of `mode`, or nothing where the mode is the default."""
    mode = as_str(entry.value)
    if mode == "ro" and item.get("read_only") is None:
        key = edits.rename_key(entry, "read_only")
        return edits.fix("Write `read_only`", key, edits.replace(entry.value, "True"))
    if mode == "rw":
        return edits.fix("Remove `mode`", edits.remove_entry(entry))
    return None


def report_missing_keys(item: Mapping) -> Iterator[Report]:
    """The keys that every entry needs and this one surely lacks; a tmpfs needs no source."""
    if not item.complete or any(as_str(entry.key) is None for entry in item.entries):
        return
    keys = {meant_key(entry) for entry in item.entries}
    for key in ("source", "target"):
        if key in keys or (key == "source" and mount_type(item) in ("tmpfs", None)):
            continue
        yield Report(
            item.place(f"no `{key}`"),
            f"This entry of `mounts` has no `{key}`: every server start fails with `KeyError: '{key}'`. Add it.",
        )
