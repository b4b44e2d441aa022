"""The options in DockerSpawner's `extra_host_config`, which docker-py's `HostConfig` is made with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.docker.family import is_swarm, uses_host_config
from hublint.hub.scenarios.memo import per_scenario
from hublint.interpret.constants import as_str
from hublint.interpret.values import Entry, Mapping, Value

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents

HOST_CONFIG = "extra_host_config"


@dataclass(slots=True, eq=False, repr=False)
class HostConfig:
    """What `extra_host_config` holds: the entries with constant names; there may be others unless it is `complete`."""

    entries: tuple[Entry, ...] = ()
    complete: bool = True

    @property
    def names(self) -> frozenset[str]:
        """The known names of options."""
        return frozenset(option_name(entry) for entry in self.entries)

    def entry(self, name: str) -> Entry | None:
        """The entry of an option, if it is surely there."""
        return next((entry for entry in self.entries if option_name(entry) == name), None)

    def get(self, name: str) -> Value | None:
        """The value of an option, if it is surely there."""
        entry = self.entry(name)
        return entry.value if entry is not None else None

    def lacks(self, *names: str) -> bool:
        """Whether none of these options can be there."""
        return self.complete and self.names.isdisjoint(names)


def option_name(entry: Entry) -> str:
    """The constant name of an option, empty where it has none."""
    return as_str(entry.key) or ""


@per_scenario
def host_config(hub: HubComponents) -> HostConfig:
    """What `extra_host_config` of the active spawner holds; SwarmSpawner does not read it."""
    trait = hub.spawner.trait(HOST_CONFIG)
    if is_swarm(hub) or trait.is_untouched:
        return HostConfig()
    if trait.is_unknown or not isinstance(trait.value, Mapping):
        return HostConfig(complete=False)
    named = tuple(entry for entry in trait.value.entries if option_name(entry))
    complete = trait.value.complete and len(named) == len(trait.value.entries)
    return HostConfig(named, complete)


def host_options(hub: HubComponents) -> tuple[Entry, ...]:
    """The options that surely reach docker-py, of which there may be more."""
    return host_config(hub).entries if uses_host_config(hub) else ()
