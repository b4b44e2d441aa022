"""Entries of a dict that a trait holds, each with the statement that gives it, and edits that take them away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import remove_entry, remove_write
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from hublint.findings import Edit
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Entry
    from hublint.interpret.writes import Path, Write


def own_write(hub: Hub, setting: Setting, entry: Entry) -> Write | None:
    """The statement that does nothing but give a dict with this one entry to a trait, by assignment or `update`."""
    for write in _writes(hub, setting.path):
        value = hub.resolve(write.value)
        if write.kind in ("assign", "update") and isinstance(value, Mapping) and value.complete:
            nodes = [item.node for item in value.entries]
            if nodes == [entry.node] and not isinstance(entry.node, cst.Assign):
                return write
    return None


def remove_option(hub: Hub, trait: Trait, entry: Entry) -> Edit | None:
    """Take an entry of a dict away, with the whole statement where that is all that the file gives to the trait."""
    write = own_write(hub, trait.settings[0], entry) if trait.settings else None
    if write is not None and _is_only_write(hub, write):
        return remove_write(write)
    return remove_entry(entry)


def _is_only_write(hub: Hub, write: Write) -> bool:
    return [other for other in hub.facts.writes if other.path == write.path] == [write]


def _writes(hub: Hub, path: Path) -> list[Write]:
    """The writes to one trait in this scenario; no condition of any other is consulted."""
    writes = (write for write in hub.facts.writes if write.path == path)
    return [write for write in writes if hub.scenarios.agrees(write.path_condition)]
