"""Which classes are active: entry-point names, dotted paths, imported classes, classes of the file, defaults."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.hub.traits.component import Component, Role
from hublint.hub.traits.mro import Mro, mro_of, unknown_mro
from hublint.interpret.values import Class, Constant, External, Value
from hublint.knowledge import TraitClass, knowledge

if TYPE_CHECKING:
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting

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
WRAPPERS = frozenset({"WrapSpawner", "ProfilesSpawner", "DockerProfilesSpawner"})
"""Spawners that start another spawner, which one only their options say."""


def component(hub: Hub, role: Role) -> Component:
    """The active class of a role in the present scenario."""
    if role == "app":
        return _application(hub)
    trait = hub.app.trait(f"{role}_class")
    if trait.state == "unknown" or (trait.state == "default" and hub.fragment):
        return _unknown(hub, role, "", None)
    if trait.value is None:
        return _of(hub, role, knowledge().class_at(DEFAULTS[role]), None)
    return _chosen(hub, role, trait.value, trait.setting)


def _application(hub: Hub) -> Component:
    """The application; a section under its old name is merged over the one of today."""
    found = _of(hub, "app", knowledge().class_at(APPLICATION), None)
    if not any(section[0] == OLD_APPLICATION for section in hub.sections if section):
        return found
    sections = (OLD_APPLICATION, *found.class_mro.sections)
    return replace(found, class_mro=replace(found.class_mro, sections=sections))


def _chosen(hub: Hub, role: Role, value: Value, setting: Setting | None) -> Component:
    """The component that a `*_class` value names."""
    match value:
        case Class():
            return _of(hub, role, value, setting)
        case External(path=path):
            return _at(hub, role, path, setting)
        case Constant(value=str(name)):
            path = knowledge().entry_points(ENTRY_POINTS[role]).get(name.lower(), name)
            return _at(hub, role, path, setting)
    return _unknown(hub, role, "", setting)


def _at(hub: Hub, role: Role, path: str, setting: Setting | None) -> Component:
    found = knowledge().class_at(path)
    if found is None:
        return _unknown(hub, role, path.rpartition(".")[2], setting)
    return _of(hub, role, found, setting)


def _of(
    hub: Hub, role: Role, found: TraitClass | Class | None, setting: Setting | None
) -> Component:
    if found is None:
        return _unknown(hub, role, "", setting)
    mro = mro_of(found, hub.targets, hub.resolve, hub.facts.budget)
    if not mro.packaged:
        mro = replace(mro, sections=(*mro.sections, BASES[role]))
    strange = _strange(hub, mro)
    if any(hub.targets.coverage(name) == "unknown" for name in strange):
        nothing = unknown_mro(mro.sections, hub.targets)
        return Component(hub, role, found.name, None, nothing, False, setting, strange)
    path = found.path if isinstance(found, TraitClass) else None
    known = mro.complete and bool(mro.packaged) and mro.names.isdisjoint(WRAPPERS)
    return Component(hub, role, found.name, path, mro, known, setting, strange)


def _strange(hub: Hub, class_mro: Mro) -> tuple[str, ...]:
    """The distributions of the classes of which no known release is in use."""
    names = dict.fromkeys(one.distribution for one in class_mro.packaged)
    return tuple(name for name in names if hub.targets.coverage(name) != "known")


def _unknown(hub: Hub, role: Role, name: str, setting: Setting | None) -> Component:
    mro = _unknown_mro(hub, role, name)
    return Component(hub, role, name, None, mro, known=False, setting=setting)


def _unknown_mro(hub: Hub, role: Role, name: str) -> Mro:
    """Of an unknown spawner at least its own section and that of the base class are read."""
    sections = (name, BASES[role]) if name else (BASES[role],)
    return unknown_mro(sections, hub.targets)


def removes(hub: Hub) -> bool | None:
    """Whether a stop removes the container (or service, or pod)."""
    spawner = hub.spawner
    if spawner.is_a("SwarmSpawner", "KubeSpawner"):
        return True
    if spawner.is_a("DockerSpawner"):
        found = spawner.trait("remove").as_python()
        return bool(found) if found in (False, True) else None  # traitlets takes 0 and 1 too
    return False if spawner.is_a("LocalProcessSpawner") else None
