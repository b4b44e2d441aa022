"""KubeSpawner's profiles: what users choose from, and what each choice sets (read in kubespawner 1.1 to 7.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.scenarios.memo import per_scenario
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Mapping, entries_of, members_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.components import HubComponents

OVERRIDE = "kubespawner_override"
KEYS = ("display_name", "slug", "description", "default", OVERRIDE, "profile_options")
"""The keys of a profile."""

NAMES = {
    "pvc_name_template": "pvc_name", "pod_name_template": "pod_name", "secret_name_template": "secret_name",
    "dns_name_template": "dns_name", "user_namespace_template": "namespace", "enable_user_namespaces": "namespace",
}  # fmt: skip
"""Settings that KubeSpawner reads when it is made, before a profile is chosen, and what it makes of them."""

EXPANDED_EARLY = frozenset((*NAMES, "working_dir"))
"""Settings of which placeholders are filled in then, too."""


@dataclass(slots=True, eq=False, repr=False)
class Choice:
    """One choice of an option in a profile: its dict, and the name of its key."""

    name: str
    value: Mapping


@dataclass(slots=True, eq=False, repr=False)
class Override:
    """Settings that hold for the servers of a profile or a choice: the dict, and in words whose it is."""

    value: Mapping
    owner: str


@per_scenario
def profiles(hub: HubComponents) -> tuple[Mapping, ...]:
    """The profiles that are written out for an active KubeSpawner; there may be others."""
    spawner = hub.spawner
    if not (spawner.known and spawner.is_a("KubeSpawner")):
        return ()
    trait = spawner.trait("profile_list")
    values = members_of(trait.value) if trait.exists else ()  # a dict since kubespawner 7.1
    return tuple(value for value in values if isinstance(value, Mapping))


def options(profile: Mapping) -> Iterator[tuple[str, Mapping]]:
    """The options of a profile with their names."""
    for entry in entries_of(profile.get("profile_options")):
        if isinstance(entry.value, Mapping):
            yield as_str(entry.key) or "…", entry.value


def choices(option: Mapping) -> tuple[Choice, ...]:
    """The choices of an option."""
    entries = entries_of(option.get("choices"))
    return tuple(
        Choice(as_str(entry.key) or "…", entry.value)
        for entry in entries
        if isinstance(entry.value, Mapping)
    )


def default_choice(option: Mapping) -> Choice | None:
    """The choice of an option that holds for whoever chooses none: the first one called so, or the first."""
    found = choices(option)
    marked = (choice for choice in found if as_python(choice.value.get("default")))
    return next(marked, found[0] if found else None)


def profile_name(profile: Mapping) -> str:
    """What a profile is called in messages."""
    name = as_str(profile.get("display_name")) or as_str(profile.get("slug"))
    return f"the profile `{name}`" if name else "a profile"


def overrides(hub: HubComponents) -> Iterator[Override]:
    """The settings of all profiles and of all choices in them, of those that are written out."""
    for profile in profiles(hub):
        owner = profile_name(profile)
        yield from _override(profile, owner)
        for _, option in options(profile):
            for choice in choices(option):
                yield from _override(choice.value, choice_name(choice, profile))


def unlisted_overrides(hub: HubComponents) -> Iterator[Override]:
    """The settings of what users type themselves, in which `{value}` stands for it."""
    for profile in profiles(hub):
        for name, option in options(profile):
            unlisted = option.get("unlisted_choice")
            if isinstance(unlisted, Mapping):
                yield from _override(unlisted, f"the option `{name}` of {profile_name(profile)}")


def choice_name(choice: Choice, profile: Mapping) -> str:
    """What a choice is called in messages."""
    return f"the choice `{choice.name}` of {profile_name(profile)}"


def _override(owner: Mapping, words: str) -> Iterator[Override]:
    value = owner.get(OVERRIDE)
    if isinstance(value, Mapping):
        yield Override(value, words)
