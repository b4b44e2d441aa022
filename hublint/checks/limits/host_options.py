"""Docker's own options of a container: `extra_host_config` as it is known, and edits of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import add_entry, remove_write, rename_setting
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import to_source
from hublint.findings import Edit
from hublint.hub.docker.family import uses_host_config
from hublint.interpret.constants import as_python
from hublint.interpret.values import Constant, Mapping
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.limits.given import Given
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.interpret.values import Entry, Value

CASTS = frozenset(("int", "float", "True"))
TRAIT = "extra_host_config"


def host_options(hub: Hub) -> tuple[Entry, ...]:
    """The entries of `extra_host_config` with constant names, of which there may be more."""
    if not uses_host_config(hub):
        return ()
    trait = hub.spawner.trait(TRAIT)
    if not isinstance(trait.given, Mapping):
        return ()
    return tuple(entry for entry in trait.given.entries if name_of(entry))


def name_of(entry: Entry) -> str:
    """The constant name of an option, empty where it is none."""
    found = entry.key.value if isinstance(entry.key, Constant) else None
    return found if isinstance(found, str) else ""


def all_host_options(hub: Hub) -> frozenset[str] | None:
    """The names of all options, None where there may be others."""
    trait = hub.spawner.trait(TRAIT)
    if trait.is_untouched:
        return frozenset()
    if not isinstance(trait.given, Mapping) or not trait.given.complete:
        return None
    names = [name_of(entry) for entry in trait.given.entries]
    return frozenset(names) if all(names) else None


def is_fixed(holder: cst.CSTNode, value: Value) -> bool:
    """Whether an assignment or a dict entry spells its value with constants only, so that it has no other."""
    if getattr(holder, "value", None) is not value.node:
        return False
    waiting: list[cst.CSTNode] = [value.node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, cst.Name) and node.value not in CASTS:
            return False
        waiting.extend(children(node))
    return True


def is_set_once(setting: Setting | None) -> bool:
    """Whether the statement is reached in every case, so that another one can rest on it."""
    return setting is not None and not setting.write.path_condition


def docker_size(value: Value, amount: float) -> str | int:
    """A size that JupyterHub reads as docker-py reads it: the same text, but for its unit T."""
    found = as_python(value)
    return found if isinstance(found, str) and not found.endswith("T") else int(amount)


def add_option(hub: Hub, name: str, code: str) -> Edit | None:
    """One more option: in the dict that the file writes out, or in a new setting if it sets none."""
    trait = hub.spawner.trait(TRAIT)
    if trait.is_untouched:
        section = section_of(hub.spawner, "DockerSpawner")
        key = to_source(hub.source, name)
        return insert_setting(hub, section, TRAIT, f"{{{key}: {code}}}")
    if isinstance(trait.given, Mapping) and is_set_once(trait.setting):
        return add_entry(trait.given, name, code)
    return None


def as_host_option(hub: Hub, each: Given, name: str, option: object) -> Iterator[Edit | None]:
    """The edits that turn a setting that has no effect into an option; a None among them if that can't be done."""
    write = each.setting.write if each.setting else None
    if write is None or not is_set_once(each.setting) or not is_fixed(write.statement, each.value):
        yield None
        return
    trait = hub.spawner.trait(TRAIT)
    code = to_source(hub.source, option)
    statement = write.statement
    if not trait.is_untouched:
        yield remove_write(write)
        yield add_option(hub, name, code)
    elif isinstance(statement, cst.Assign) and len(statement.targets) == 1:
        yield rename_setting(write, section_of(hub.spawner, "DockerSpawner"), TRAIT)
        yield Edit(write.source, statement.value, to_source(hub.source, {name: option}))
    else:
        yield None
