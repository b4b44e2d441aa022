"""Traits that no class of the hub has: misspelt, on the wrong class, or of another release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.closeness import closest_trait, similar_trait
from hublint.checks.configuration.deprecated import old_name_in
from hublint.checks.configuration.excerpts import may_be_chosen_elsewhere
from hublint.checks.configuration.reviving import revival
from hublint.checks.fixes import rename_setting
from hublint.checks.registry import rule
from hublint.checks.words import all_of, quote
from hublint.findings import Report, Severity
from hublint.hub.constants import NOT_KNOWN, python
from hublint.hub.recognition import Recognition, components, recognitions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.components import Component
    from hublint.hub.model import Hub
    from hublint.knowledge import TraitInfo

ELSEWHERE = frozenset({"blacklist", "group_whitelist"})
"""Names that rules of their own report."""
GENERAL = frozenset({"Application", "SingletonConfigurable", "LoggingConfigurable", "Configurable"})
"""Sections of bases that are no good place for a setting."""


@rule("HUB503", "unrecognized-trait", Severity.WARNING)
def unrecognized_trait(hub: Hub) -> Iterator[Report]:
    """A name that is no trait of the class has no effect."""
    for found in _unrecognized(hub):
        if _owner(hub, found) is None:
            yield hub.worlds.memo(("HUB503", found), lambda: _ignored(hub, found))  # noqa: B023


def _ignored(hub: Hub, found: Recognition) -> Report:
    reader = found.readers[-1]
    close = closest_trait(found.trait, reader.lineage.traits)
    cure = f"; did you mean {quote(close)}?" if close else _advice(reader, found.trait)
    names = all_of(one.name for one in found.readers)
    message = (
        f"{names} {'have' if found.readers[1:] else 'has'} no trait {quote(found.trait)}:"
        f" {_moment(reader)} JupyterHub logs that it is not recognized and ignores it{cure}"
    )
    return Report(
        found.setting.place("not recognized"),
        message,
        fix=_rename(hub, found, close, reader.lineage.traits[close]) if close else None,
        severity=Severity.ERROR if close else None,
    )


@rule("HUB517", "trait-of-another-class", Severity.ERROR)
def trait_of_another_class(hub: Hub) -> Iterator[Report]:
    """A trait set on a class that does not have it, while another class of the hub does."""
    for found in _unrecognized(hub):
        owner = _owner(hub, found)
        if owner is None:
            continue
        section = _section(owner, found.trait)
        right = f"c.{section}.{found.trait}"
        names = all_of(one.name for one in found.readers)
        message = (
            f"{quote(found.trait)} is no trait of {names} but of"
            f" {quote(section)}, so this line has no effect; write {quote(right)}"
        )
        yield Report(found.setting.place("has no effect"), message, fix=_move(hub, found, section))


def _unrecognized(hub: Hub) -> Iterator[Recognition]:
    for found in recognitions(hub):
        if found.state != "unrecognized" or found.trait in ELSEWHERE:
            continue
        if found.trait in ("mounts", "remove") and _is_of_swarm(hub.spawner, found.trait):
            continue
        if any(may_be_chosen_elsewhere(hub, one.role) for one in found.readers):
            continue
        if not any(old_name_in(one, found.section, found.trait) for one in found.readers):
            yield found


def _is_of_swarm(spawner: Component, name: str) -> bool:
    """Whether SwarmSpawner itself hides the trait, of which a rule of its own tells."""
    return spawner.is_a("SwarmSpawner") and spawner.lineage.member(name) is None


def _owner(hub: Hub, found: Recognition) -> Component | None:
    """The only other component that has the trait."""
    owners = [one for one in components(hub) if one.has_trait(found.trait)]
    return owners[0] if len(owners) == 1 else None


def _section(owner: Component, trait: str) -> str:
    """The section to set a trait in: one that the file uses already, else that of the defining class."""
    for section in owner.sections:
        if owner.hub.has(section) and section not in GENERAL:
            return section
    info = owner.lineage.traits.get(trait)
    return info.owner.rpartition(".")[2] if info else owner.sections[0]


def _moment(reader: Component) -> str:
    return "at every spawn" if reader.role == "spawner" else "when it starts,"


def _advice(reader: Component, name: str) -> str:
    """What to do about a name that is not merely misspelt."""
    for head in reader.lineage.heads:
        old = old_name_in(reader, head.name, name)
        if old is not None:
            return f"; write `c.{head.name}.{old.successor}`"
        spans = head.trait_versions(name)
        last = spans[-1][1] if spans else None
        if last is not None:
            return f"; {head.trait_distribution(name)} had it until {last}"
    similar = similar_trait(name, reader.lineage.traits)
    if similar is not None:
        return f"; perhaps {quote(_of_today(reader, similar))} is meant"
    return "; remove it, or set the option that you meant"


def _of_today(reader: Component, name: str) -> str:
    """The successor of a trait that is itself an old name."""
    old = reader.lineage.traits[name].deprecated
    if old is None or old.successor is None:
        return name
    return f"c.{old.successor}" if "." in old.successor else old.successor


def _rename(hub: Hub, found: Recognition, close: str, info: TraitInfo) -> Fix | None:
    from hublint.knowledge.verdicts import validate  # noqa: PLC0415 - imports traitlets

    value = python(found.setting.value)
    if value is NOT_KNOWN or validate(info, value).outcome == "refused":
        return None
    edit = rename_setting(found.setting.write, *found.path[:-1], close)
    return revival(hub, found.section, close, f"Rename it to {quote(close)}", edit)


def _move(hub: Hub, found: Recognition, section: str) -> Fix | None:
    edit = rename_setting(found.setting.write, section, found.trait)
    title = f"Set `c.{section}.{found.trait}` instead"
    return revival(hub, section, found.trait, title, edit)
