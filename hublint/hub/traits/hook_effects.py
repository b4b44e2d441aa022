"""What code that runs at spawn time may change: hooks, methods of the file's own classes, declared overrides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.traits.mutation_scan import ABOUT_MOUNTS, EVERYTHING, Scan
from hublint.hub.uncertainty import Uncertainty, may_change_mounts
from hublint.interpret.constants import as_str
from hublint.interpret.values import (
    Class,
    Collection,
    Constant,
    External,
    Function,
    Mapping,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.setting import Setting
    from hublint.hub.traits.active_class import ActiveClass

HOOKS = (
    "pre_spawn_hook", "auth_state_hook", "apply_user_options", "options_from_form", "modify_pod_hook",
    "profile_list",
)  # fmt: skip
"""Traits whose callables get the spawner, or give something that it is built from."""

DECLARED = ("group_overrides", "profile_list", "apply_user_options")
"""Traits whose dicts name other traits, to be set for some users."""

INTERFERING = frozenset((*HOOKS, *DECLARED))
"""Traits that make a spawner change others."""


@dataclass(slots=True, eq=False, repr=False)
class HookEffects:
    """What code may do to a component after its traits are configured.

    `assigned` are the traits that it sets, `*` among them if it may be any, `changed` those whose containers it
    changes. `uncertainties` say what may change mounts, `mentions` are all names and texts in that code.
    """

    assigned: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    mentions: frozenset[str] = frozenset()
    uncertainties: tuple[Uncertainty, ...] = ()

    def sets(self, name: str) -> bool:
        """Whether the code may set this trait, or change what it holds."""
        return name in self.changed or self.replaces(name)

    def replaces(self, name: str) -> bool:
        """Whether the code may set this trait, so that nothing of the configured value may be left."""
        return name in self.assigned or EVERYTHING in self.assigned


NONE = HookEffects()


@per_scenario
def hook_effects(component: ActiveClass) -> HookEffects:
    """What methods of the file's and the site's classes do to a component; for the spawner, hooks too."""
    codes = list(_methods(component))
    uncertainties: list[Uncertainty] = []
    if component.role == "spawner":
        for name in HOOKS:
            codes += _hook(component, name, uncertainties)
        uncertainties += _declared(component)
    declared = [name for known in component.class_mro.declared for name in sorted(known.sets)]
    uncertainties += [may_change_mounts(name) for name in declared if ABOUT_MOUNTS.search(name)]
    if not codes and not uncertainties and not declared:
        return NONE
    scans = [(label, _scan(function, component)) for label, function in codes]
    assigned = frozenset((*declared, *(name for _, scan in scans for name in scan.assigned)))
    changed = frozenset(name for _, scan in scans for name in scan.changed)
    mentions = frozenset(name for _, scan in scans for name in scan.mentions)
    uncertainties += [may_change_mounts(label) for label, scan in scans if scan.about_mounts]
    return HookEffects(assigned, changed, mentions, tuple(dict.fromkeys(uncertainties)))


def _methods(component: ActiveClass) -> Iterator[tuple[str, Function]]:
    for local in component.class_mro.defined_here:
        for name, member in local.members.items():
            if isinstance(member, Function):
                yield f"{local.name}.{name}", member


def _hook(
    component: ActiveClass, name: str, uncertainties: list[Uncertainty]
) -> Iterator[tuple[str, Function]]:
    """The functions that a hook's trait holds; an object that cannot be looked into is an uncertainty."""
    setting = _strongest(component, name)
    for value in _callables(setting.value) if setting else ():
        if isinstance(value, Function):
            yield name, value
        else:
            uncertainties.append(may_change_mounts(name))


def _strongest(component: ActiveClass, name: str) -> Setting | None:
    found = (component.hub.setting(section, name) for section in component.sections)
    return next(filter(None, found), None)


def _callables(value: Value) -> Iterator[Value]:
    """The functions in a value, and what may be one."""
    match value:
        case Function() | External() | Class() | Unknown(type=None):
            yield value
        case Mapping():
            for entry in value.entries:
                yield from _callables(entry.value)
        case Collection():
            for item in value.items:
                yield from _callables(item)


def _declared(component: ActiveClass) -> Iterator[Uncertainty]:
    for name in DECLARED:
        setting = _strongest(component, name)
        if setting and _names_mounts(setting.value, texts=name == "apply_user_options"):
            yield may_change_mounts(name)


def _names_mounts(value: Value, *, texts: bool) -> bool:
    """Whether a key at any depth, or a text, is the name of a trait about mounts, or may be."""
    match value:
        case Mapping():
            return not value.complete or any(
                ABOUT_MOUNTS.search(as_str(entry.key) or "volumes")
                or _names_mounts(entry.value, texts=texts)
                for entry in value.entries
            )
        case Collection():
            return not value.complete or any(
                _names_mounts(item, texts=texts) for item in value.items
            )
        case Constant(value=str(found)):
            return texts and bool(ABOUT_MOUNTS.search(found))
        case Unknown(type=None):
            return True
    return False


def _scan(function: Function, component: ActiveClass) -> Scan:
    scan = Scan(component.hub.facts.names)
    scan.function(function.definition)
    return scan
