"""What the active spawner mounts: each family of spawners has its own way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.mounts.builder import MountBuilder
from hublint.hub.mounts.docker import docker
from hublint.hub.mounts.kube import kube
from hublint.hub.mounts.swarm import swarm
from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.uncertainty import Uncertainty
from hublint.knowledge.coverage import not_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.components import HubComponents
    from hublint.hub.mounts.mount import Mounts


@per_scenario
def mounts(hub: HubComponents) -> Mounts:
    """The mounts of the active spawner. Spawners without containers have none."""
    spawner = hub.spawner
    out = MountBuilder(hub)
    out.uncertainties += spawner.hook_effects.uncertainties
    out.uncertainties += _of_releases(hub)
    if not spawner.known:
        out.uncertainties.append(Uncertainty("the spawner class is not known"))
    if spawner.is_a("SwarmSpawner"):
        swarm(out)
    elif spawner.is_a("DockerSpawner"):
        docker(out)
    elif spawner.is_a("KubeSpawner"):
        kube(out)
    elif not spawner.is_a("LocalProcessSpawner"):
        out.uncertainties.append(Uncertainty("how this spawner mounts is not known"))
    return out.done()


def _of_releases(hub: HubComponents) -> Iterator[Uncertainty]:
    for name in dict.fromkeys((*hub.app.strange, *hub.spawner.strange)):
        if hub.targets.coverage(name) in ("named", "unknown"):
            yield Uncertainty(not_known(name, hub.targets[name]))
