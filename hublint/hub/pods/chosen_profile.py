"""The hub as it is for whoever chooses one of KubeSpawner's profiles, or a choice in it.

KubeSpawner sets what a profile overrides, merges a dict into a dict since 5.0, and replaces all else
(`_apply_overrides`, read in kubespawner 1.1 to 7.1).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hublint.hub.model import Hub
from hublint.hub.pods.profiles import (
    OVERRIDE,
    choice_name,
    choices,
    default_choice,
    options,
    profile_name,
    profiles,
)
from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.traits.component import Component
from hublint.hub.traits.lazy import wrapped
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str
from hublint.interpret.values import (
    Collection,
    Entry,
    Function,
    Mapping,
    Value,
    entries_of,
    mark,
    members_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.setting import Setting
    from hublint.hub.traits.active_class import Role
    from hublint.hub.traits.hook_effects import HookEffects
    from hublint.hub.traits.trait import Trait

DECIDING = frozenset(
    (
        "volumes", "volume_mounts", "storage_pvc_ensure", "storage_capacity", "storage_access_modes", "notebook_dir",
        "working_dir", "extra_pod_config", "extra_container_config",
    )
)  # fmt: skip
"""Settings that decide what is mounted into a pod, and where users start in it."""


@dataclass(slots=True, eq=False, repr=False)
class ChosenSpawner(Component):
    """The spawner with what a profile sets: `plain` is the one without, `changes` these settings in their order."""

    plain: Component = field(kw_only=True)
    changes: tuple[Entry, ...] = field(default=(), kw_only=True)
    merges: bool = field(default=True, kw_only=True)

    def trait(self, name: str) -> Trait:
        """The value of a trait after the profile was chosen."""
        trait = self.plain.trait(name)
        for change in self.changes:
            if as_str(change.key) == name:
                trait = _changed(trait, change.value, merges=self.merges)
        return trait

    @property
    def hook_effects(self) -> HookEffects:
        """What hooks may do; the profiles are known here."""
        effects = self.plain.hook_effects
        others = tuple(one for one in effects.uncertainties if one.cause != "profile_list")
        return replace(effects, uncertainties=others)


class ChosenProfile(Hub):
    """The hub for whoever makes a choice, which `words` tell and `changes` are the settings of."""

    def __init__(self, hub: Hub, words: str, changes: tuple[Entry, ...]) -> None:
        super().__init__(hub.facts, hub.targets, hub.scenarios, hub.origins, hub.site)
        self.words = words
        self.changes = changes
        self._plain = hub

    def _component(self, role: Role) -> Component:
        if role == "spawner":
            return _chosen_spawner(self)
        found: Component = getattr(self._plain, role)
        return found

    def setting(self, *path: str) -> Setting | None:
        """What the file sets, which no choice changes."""
        return self._plain.setting(*path)

    @property
    def plain_spawner(self) -> Component:
        """The spawner before the choice."""
        return self._plain.spawner


@per_scenario
def _chosen_spawner(hub: ChosenProfile) -> ChosenSpawner:
    plain = hub.plain_spawner
    merges = hub.at_least("jupyterhub-kubespawner", "5")
    return ChosenSpawner(
        hub,
        plain.role,
        plain.name,
        plain.path,
        plain.class_mro,
        plain.known,
        plain.setting,
        plain.strange,
        plain.parents,
        None if plain.declared is plain else plain.declared,
        plain=plain,
        changes=hub.changes,
        merges=merges,
    )


@per_scenario
def chosen_profiles(hub: Hub) -> tuple[ChosenProfile, ...]:
    """The hub for every profile, and for every choice in it, some of which decide what is mounted.

    Empty if none does, and where profiles may be others than those that are written out. Of several options, one at
    a time is chosen otherwise than by default.
    """
    if "profile_list" not in hub.names or not _are_all_known(hub):
        return ()
    found = [ChosenProfile(hub, words, changes) for words, changes in _selections(hub)]
    decides = any(as_str(change.key) in DECIDING for one in found for change in one.changes)
    return tuple(found) if decides else ()


def _are_all_known(hub: Hub) -> bool:
    found = profiles(hub)
    value = hub.spawner.trait("profile_list").given if found else None
    complete = isinstance(value, Mapping | Collection) and value.complete
    if not complete or hub.spawner.overrides("load_user_options", "_load_profile"):
        return False
    return len(found) == len(members_of(value)) and all(map(_is_known, found))


def _is_known(profile: Mapping) -> bool:
    """Whether all that a profile overrides is written out."""
    owners = [
        profile,
        *(choice.value for _, option in options(profile) for choice in choices(option)),
    ]
    found = (owner.get(OVERRIDE) for owner in owners)
    known = all(one is None or (isinstance(one, Mapping) and one.complete) for one in found)
    return known and all(owner.complete for owner in owners)


def _selections(hub: Hub) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    for profile in profiles(hub):
        own = _changes(profile)
        by_default = {name: default_choice(option) for name, option in options(profile)}
        defaults = {name: _changes(choice.value) for name, choice in by_default.items() if choice}
        usual = (*own, *(change for changes in defaults.values() for change in changes))
        yield profile_name(profile), usual
        for name, option in options(profile):
            for choice in choices(option):
                if choice.value is not getattr(by_default[name], "value", None):
                    others = {**defaults, name: _changes(choice.value)}
                    changes = (change for changes in others.values() for change in changes)
                    yield choice_name(choice, profile), (*own, *changes)


def _changes(owner: Mapping) -> tuple[Entry, ...]:
    return entries_of(owner.get(OVERRIDE))


def _changed(trait: Trait, value: Value, *, merges: bool) -> Trait:
    """The trait after a profile has set it. What a function gives is not known."""
    if isinstance(value, Function) or (as_python(value) is NOT_KNOWN and not _is_container(value)):
        return replace(trait, state="unknown", value=None, configured=value)
    base = trait.value
    if base is None and isinstance(trait.default, dict):
        base = wrapped(trait.default, value.node, value.source)
    if merges and isinstance(value, Mapping) and isinstance(base, Mapping):
        value = _merged(base, value)
    return replace(trait, state="set", value=value, configured=value, settings=())


def _is_container(value: Value) -> bool:
    return isinstance(value, Mapping | Collection)


def _merged(base: Mapping, change: Mapping) -> Mapping:
    """A dict after KubeSpawner's `recursive_update`: `None` takes a key away, a dict goes into a dict."""
    entries = {mark(entry.key) or id(entry): entry for entry in base.entries}
    for entry in change.entries:
        key = mark(entry.key) or id(entry)
        old = entries[key].value if key in entries else Mapping(change.node, change.source, ())
        if as_python(entry.value) is None:
            entries.pop(key, None)
        elif isinstance(entry.value, Mapping) and isinstance(old, Mapping):
            entries[key] = replace(entry, value=_merged(old, entry.value))
        else:
            entries[key] = entry
    complete = base.complete and change.complete
    return Mapping(change.node, change.source, tuple(entries.values()), complete)
