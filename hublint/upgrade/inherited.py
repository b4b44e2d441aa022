"""What the active classes bring along: other defaults, and classes that are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.words import quote
from hublint.findings import Report
from hublint.hub.recognition import components
from hublint.upgrade.compare import concerned, place, since, traits
from hublint.upgrade.steps import Break, Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hublint.hub.components import Component
    from hublint.knowledge import TraitClass, TraitInfo
    from hublint.upgrade.pair import Pair


def defaults(pair: Pair) -> Iterator[Told]:
    """Other defaults of traits that the config does not set."""
    if pair.old.fragment or not pair.old.reading.writes:
        return
    for component in components(pair.old):
        if not concerned(pair, component):
            continue
        for name, after in traits(component, pair.new.targets).items():
            before = component.lineage.traits.get(name)
            if before is None or not _differ(before, after):
                continue
            if component.known and component.trait(name).state == "default":
                yield _other_default(pair, component, before, after)


def _differ(before: TraitInfo, after: TraitInfo) -> bool:
    """Whether the literal defaults differ for a user; `None`, 0 and empty ones mean the same."""
    if not (before.has_default and after.has_default) or before.deprecated or after.deprecated:
        return False
    return before.default != after.default and bool(before.default or after.default)


def _other_default(pair: Pair, component: Component, before: TraitInfo, after: TraitInfo) -> Told:
    def same(targets: Mapping[str, str]) -> bool:
        found = traits(component, targets).get(before.name)
        return found is not None and found.default == after.default

    distribution, at = since(pair, component, same)
    message = (
        f"The default of {quote(before.name)} of {quote(component.name)}, which this file does not set, changes from"
        f" {quote(repr(before.default))} to {quote(repr(after.default))} with {distribution} {at}; set it if you"
        " depend on it"
    )
    broken = Break(distribution, at, "other-default", "changes", about=before.name)
    return broken, Report(place(pair, component), message)


def classes(pair: Pair) -> Iterator[Told]:
    """Active classes that the new release does not have."""
    for component in components(pair.old):
        for head in component.lineage.heads:
            if component.setting is not None and not head.exists(pair.new.targets):
                yield _class_gone(pair, component, head)


def _class_gone(pair: Pair, component: Component, head: TraitClass) -> Told:
    name = head.distribution
    at = pair.first(name, lambda version: not head.exists({name: version}))
    message = (
        f"{quote(head.name)} is no class of {name} any more since {at}, and the hub does not start;"
        f" choose another {component.role}, or stay with the release before it"
    )
    where = (
        place(pair, component)
        if component.setting is None
        else component.setting.value_place("is gone")
    )
    return Break(name, at, "class-gone", "stops"), Report(where, message)
