"""The Docker network that users' containers join."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.docker.host_config import host_config, option_name
from hublint.hub.scenarios.memo import per_scenario
from hublint.interpret.constants import NOT_KNOWN, as_str
from hublint.numbers import whole

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents
    from hublint.interpret.values import Entry

BRIDGE = frozenset(("bridge", "default"))
"""Docker's default network, on which containers do not find each other by name."""


@dataclass(slots=True, eq=False, repr=False)
class DockerNetwork:
    """`joined` is the network of the containers, `network_name` that of the setting; None for what is not known.

    `mode` is the entry `network_mode` of `extra_host_config`, `options` all of that dict's entries by name, None
    where there may be others. `uses_internal_ip` is what `use_internal_ip` comes out as.
    """

    joined: str | None
    network_name: str | None
    mode: Entry | None
    options: dict[str, Entry] | None
    uses_internal_ip: bool | None


def has_own_network(hub: HubComponents) -> bool:
    """Whether containers surely have a network other than the host's and other containers'."""
    joined = docker_network(hub).joined
    return joined is not None and joined != "host" and not joined.startswith("container:")


@per_scenario
def docker_network(hub: HubComponents) -> DockerNetwork:
    """The network in the present scenario; the active spawner has to be of the DockerSpawner family."""
    name = _network_name(hub)
    config = host_config(hub)
    options = {option_name(entry): entry for entry in config.entries} if config.complete else None
    mode = options.get("network_mode") if options is not None else None
    joined = None
    if options is not None:
        joined = as_str(mode.value) if mode else name
    return DockerNetwork(joined, name, mode, options, _uses_internal_ip(hub, name))


def _network_name(hub: HubComponents) -> str | None:
    name = hub.spawner.trait("network_name").as_python()
    return name if isinstance(name, str) else None


def _uses_internal_ip(hub: HubComponents, name: str | None) -> bool | None:
    """A network of the site's own implies `use_internal_ip`, unless that is set."""
    trait = hub.spawner.trait("use_internal_ip")
    if trait.is_untouched:
        return None if name is None else name not in ("bridge", "host")
    value = trait.as_python()
    return bool(value) if isinstance(value, bool | int) else None


def fixed_host_port(binding: object) -> int | None:
    """The fixed port of the host in one of docker-py's `port_bindings`; None for a free or unknown one."""
    if binding is NOT_KNOWN or isinstance(binding, bool):
        return None
    if isinstance(binding, int):
        return binding or None
    if isinstance(binding, str):
        return whole(binding) or None
    if isinstance(binding, tuple):
        return fixed_host_port(binding[-1]) if len(binding) == 2 else None
    if isinstance(binding, list):
        ports = [port for item in binding if (port := fixed_host_port(item))]
        return ports[0] if ports else None
    return None
