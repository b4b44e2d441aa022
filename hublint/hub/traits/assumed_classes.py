"""The classes that a part of a configuration is written for: those whose sections stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.knowledge import knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.context import HubContext
    from hublint.hub.traits.active_class import Role
    from hublint.interpret.writes import Path
    from hublint.knowledge import TraitClass

BASES: dict[Role, str] = {
    "spawner": "jupyterhub.spawner.Spawner",
    "authenticator": "jupyterhub.auth.Authenticator",
    "proxy": "jupyterhub.proxy.Proxy",
}
"""What the class of each role derives from."""

STRANGE = 2
"""Settings of a section that its class lacks: one is a mistake, more are those of another class of that name."""


def assumed_class(hub: HubContext, role: Role) -> TraitClass | None:
    """The class of a role that the part is judged by this time: one of the candidates, or else the base class."""
    found = candidates(hub, role)
    if not found:
        return knowledge().class_at(BASES[role], hub.targets)
    return found[min(hub.assumption, len(found) - 1)]


def assumptions(hub: HubContext) -> int:
    """How often a file is to be judged, so that every section in a part is once that of the class in use."""
    if not hub.is_part:
        return 1
    return max(1, *(len(candidates(hub, role)) for role in BASES))


def candidates(hub: HubContext, role: Role) -> tuple[TraitClass, ...]:
    """The classes of a role whose sections stand in a part, without those that another of them derives from."""
    found = {one.path: one for one in _named(hub, BASES[role])}
    inherited = {base.path for one in found.values() for base in one.mro(hub.targets)[1:]}
    return tuple(one for path, one in found.items() if path not in inherited)


def _named(hub: HubContext, base: str) -> Iterator[TraitClass]:
    for section in hub.sections:
        known = _best(hub, section, base) if section else None
        if known is not None:
            yield known


def _best(hub: HubContext, section: Path, base: str) -> TraitClass | None:
    """The class of this name that has the settings of the section; None if it is not one that is known.

    Several packages have a class called SwarmSpawner, and there are more than those that are known.
    """
    names = {path[-1] for path in hub.facts.settings if path[:-1] == section}
    found = [
        one
        for known in knowledge().class_named(section[-1], hub.targets)
        for one in (known, *knowledge().rivals_at(known.path))
        if base in (other.path for other in one.mro(hub.targets)[1:]) and one.exists(hub.targets)
    ]
    missing = [len(names - one.traits(hub.targets).keys()) for one in found]
    least = min(missing, default=STRANGE)
    return found[missing.index(least)] if least < STRANGE else None
