"""What the active spawner mounts: each family of spawners has its own way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.collecting import Collection
from hublint.hub.docker_mounts import docker
from hublint.hub.kube_mounts import kube
from hublint.hub.swarm_mounts import swarm
from hublint.knowledge.coverage import not_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts import Mounts


def mounts(hub: Hub) -> Mounts:
    """The mounts of the active spawner. Spawners without containers have none."""
    spawner = hub.spawner
    out = Collection(hub)
    out.doubts += spawner.interference.doubts
    out.doubts += _of_releases(hub)
    if not spawner.known:
        out.doubts.append("the spawner class is not known")
    if spawner.is_a("SwarmSpawner"):
        swarm(out)
    elif spawner.is_a("DockerSpawner"):
        docker(out)
    elif spawner.is_a("KubeSpawner"):
        kube(out)
    elif not spawner.is_a("LocalProcessSpawner"):
        out.doubts.append("how this spawner mounts is not known")
    return out.done()


def _of_releases(hub: Hub) -> Iterator[str]:
    for name in dict.fromkeys((*hub.app.strange, *hub.spawner.strange)):
        if hub.targets.coverage(name) == "unknown":
            yield not_known(name, hub.targets[name])
