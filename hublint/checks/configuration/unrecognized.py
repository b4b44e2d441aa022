"""Traits that no class of the hub has: misspelt, on the wrong class, or of another release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.closeness import closest_trait
from hublint.checks.fixes import fix, rename_setting
from hublint.checks.registry import rule
from hublint.checks.words import quote
from hublint.findings import Report, Severity
from hublint.hub.constants import NOT_KNOWN, python
from hublint.hub.recognition import Recognition, components, recognitions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.components import Component
    from hublint.hub.model import Hub
    from hublint.knowledge import TraitInfo

ELSEWHERE = frozenset({"blacklist", "group_whitelist"})
"""Names that rules of their own report."""


@rule("HUB503", "unrecognized-trait", Severity.WARNING)
def unrecognized_trait(hub: Hub) -> Iterator[Report]:
    """A name that is no trait of the class has no effect."""
    for found in _unrecognized(hub):
        if _owner(hub, found) is not None:
            continue
        reader = found.readers[-1]
        close = closest_trait(found.trait, reader.lineage.traits)
        cure = f"; did you mean {quote(close)}?" if close else _past(reader, found.trait)
        message = (
            f"{quote(reader.name)} has no trait {quote(found.trait)}:"
            f" {_moment(reader)} JupyterHub logs that it is not recognized and ignores it{cure}"
        )
        yield Report(
            found.setting.place("not recognized"),
            message,
            fix=_rename(found, close, reader.lineage.traits[close]) if close else None,
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
        message = (
            f"{quote(found.trait)} is no trait of {quote(found.readers[-1].name)} but of"
            f" {quote(section)}, so this line has no effect; write {quote(right)}"
        )
        applicability: Applicability = "unsafe" if owner.role == "authenticator" else "safe"
        edit = rename_setting(found.setting.write, section, found.trait)
        if hub.setting(section, found.trait) is not None:
            edit = None
        cure = fix(f"Set {quote(right)} instead", edit, applicability=applicability)
        yield Report(found.setting.place("has no effect"), message, fix=cure)


def _unrecognized(hub: Hub) -> Iterator[Recognition]:
    for found in recognitions(hub):
        if found.state != "unrecognized" or found.trait in ELSEWHERE:
            continue
        if found.trait in ("mounts", "remove") and hub.spawner.is_a("SwarmSpawner"):
            continue
        if not any(found.trait in _renamed(reader) for reader in found.readers):
            yield found


def _renamed(component: Component) -> set[str]:
    """Old names of a component's class that are no traits any more; other rules report them."""
    targets = component.hub.targets
    return {name for head in component.lineage.heads for name in head.renamed(targets)}


def _owner(hub: Hub, found: Recognition) -> Component | None:
    """The only other component that has the trait."""
    owners = [one for one in components(hub) if one.has_trait(found.trait)]
    return owners[0] if len(owners) == 1 else None


def _section(owner: Component, trait: str) -> str:
    """The section to set a trait in: one that the file uses already, else that of the defining class."""
    for section in owner.sections:
        if owner.hub.settings(section) and section not in ("Application", "LoggingConfigurable"):
            return section
    return owner.lineage.traits[trait].owner.rpartition(".")[2]


def _moment(reader: Component) -> str:
    return "at every spawn" if reader.role == "spawner" else "when it starts,"


def _past(reader: Component, name: str) -> str:
    """What became of a trait that the class had once."""
    for head in reader.lineage.heads:
        spans = head.trait_versions(name)
        last = spans[-1][1] if spans else None
        if last is not None:
            return f"; {head.trait_distribution(name)} had it until {last}"
    return "; remove it, or set the option that you meant"


def _rename(found: Recognition, close: str, info: TraitInfo) -> Fix | None:
    from hublint.knowledge.verdicts import validate  # noqa: PLC0415 - imports traitlets

    value = python(found.setting.value)
    if value is NOT_KNOWN or validate(info, value).outcome == "refused":
        return None
    path = (*found.path[:-1], close)
    if found.readers[-1].hub.setting(*path) is not None:
        return None
    return fix(f"Rename it to {quote(close)}", rename_setting(found.setting.write, *path))
