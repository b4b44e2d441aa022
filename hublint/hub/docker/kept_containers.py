"""Whether containers are kept or removed when servers stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.scenarios.unconditional import are_unconditional

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents


@per_scenario
def removes(hub: HubComponents) -> bool | None:
    """Whether a stop removes the container (or service, or pod); None if not known."""
    spawner = hub.spawner
    if spawner.is_a("SwarmSpawner", "KubeSpawner"):
        return True
    if spawner.is_a("DockerSpawner"):
        remove = spawner.trait("remove").as_python()
        return bool(remove) if remove in (False, True) else None  # traitlets takes 0 and 1 too
    return False if spawner.is_a("LocalProcessSpawner") else None


def surely_removes(hub: HubComponents) -> bool:
    """Whether containers are removed at every stop, whatever the environment and the branches are."""
    return bool(removes(hub)) and are_unconditional(hub, "remove", "remove_containers")
