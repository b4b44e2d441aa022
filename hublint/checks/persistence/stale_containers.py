"""HUB102 stale-containers: kept containers, which later edits of the config don't reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import all_of
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import has_standard_mounts, is_swarm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

_AT_CREATION = (
    "volumes", "read_only_volumes", "mounts", "image", "mem_limit", "cpu_limit", "environment", "network_name",
    "cmd", "extra_host_config", "extra_create_kwargs",
)  # fmt: skip
"""Settings that take effect when a container is created."""


@rule("HUB102", Severity.INFO, "loss")
def stale_containers(hub: Hub) -> Iterator[Report]:
    """Containers are kept without the file saying so, and keep the settings that they were created with."""
    if not has_standard_mounts(hub) or is_swarm(hub) or hub.fragment:
        return
    if not hub.spawner.trait("remove").is_default or hub.removes is not False:
        return
    traits = [hub.spawner.trait(name) for name in _AT_CREATION]
    names = [trait.name for trait in traits if trait.given is not None]
    settings = (
        setting for trait in traits if trait.given is not None for setting in trait.settings
    )
    setting = next((one for one in settings if not one.is_made_by_code), None)
    if setting is None:
        return
    message = (
        f"Changes to {all_of(names[:3])} never reach existing users: DockerSpawner restarts their stopped containers "
        "unchanged. Set `c.DockerSpawner.remove = True` once everything users need is on a volume, or `remove = False` "
        "if this is intended."
    )
    yield Report(setting.place(), message)
