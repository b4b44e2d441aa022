"""HUB119 tmpfs-without-source, HUB120 literal-mount-placeholder: how DockerSpawner formats entries of `mounts`.

Up to 14.0.0, it reads `source` and `target` of every entry, whatever its type, and formats no other key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.mounts.mount_entries import meant_key, mount_entries, mount_type
from hublint.hub.names.unformatted_placeholders import placeholders_in
from hublint.interpret.constants import as_str
from hublint.interpret.values import Constant, Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

WHICH_DATA = ("subpath", "driver_config")
"""Keys that say which data is mounted."""


def _is_newer_than_known(hub: Hub) -> bool:
    """Whether a release is judged that is newer than 14.0.0, the newest known."""
    return "dockerspawner" in hub.targets and hub.at_least("dockerspawner", "14.0.1")


@rule("HUB119", Severity.ERROR, "stops", "loss", changes=("mounts",))
def tmpfs_without_source(hub: Hub) -> Iterator[Report]:
    """DockerSpawner reads `source` of every mount, also of a tmpfs, which has none."""
    for item in mount_entries(hub):
        if not isinstance(item, Mapping) or not item.complete or mount_type(item) != "tmpfs":
            continue
        if _has_no_source(item) and not _is_newer_than_known(hub):
            source = item.get("source")
            yield Report(
                (source or item).place("no source"),
                "DockerSpawner needs a `source` in every entry of `mounts`, even of a tmpfs, which has none: every "
                'server start fails. Add `"source": ""`.',
                fix=fix_source(item, source),
            )


def _has_no_source(item: Mapping) -> bool:
    """Whether an entry surely has no `source`, or None."""
    source = item.get("source")
    if source is not None:
        return isinstance(source, Constant) and source.value is None
    keys = {meant_key(entry) for entry in item.entries}
    return "source" not in keys and all(as_str(entry.key) for entry in item.entries)


def fix_source(item: Mapping, source: Value | None) -> Fix | None:
    """An empty source, which Docker takes for none."""
    empty = string_literal(item.source, "")
    edit = edits.replace(source, empty) if source else edits.add_entry(item, "source", empty)
    return edits.fix("Add an empty source", edit)


@rule("HUB120", Severity.ERROR, "loss")
def literal_mount_placeholder(hub: Hub) -> Iterator[Report]:
    """A placeholder in a key of a mount other than `source` and `target` stays as it is."""
    for item in mount_entries(hub):
        if not isinstance(item, Mapping) or _is_newer_than_known(hub):
            continue
        for entry in item.entries:
            key = as_str(entry.key)
            if key is not None and meant_key(entry) not in ("source", "target"):
                yield from report_placeholders(hub, key, entry.value)


def report_placeholders(hub: Hub, key: str, value: Value) -> Iterator[Report]:
    """Placeholders in the value of a key that DockerSpawner does not format."""
    for string, name in placeholders_in(hub, value):
        effect = "it is the same for all users. Remove it"
        if key in WHICH_DATA:
            effect = "all users get the same folder, or none. Move the placeholder to `source`"
        yield Report(
            string.place("stays as it is"),
            f"DockerSpawner fills in placeholders of a mount only in `source` and `target`. In `{key}`, Docker gets "
            f"`{{{name}}}` unchanged: {effect}.",
            severity=None if key in WHICH_DATA else Severity.WARNING,
        )
