"""Containers that are kept and used again, so that later edits of the config don't reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import all_of
from hublint.findings import Report, Severity
from hublint.hub.docker.family import has_standard_mounts, is_swarm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

_AT_CREATION = (
    "volumes", "read_only_volumes", "mounts", "image", "mem_limit", "cpu_limit", "environment", "network_name",
    "cmd", "extra_host_config", "extra_create_kwargs",
)  # fmt: skip


@rule("HUB102", Severity.INFO, "loss")
def stale_containers(hub: Hub) -> Iterator[Report]:
    """Containers are kept without the file saying so, and keep the settings that they were created with."""
    if not has_standard_mounts(hub) or is_swarm(hub) or hub.fragment:
        return
    if not hub.spawner.trait("remove").is_default or hub.removes is not False:
        return
    found = [trait for name in _AT_CREATION if (trait := hub.spawner.trait(name)).given is not None]
    if not found or found[0].setting is None:
        return
    verb = "takes" if len(found) == 1 else "take"
    message = (
        f"{all_of(trait.name for trait in found[:3])} {verb} effect only when a container is created, and stopped "
        "containers are kept and started again: an edit here never reaches users who already have one, and who had "
        "one before a volume was added still saves into it. Set `c.DockerSpawner.remove = True` once all that must "
        "survive is mounted, or `remove = False` if this is meant."
    )
    yield Report(found[0].setting.place(), message)
