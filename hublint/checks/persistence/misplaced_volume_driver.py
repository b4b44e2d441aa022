"""HUB130 misplaced-volume-driver: a volume driver among the arguments for creating a container."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.dict_options import own_write
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.docker.family import is_swarm, starts_containers
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Entry
    from hublint.interpret.writes import Path, Write


_TITLE: Final = "Move it to `extra_host_config`"


@rule("HUB130", Severity.ERROR, "stops", "loss", changes=("container-options",))
def misplaced_volume_driver(hub: Hub) -> Iterator[Report]:
    """docker-py 3 and later take `volume_driver` for the host configuration only."""
    if not starts_containers(hub):
        return
    trait = hub.spawner.trait("extra_create_kwargs")
    for entry in trait.entries:
        if as_str(entry.key) != "volume_driver":
            continue
        if is_swarm(hub):
            advice, remedy = "Remove it", fix_by_removing(hub, trait, entry)
        else:
            advice, remedy = "Move it to `extra_host_config`", fix_by_moving(hub, trait, entry)
        yield Report(
            entry.key.place("not taken here"),
            "`volume_driver` is not a valid key of `extra_create_kwargs`: every server start fails with a TypeError. "
            f"{advice}.",
            fix=remedy,
        )


def fix_by_removing(hub: Hub, trait: Trait, entry: Entry) -> Fix | None:
    """Without the entry, or without the whole statement where it holds nothing else."""
    write = own_write(hub, trait.settings[0], entry)
    edit = edits.remove_write(write) if write else edits.remove_entry(entry)
    return edits.fix("Remove `volume_driver`", edit)


def fix_by_moving(hub: Hub, trait: Trait, entry: Entry) -> Fix | None:
    """The statement under another name if it holds nothing else, else a new one below it."""
    setting = trait.settings[0]
    path = (*setting.path[:-1], "extra_host_config")
    settings = hub.spawner.trait("extra_host_config").settings
    if len(trait.settings) > 1 or any(other.path != path for other in settings):
        return None
    write = own_write(hub, setting, entry)
    if write is not None and (not settings or _may_follow(hub, write, path)):
        return edits.fix(_TITLE, edits.rename_setting(write, *path))
    return None if settings else fix_in_new_statement(setting.write, path, entry)


def _may_follow(hub: Hub, write: Write, path: Path) -> bool:
    """Whether an `update` of the other trait in this one's place would last: nothing assigns that trait below."""
    order = hub.facts.writes
    later = order[order.index(write) :]
    return write.kind == "update" and not any(
        other.path == path and other.kind == "assign" for other in later
    )


def fix_in_new_statement(write: Write, path: Path, entry: Entry) -> Fix | None:
    """Take the entry away, and give it a statement below."""
    code = entry.value.source.code(entry.value.node)
    name = ".".join((edits.root(write), *path))
    added = f"{name} = {{{string_literal(write.source, 'volume_driver')}: {code}}}"
    below = Edit(write.source, write.statement, added, "after")
    return edits.fix(_TITLE, edits.remove_entry(entry), below)
