"""The traits of a component by other releases, and from which release on something holds of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hublint.hub.traits.component import Component
    from hublint.knowledge import Deprecation, TraitInfo
    from hublint.source.location import Place
    from hublint.upgrade.both_releases import Pair


def concerned(pair: Pair, component: Component) -> list[str]:
    """The upgraded distributions that a component's classes come from, its own first."""
    upgraded = set(pair.upgraded())
    found = {cls.distribution: None for cls in component.class_mro.packaged}
    return [name for name in found if name in upgraded]


def traits(component: Component, targets: Mapping[str, str]) -> Mapping[str, TraitInfo]:
    """The traits that a component of the old hub has by other targets."""
    found: dict[str, TraitInfo] = {}
    for head in reversed(component.class_mro.heads):
        found |= head.traits(targets)
    return found


def deprecation(component: Component, name: str, targets: Mapping[str, str]) -> Deprecation | None:
    """What is known of a name as an old one, whether it is still a trait or not."""
    info = traits(component, targets).get(name)
    if info is not None:
        return info.deprecated
    found = [head.renamed(targets).get(name) for head in component.class_mro.heads]
    return next(filter(None, found), None)


def since(
    pair: Pair, component: Component, holds: Callable[[Mapping[str, str]], bool]
) -> tuple[str, str]:
    """The distribution whose upgrade alone makes something hold of a concerned component, and from which series on."""
    old = pair.old.targets
    names = concerned(pair, component)
    for name in names:
        if holds({**old, name: pair.new.targets[name]}):
            return name, pair.first(name, lambda version, name=name: holds({**old, name: version}))  # type: ignore[misc]
    return names[0], pair.new.targets[names[0]]


def place(pair: Pair, component: Component) -> Place:
    """Where the component is chosen, or the first setting of the file."""
    if component.setting is not None:
        return component.setting.place()
    return pair.old.facts.writes[0].place()
