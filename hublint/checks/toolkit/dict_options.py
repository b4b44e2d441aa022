"""Edits of the options in a dict that a trait holds: `extra_host_config`, `extra_create_kwargs`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import (
    add_entry,
    is_simple_assignment,
    remove_entry,
    remove_write,
    rename_setting,
)
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import is_constant_expression, to_source
from hublint.findings import Edit
from hublint.hub.docker.host_config import HOST_CONFIG
from hublint.hub.scenarios.unconditional import is_always_assigned
from hublint.interpret.constants import as_str
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Entry, Value
    from hublint.interpret.writes import Path, Write


@dataclass(slots=True, eq=False, repr=False)
class Option:
    """An entry of a dict that a trait holds, with that dict and the setting that decides."""

    entry: Entry
    options: Mapping
    setting: Setting

    @property
    def is_alone(self) -> bool:
        """Whether the dict surely has no other entry."""
        return len(self.options.entries) == 1 and self.options.complete


def option_of(hub: Hub, trait: str, key: str) -> Option | None:
    """The entry of this key in a dict of the spawner's; None where there is none."""
    options = hub.spawner.trait(trait)
    if not isinstance(options.value, Mapping) or options.setting is None:
        return None
    for entry in options.value.entries:
        if as_str(entry.key) == key:
            return Option(entry, options.value, options.setting)
    return None


def add_option(hub: Hub, name: str, code: str) -> Edit | None:
    """One more option in `extra_host_config`: in the dict that the file writes out, or in a new setting."""
    trait = hub.spawner.trait(HOST_CONFIG)
    if trait.is_untouched:
        section = section_of(hub.spawner, "DockerSpawner")
        key = to_source(hub.source, name)
        return insert_setting(hub, section, HOST_CONFIG, f"{{{key}: {code}}}")
    if isinstance(trait.given, Mapping) and is_always_assigned(hub, trait.setting):
        return add_entry(trait.given, name, code)
    return None


def replace_with_option(
    hub: Hub, setting: Setting | None, value: Value, name: str, option: object
) -> Iterator[Edit | None]:
    """The edits that put an option in place of a setting with this value; a None among them if that can't be done."""
    if (
        setting is None
        or not is_always_assigned(hub, setting)
        or not is_constant_expression(setting.write.statement, value)
    ):
        yield None
        return
    write, statement = setting.write, setting.write.statement
    if not hub.spawner.trait(HOST_CONFIG).is_untouched:
        yield remove_write(write)
        yield add_option(hub, name, to_source(hub.source, option))
    elif isinstance(statement, cst.Assign) and len(statement.targets) == 1:
        yield rename_setting(write, section_of(hub.spawner, "DockerSpawner"), HOST_CONFIG)
        yield Edit(write.source, statement.value, to_source(hub.source, {name: option}))
    else:
        yield None


def own_write(hub: Hub, setting: Setting, entry: Entry) -> Write | None:
    """The statement that does nothing but give a dict with this one entry to a trait, by assignment or `update`."""
    for write in _writes(hub, setting.path):
        value = hub.resolve(write.value)
        does_only_this = write.kind == "update" or is_simple_assignment(write)
        if does_only_this and isinstance(value, Mapping) and value.complete:
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
