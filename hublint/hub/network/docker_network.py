"""The Docker network that users' containers join."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.docker.host_config import host_config, option_name
from hublint.hub.scenarios.memo import per_scenario
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents
    from hublint.interpret.values import Entry

BRIDGE = frozenset(("bridge", "default"))
"""Docker's default network, on which containers do not find each other by name."""


@dataclass(slots=True, eq=False, repr=False)
class DockerNetwork:
    """`joined` is the network of the containers, `named` what `network_name` holds; None for what is not known.

    `mode` is the entry `network_mode` of `extra_host_config`, `options` all of that dict's entries by name, None
    where there may be others. `internal` is what `use_internal_ip` comes out as.
    """

    joined: str | None
    named: str | None
    mode: Entry | None
    options: dict[str, Entry] | None
    internal: bool | None


@per_scenario
def docker_network(hub: HubComponents) -> DockerNetwork:
    """The network in the present scenario; the active spawner has to be of the DockerSpawner family."""
    named = _named(hub)
    if hub.spawner.is_a("SwarmSpawner"):
        return DockerNetwork(named, named, None, {}, _internal(hub, named))
    config = host_config(hub)
    options = {option_name(entry): entry for entry in config.entries} if config.complete else None
    mode = options.get("network_mode") if options is not None else None
    joined = None
    if options is not None:
        joined = as_str(mode.value) if mode else named
    return DockerNetwork(joined, named, mode, options, _internal(hub, named))


def _named(hub: HubComponents) -> str | None:
    trait = hub.spawner.trait("network_name")
    if trait.is_untouched:
        return "" if hub.spawner.is_a("SwarmSpawner") else "bridge"
    found = trait.as_python()
    return found if isinstance(found, str) else None


def _internal(hub: HubComponents, named: str | None) -> bool | None:
    """A network of the site's own implies `use_internal_ip`, unless that is set."""
    trait = hub.spawner.trait("use_internal_ip")
    if trait.is_untouched:
        return None if named is None else named not in ("bridge", "host")
    found = trait.as_python()
    return bool(found) if isinstance(found, bool | int) else None
