"""Which classes are active: entry-point names, dotted paths, imported classes, classes of the file, defaults."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.hub.traits.assumed_classes import assumed_class, candidates
from hublint.hub.traits.component import Component
from hublint.hub.traits.mro import Mro, mro_of, unknown_mro
from hublint.interpret.values import Class, Constant, External, Value
from hublint.knowledge import TraitClass, knowledge

if TYPE_CHECKING:
    from hublint.hub.context import HubContext
    from hublint.hub.setting import Setting
    from hublint.hub.traits.active_class import Role

APPLICATION = "jupyterhub.app.JupyterHub"
OLD_APPLICATION = "JupyterHubApp"
DEFAULTS = {
    "spawner": "jupyterhub.spawner.LocalProcessSpawner",
    "authenticator": "jupyterhub.auth.PAMAuthenticator",
    "proxy": "jupyterhub.proxy.ConfigurableHTTPProxy",
}
BASES = {
    "spawner": "Spawner",
    "authenticator": "Authenticator",
    "proxy": "Proxy",
    "app": "JupyterHub",
}
ENTRY_POINTS = {"spawner": "spawners", "authenticator": "authenticators", "proxy": "proxies"}
Sections = tuple[str, ...]

WRAPPERS = frozenset(
    {"WrapSpawner", "ProfilesSpawner", "DockerProfilesSpawner", "MultiAuthenticator"}
)
"""Classes that work through others of their kind, which only their options name."""


def application(hub: HubContext) -> Component:
    """The application; a section under its old name is merged over the one of today."""
    found = _of(hub, "app", knowledge().class_at(APPLICATION), None, ())
    if not any(section[0] == OLD_APPLICATION for section in hub.sections if section):
        return found
    sections = (OLD_APPLICATION, *found.class_mro.sections)
    return replace(found, class_mro=replace(found.class_mro, sections=sections))


def active_component(hub: HubContext, role: Role, app: Component) -> Component:
    """The active class of a role other than the application, in the present scenario."""
    trait = app.declared.trait(f"{role}_class")
    parents = () if role == "spawner" else app.sections
    if hub.is_part and not trait.settings:
        return _assumed(hub, role, parents)
    if trait.is_unknown or (trait.is_default and _may_be_chosen_outside(hub, role)):
        return _unknown(hub, role, "", None, parents)
    if trait.value is None:
        return _of(hub, role, knowledge().class_at(DEFAULTS[role]), None, parents)
    return _chosen(hub, role, trait.value, trait.setting, parents)


def _assumed(hub: HubContext, role: Role, parents: Sections) -> Component:
    """The class that a part is written for; of one that only speaks of the base class, other settings may exist."""
    found = assumed_class(hub, role)
    component = _of(hub, role, found, None, parents)
    if candidates(hub, role):
        return component
    open_mro = replace(component.class_mro, complete=False)
    return replace(component, path=None, class_mro=open_mro, known=False)


def _may_be_chosen_outside(hub: HubContext, role: Role) -> bool:
    """Whether what loads the file may choose the class: another config, or the chart that runs hubs in Kubernetes."""
    return hub.fragment or (role == "spawner" and hub.has("KubeSpawner"))


def _chosen(
    hub: HubContext, role: Role, value: Value, setting: Setting | None, parents: Sections
) -> Component:
    """The component that a `*_class` value names."""
    match value:
        case Class():
            return _of(hub, role, value, setting, parents)
        case External(path=path):
            return _at(hub, role, path, setting, parents)
        case Constant(value=str(name)):
            path = knowledge().entry_points(ENTRY_POINTS[role]).get(name.lower(), name)
            return _at(hub, role, path, setting, parents)
    return _unknown(hub, role, "", setting, parents)


def _at(
    hub: HubContext, role: Role, path: str, setting: Setting | None, parents: Sections
) -> Component:
    found = hub.site.class_at(path, hub.targets)
    if found is None:
        return _unknown(hub, role, path.rpartition(".")[2], setting, parents)
    return _of(hub, role, _meant(hub, path, found), setting, parents)


def _meant(hub: HubContext, path: str, found: TraitClass) -> TraitClass:
    """The class, or that of another package with the same modules, if no release says which and the settings do."""
    if found.distribution in hub.targets:
        return found
    names = {path[-1] for path in hub.facts.settings if path[-2:-1] == (found.name,)}
    for rival in knowledge().rivals_at(path):
        own, others = found.traits(hub.targets).keys(), rival.traits(hub.targets).keys()
        if names & (others - own) and not names & (own - others):
            return rival
    return found


def _of(
    hub: HubContext,
    role: Role,
    found: TraitClass | Class | None,
    setting: Setting | None,
    parents: Sections,
) -> Component:
    if found is None:
        return _unknown(hub, role, "", setting, parents)
    mro = mro_of(found, hub.targets, hub.site, hub.resolve, hub.facts.budget)
    if not mro.packaged:
        mro = replace(mro, sections=(*mro.sections, BASES[role]))
    strange = _strange(hub, mro)
    path = found.path if isinstance(found, TraitClass) else None
    known = mro.complete and bool(mro.packaged) and mro.names.isdisjoint(WRAPPERS)
    whole = Component(hub, role, found.name, path, mro, known, setting, strange, parents)
    kinds = {hub.targets.coverage(name) for name in strange}
    if kinds.isdisjoint(("named", "unknown")):
        return whole
    nothing = unknown_mro(mro.sections, hub.targets)
    declared = None if "unknown" in kinds else whole
    return replace(whole, path=None, class_mro=nothing, known=False, _declared=declared)


def _strange(hub: HubContext, class_mro: Mro) -> tuple[str, ...]:
    """The distributions of the classes of which no known release is in use."""
    names = dict.fromkeys(one.distribution for one in class_mro.packaged)
    return tuple(name for name in names if hub.targets.coverage(name) != "known")


def _unknown(
    hub: HubContext, role: Role, name: str, setting: Setting | None, parents: Sections
) -> Component:
    mro = _unknown_mro(hub, role, name)
    return Component(hub, role, name, None, mro, False, setting, (), parents)


def _unknown_mro(hub: HubContext, role: Role, name: str) -> Mro:
    """Of an unknown spawner at least its own section and that of the base class are read."""
    sections = (name, BASES[role]) if name else (BASES[role],)
    return unknown_mro(sections, hub.targets)
