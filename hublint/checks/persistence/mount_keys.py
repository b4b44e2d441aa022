"""HUB118: entries of `mounts` that docker-py or Docker refuses, so that no server starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.persistence.mount_options import wrong_values
from hublint.checks.persistence.mount_traits import (
    KEYS,
    meant_key,
    mount_entries,
    mount_type,
    mounts_value,
)
from hublint.checks.toolkit import edits
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.mount_fixes import fix_mounts
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import any_of, quote
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Collection, Constant, Entry, Mapping, Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

MOUNT_CLASSES = ("docker.types.Mount", "docker.types.services.Mount")


@rule("HUB118", Severity.ERROR, "loss")
def invalid_mount_entry(hub: Hub) -> Iterator[Report]:
    """An entry of `mounts` is no dict of `docker.types.Mount` keywords with values that Docker takes."""
    value = mounts_value(hub)
    if isinstance(value, Mapping):
        yield _no_list(hub, value)
    for item in mount_entries(hub):
        if isinstance(item, Mapping):
            yield from _wrong_keys(hub, item)
            yield from _missing_keys(item)
            yield from wrong_values(item)
        elif isinstance(item, Unknown) and item.call in MOUNT_CLASSES:
            yield Report(
                item.place("not a dict"),
                "`mounts` takes dicts, but this is a `docker.types.Mount`, whose keys are others: every spawn fails "
                "with `KeyError: 'source'`. Write `dict(...)` with the same arguments.",
            )
        elif isinstance(item, Constant | Collection):
            yield _no_dict(hub, item)


def _no_list(hub: Hub, value: Mapping) -> Report:
    """A dict: one entry without the list, or what belongs into `volumes`."""
    cure = None
    if value.get("source") is not None and value.get("target") is not None:
        code = f"[{value.source.code(value.node)}]"
        cure = fix_mounts(
            hub, "Put the entry into a list", _volume(value), [edits.replace(value, code)]
        )
    return Report(
        value.place("not a list"),
        "`mounts` must be a list of dicts, but this is a dict: the hub starts, and every login fails with a "
        "TraitError. Put the entry into a list, or use `volumes` for `source: target`.",
        fix=cure,
    )


def _no_dict(hub: Hub, item: Value) -> Report:
    shown = quote(item.value) if isinstance(item, Constant) else f"a {item.kind}"  # type: ignore[attr-defined]
    return Report(
        item.place("not a dict"),
        f"An entry of `mounts` must be a dict, but this is {shown}: every spawn fails. Write "
        '`{"source": ..., "target": ...}`.',
        fix=_as_dict(hub, item),
    )


def _as_dict(hub: Hub, item: Value) -> Fix | None:
    """`source:target:mode`, as `docker run --volume` takes it, as a dict."""
    parts = (edits.literal_str(item) or "").split(":")
    if (
        len(parts) not in (2, 3)
        or not parts[1].startswith("/")
        or parts[2:] not in ([], ["ro"], ["rw"])
    ):
        return None
    meant: dict[str, object] = {"source": parts[0], "target": parts[1]}
    if parts[0].startswith("/"):
        meant["type"] = "bind"
    if parts[2:] == ["ro"]:
        meant["read_only"] = True
    code = to_source(item.source, meant)
    inside = isinstance(item.source.parent(item.node), cst.Element)
    edit = edits.replace(item, code if inside else f"[{code}]")
    mode = "ro" if "read_only" in meant else "rw"
    volume: dict[str, object] = {parts[0]: {"bind": parts[1], "mode": mode}}
    return fix_mounts(hub, "Write the mount as a dict", volume, [edit])


def _volume(item: Mapping) -> dict[str, object]:
    """An entry of `mounts` as one of `volumes`, its keys read as they are meant."""
    meant = {key: entry.value for entry in item.entries if (key := meant_key(entry))}
    read_only = as_python(meant.get("read_only")) is True or as_str(item.get("mode")) == "ro"
    given = {"bind": as_str(meant.get("target")), "mode": "ro" if read_only else "rw"}
    return {as_str(meant.get("source")) or "/": given}


def _wrong_keys(hub: Hub, item: Mapping) -> Iterator[Report]:
    for entry in item.entries:
        key = as_str(entry.key)
        if key is None or key in KEYS:
            continue
        if key == "mode":
            yield _mode(item, entry)
            continue
        meant = meant_key(entry)
        cure = f"The key is `{meant}`." if meant else f"The keys are {any_of(KEYS)}."
        yield Report(
            entry.key.place("no such key"),
            f"An entry of `mounts` has no key {quote(key)}: every spawn fails with an exception. {cure}",
            fix=_renamed(hub, item, entry, meant),
        )


def _renamed(hub: Hub, item: Mapping, entry: Entry, meant: str | None) -> Fix | None:
    if meant is None or item.get(meant) is not None:
        return None
    if meant == "read_only" and not _is_bool(entry.value):
        return None
    title, edit = f"Rename the key to `{meant}`", edits.rename_key(entry, meant)
    volume = _volume(item) if meant in ("source", "target") else {}
    return fix_mounts(hub, title, volume, [edit])


def _is_bool(value: Value) -> bool:
    return isinstance(value, Constant) and isinstance(value.value, bool)


def _mode(item: Mapping, entry: Entry) -> Report:
    """`mode`, which is a key of `volumes` only."""
    given = as_str(entry.value)
    cure = None
    if given == "ro" and item.get("read_only") is None:
        cure = edits.fix(
            "Say `read_only`",
            edits.rename_key(entry, "read_only"),
            edits.replace(entry.value, "True"),
        )
    elif given == "rw":
        cure = edits.fix("Remove `mode`", edits.remove_entry(entry))
    return Report(
        entry.key.place("no such key"),
        "`mode` is a key of `volumes`; an entry of `mounts` that has it makes every spawn fail with a TypeError. "
        "Write `read_only` instead, with True or False.",
        fix=cure,
    )


def _missing_keys(item: Mapping) -> Iterator[Report]:
    if not item.complete or any(as_str(entry.key) is None for entry in item.entries):
        return
    meant = {meant_key(entry) for entry in item.entries}
    for key in ("source", "target"):
        if key in meant or (key == "source" and mount_type(item) in ("tmpfs", None)):
            continue
        yield Report(
            item.place(f"no `{key}`"),
            f"This entry of `mounts` has no `{key}`: every spawn fails with `KeyError: '{key}'`. Add it.",
        )
