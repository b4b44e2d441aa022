"""Settings by which pods become others than the traits say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents

_TRAITS = ("modify_pod_hook", "profile_list", "extra_container_config")


def are_patched(hub: HubComponents) -> bool:
    """Whether pods may get another image, command or working directory when they are made."""
    spawner = hub.spawner
    kube = spawner.is_a("KubeSpawner")
    return kube and any(not spawner.trait(name).is_default for name in _TRAITS)
