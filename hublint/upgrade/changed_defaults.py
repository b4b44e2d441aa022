"""What the active classes bring along: other defaults, and classes that are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.hub.traits.recognition import components
from hublint.knowledge.display_names import display_name
from hublint.upgrade.component_history import concerned, place, since, traits
from hublint.upgrade.steps import Announcement, Break

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hublint.hub.traits.component import Component
    from hublint.knowledge import TraitClass, TraitInfo
    from hublint.upgrade.both_releases import Pair


OF_CLIENTS = frozenset({"use_legacy_stopped_server_status_code"})
"""Traits that only programs notice which ask servers that don't run."""


def defaults(pair: Pair) -> Iterator[Announcement]:
    """Other defaults of traits that the config does not set, one step for each class."""
    if pair.old.fragment or not pair.old.facts.writes:
        return
    for component in components(pair.old):
        changed = list(_changed(pair, component)) if component.known else []
        if changed:
            yield _other_defaults(pair, component, changed)


def _changed(pair: Pair, component: Component) -> Iterator[tuple[TraitInfo, TraitInfo]]:
    if not concerned(pair, component):
        return
    for name, after in traits(component, pair.new.targets).items():
        before = component.class_mro.traits.get(name)
        if (
            before is not None
            and name not in OF_CLIENTS
            and _differ(before, after)
            and component.trait(name).is_default
        ):
            yield before, after


def _differ(before: TraitInfo, after: TraitInfo) -> bool:
    """Whether the literal defaults differ for a user; `None`, 0 and empty ones mean the same."""
    if not (before.has_default and after.has_default) or before.deprecated or after.deprecated:
        return False
    return before.default != after.default and bool(before.default or after.default)


def _other_defaults(
    pair: Pair, component: Component, changed: list[tuple[TraitInfo, TraitInfo]]
) -> Announcement:
    releases = [_release(pair, component, after) for _, after in changed]
    words = [
        f"{quote(before.name)} from {quote(repr(before.default))} to {quote(repr(after.default))}"
        f" ({display_name(distribution)} {at})"
        for (before, after), (distribution, at) in zip(changed, releases, strict=True)
    ]
    changes = ", ".join(words)
    message = f"Defaults of {component.name} change that this file doesn't set: {changes}. Set what you depend on."
    broken = Break(
        *releases[0],
        "other-defaults",
        "changes",
        general=component.setting is None,
        about=component.name,
    )
    return broken, Report(place(pair, component), message)


def _release(pair: Pair, component: Component, after: TraitInfo) -> tuple[str, str]:
    """Which distribution made the new default, and from which release on."""

    def same(targets: Mapping[str, str]) -> bool:
        found = traits(component, targets).get(after.name)
        return found is not None and found.default == after.default

    return since(pair, component, same)


def classes(pair: Pair) -> Iterator[Announcement]:
    """Active classes that the new release does not have."""
    for component in components(pair.old):
        for head in component.class_mro.heads:
            if component.setting is not None and not head.exists(pair.new.targets):
                yield _class_gone(pair, component, head)


def _class_gone(pair: Pair, component: Component, head: TraitClass) -> Announcement:
    name = head.distribution
    at = pair.first(name, lambda version: not head.exists({name: version}))
    message = (
        f"{name} {at} has no class {quote(head.name)}, so the hub does not start. Choose another {component.role}, or"
        " stay with the release before it."
    )
    where = (
        place(pair, component)
        if component.setting is None
        else component.setting.value_place("is gone")
    )
    return Break(name, at, "class-gone", "stops"), Report(where, message)
