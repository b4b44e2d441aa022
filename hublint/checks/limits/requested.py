"""What KubeSpawner and SwarmSpawner ask the cluster or the swarm for; DockerSpawner can reserve nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.given import amounts, given
from hublint.hub.limits.enforced import cpu, memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.limits.given import Given
    from hublint.hub.model import Hub

_READERS = {"mem_guarantee": memory, "cpu_guarantee": cpu, "cpu_limit": cpu}


def requested(hub: Hub, spawner: str, *names: str) -> Iterator[tuple[Given, object, float]]:
    """The known amounts of such a spawner: as written, and in bytes or cores."""
    active = hub.spawner
    if not (active.known and active.is_a(spawner)):
        return
    if active.overrides("create_object", "get_pod_manifest"):
        return
    for each in given(hub, names):
        yield from amounts(each, _READERS[each.name])
