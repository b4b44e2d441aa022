"""Entries of `mounts` up to dockerspawner 14.0.0: all need a `source`, and only two keys are formatted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.persistence.mount_traits import meant_key, mount_entries, mount_type
from hublint.checks.toolkit import edits
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Constant, Mapping, PartialString, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

SHARING = ("subpath", "driver_config")
"""Keys that say which data is mounted."""


def _fixed_upstream(hub: Hub) -> bool:
    """Whether a release is judged that is newer than 14.0.0, the newest known."""
    return "dockerspawner" in hub.targets and hub.at_least("dockerspawner", "14.0.1")


@rule("HUB119", Severity.ERROR, "loss")
def tmpfs_without_source(hub: Hub) -> Iterator[Report]:
    """DockerSpawner reads `source` of every mount, also of a tmpfs, which has none."""
    for item in mount_entries(hub):
        if not isinstance(item, Mapping) or not item.complete or mount_type(item) != "tmpfs":
            continue
        keys = {meant_key(entry) for entry in item.entries}
        source = item.get("source")
        missing = "source" not in keys and all(as_str(entry.key) for entry in item.entries)
        if (
            missing or (isinstance(source, Constant) and source.value is None)
        ) and not _fixed_upstream(hub):
            yield Report(
                (source or item).place("no source"),
                "DockerSpawner needs a `source` in every entry of `mounts`, even of a tmpfs, which has none: every "
                'spawn fails. Add `"source": ""`.',
                fix=_with_source(item, source),
            )


def _with_source(item: Mapping, source: Value | None) -> Fix | None:
    empty = string_literal(item.source, "")
    edit = edits.replace(source, empty) if source else edits.add_entry(item, "source", empty)
    return edits.fix("Add an empty source", edit)


@rule("HUB120", Severity.ERROR, "loss")
def literal_mount_placeholder(hub: Hub) -> Iterator[Report]:
    """A placeholder in a key of a mount other than `source` and `target` stays as it is."""
    for item in mount_entries(hub):
        if not isinstance(item, Mapping) or _fixed_upstream(hub):
            continue
        for entry in item.entries:
            key = as_str(entry.key)
            if key is not None and meant_key(entry) not in ("source", "target"):
                yield from _literal(hub, key, entry.value)


def _literal(hub: Hub, key: str, value: Value) -> Iterator[Report]:
    for found in texts(value):
        name = placeholder(hub, found)
        if name is None:
            continue
        sharing = key in SHARING
        effect = "it is the same for all users. Leave it out"
        if sharing:
            effect = "all users get the same folder, or none. Put the placeholder into the `source`"
        yield Report(
            found.place("stays as it is"),
            f"DockerSpawner fills in placeholders of a mount only in `source` and `target`. In `{key}`, "
            f"`{{{name}}}` reaches Docker as it stands: {effect}.",
            severity=None if sharing else Severity.WARNING,
        )


def placeholder(hub: Hub, value: Value) -> str | None:
    """The first field of the spawner's templates that a text has."""
    names = hub.namespace.names if hub.namespace else frozenset()
    return next((used.name for used in hub.template(value).fields() if used.name in names), None)


def texts(value: Value) -> Iterator[Value]:
    """Every text in a value, at any depth; keys of dicts left out."""
    match value:
        case Constant(value=str()) | PartialString():
            yield value
        case Mapping():
            for entry in value.entries:
                yield from texts(entry.value)
        case Collection():
            for item in value.items:
                yield from texts(item)
