"""Which settings anything reads: what traitlets would log as not recognized, and sections that no object reads.

Measured on jupyterhub 6.1: the application, the authenticator, the proxy and, at each spawn, the spawner log
"Config option `x` not recognized" for every name in one of their sections that is no trait of theirs. A section
of a class that is never instantiated is silent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.scenarios.specialize import is_set, may_be_unset
from hublint.hub.setting import SettingPath
from hublint.interpret.attributes import is_section_name
from hublint.knowledge import TraitClass, knowledge

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents
    from hublint.hub.setting import Setting
    from hublint.hub.traits.active_class import Role
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value
    from hublint.interpret.writes import Path

ROLES: dict[str, Role] = {"Spawner": "spawner", "Authenticator": "authenticator", "Proxy": "proxy"}
"""Base classes of the components, and what those are to the hub."""

SLIP = 0.85
"""How like a known name one is that is surely a slip, as `difflib` counts."""

State = Literal["read", "unrecognized", "inactive", "foreign", "lowercase", "outside", "uncertain"]


@dataclass(slots=True, eq=False, repr=False)
class Recognition(SettingPath):
    """What becomes of one setting.

    ``unrecognized``: a running object reads the section but has no such trait; `readers` are those objects.
    ``inactive``: the section belongs to a known class (`owners`) that this hub does not use. ``foreign``: no
    class of this name is known. ``lowercase``: the section's name makes it no section. ``outside``: the name
    stands directly behind `c`.
    """

    hub: HubComponents
    state: State
    readers: tuple[Component, ...] = ()
    owners: tuple[TraitClass, ...] = ()

    @property
    def setting(self) -> Setting:
        """The setting, with its value in the present scenario."""
        setting = self.hub.setting(*self.path)
        if setting is None:
            raise LookupError(self.path)
        return setting


@per_scenario
def recognitions(hub: HubComponents) -> tuple[Recognition, ...]:
    """What becomes of every setting of the file in the present scenario.

    Only whether a path is set matters, so conditions that decide about its value are not consulted.
    """
    return tuple(
        recognition
        for recognition, raw in _recognizable(hub)
        if raw is None or is_set(raw, hub.scenarios.decide)
    )


@per_scenario
def _recognizable(hub: HubComponents) -> list[tuple[Recognition, Value | None]]:
    """What becomes of every path if it is set, with its value where that may leave it unset."""
    readers: dict[Path, tuple[Component, ...]] = {}
    found: list[tuple[Recognition, Value | None]] = []
    for path, raw in hub.facts.settings.items():
        section = path[:-1]
        if section not in readers:
            readers[section] = _readers(hub, section)
        recognition = _recognized(hub, path, readers[section])
        found.append((recognition, raw if may_be_unset(raw) else None))
    return found


def recognized(hub: HubComponents, path: Path) -> Recognition:
    """What becomes of what is set at a path."""
    return _recognized(hub, path, _readers(hub, path[:-1]))


def _recognized(hub: HubComponents, path: Path, readers: tuple[Component, ...]) -> Recognition:
    """What becomes of what is set at a path, which these components read."""
    if len(path) == 1:
        return Recognition(path, hub, "outside")
    if not all(is_section_name(section) for section in path[:-1]):
        return Recognition(path, hub, "lowercase")
    if readers:
        state = _state(readers, path[-1])
        if state == "unrecognized" and _may_be_of_another(hub, path, readers):
            state = "uncertain"
        return Recognition(path, hub, state, readers)
    return _unread(hub, path)


def components(hub: HubComponents) -> tuple[Component, ...]:
    """The objects that a hub configures, as far as their settings go, the application first."""
    active = (hub.app, hub.authenticator, hub.proxy, hub.spawner)
    return tuple(component.declared for component in active)


def _readers(hub: HubComponents, sections: tuple[str, ...]) -> tuple[Component, ...]:
    """The components that read a section; one nested in the application's is for its children only."""
    if not sections:
        return ()
    *outer, last = sections
    readers = [one for one in components(hub) if last in one.sections]
    if outer:
        children = len(outer) == 1 and outer[0] in hub.app.sections
        readers = [one for one in readers if children and one.role in ("authenticator", "proxy")]
    return tuple(readers)


def _state(readers: tuple[Component, ...], name: str) -> State:
    for reader in readers:
        if name in reader.class_mro.traits and not reader.class_mro.defined_here:
            return "read"
    verdicts = [reader.has_trait(name) for reader in readers]
    if any(verdicts):
        return "read"
    return "uncertain" if None in verdicts else "unrecognized"


def _may_be_of_another(hub: HubComponents, path: Path, readers: tuple[Component, ...]) -> bool:
    """Whether another class than the one that a part is judged by may read it, and have the setting."""
    from difflib import get_close_matches  # noqa: PLC0415 - only parts need it

    assumed = [one for one in readers if one.role != "app" and one.setting is None]
    if not hub.is_part or not assumed:
        return False
    if path[-2] not in (reader.name for reader in readers):
        return True
    if not get_close_matches(path[-1], assumed[-1].class_mro.traits, n=1, cutoff=SLIP):
        return True
    return _is_of_subclass(hub, path[-1], {one.path for one in assumed})


def _is_of_subclass(hub: HubComponents, name: str, paths: set[str | None]) -> bool:
    """Whether a known class that derives from one of these has a setting."""
    return any(
        name in known.traits(hub.targets)
        for class_name in knowledge().class_names()
        for known in knowledge().class_named(class_name, hub.targets)
        if paths & {base.path for base in known.mro(hub.targets)[1:]}
    )


def _unread(hub: HubComponents, path: Path) -> Recognition:
    """A section that no component reads: of another class, unless the hub may have an object of it after all.

    Of classes that are no component (a validator, a collector of metrics) it may.
    """
    named = knowledge().class_named(path[-2], hub.targets)
    owners = tuple(one for one in named if one.exists(hub.targets))
    if any(_may_be_used(hub, one) for one in owners):
        return Recognition(path, hub, "uncertain", owners=owners)
    return Recognition(path, hub, "inactive" if owners else "foreign", owners=owners)


def _may_be_used(hub: HubComponents, owner: TraitClass) -> bool:
    if knowledge().is_single_user(owner.distribution):
        return False
    bases = [base.name for base in owner.mro(hub.targets)]
    roles = [role for name, role in ROLES.items() if name in bases]
    if roles:
        return not any(one.known for one in components(hub) if one.role in roles)
    return True
