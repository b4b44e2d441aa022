"""The settings of KubeSpawner that hold objects of Kubernetes, and what profiles put in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.hub.pods.profiles import overrides
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.components import HubComponents
    from hublint.hub.pods.defects import Form
    from hublint.interpret.values import Value

LISTS: Final = {
    "volumes": "Volume",
    "volume_mounts": "VolumeMount",
    "init_containers": "Container",
    "extra_containers": "Container",
    "tolerations": "Toleration",
    "node_affinity_preferred": "PreferredSchedulingTerm",
    "node_affinity_required": "NodeSelectorTerm",
    "pod_affinity_preferred": "WeightedPodAffinityTerm",
    "pod_affinity_required": "PodAffinityTerm",
    "pod_anti_affinity_preferred": "WeightedPodAffinityTerm",
    "pod_anti_affinity_required": "PodAffinityTerm",
}
"""Settings that are lists of objects of a kind."""

OBJECTS: Final[dict[str, tuple[str, Form]]] = {
    "extra_container_config": ("Container", "changed"),
    "extra_pod_config": ("PodSpec", "changed"),
    "lifecycle_hooks": ("Lifecycle", "made"),
    "container_security_context": ("SecurityContext", "sent"),
    "pod_security_context": ("PodSecurityContext", "sent"),
    "storage_selector": ("LabelSelector", "sent"),
}
"""Settings that are one object."""

SCALARS: Final = {
    "node_selector": "string",
    "extra_labels": "string",
    "extra_annotations": "string",
    "common_labels": "string",
    "storage_extra_labels": "string",
    "storage_extra_annotations": "string",
    "user_namespace_labels": "string",
    "user_namespace_annotations": "string",
    "extra_resource_limits": "quantity",
    "extra_resource_guarantees": "quantity",
}
"""Settings that are dicts of such values."""

SETTINGS: Final = frozenset((*LISTS, *OBJECTS, *SCALARS, "image_pull_policy", "environment"))


def object_settings(hub: HubComponents) -> Iterator[tuple[str, Value, bool]]:
    """Each such setting that the file gives to an active KubeSpawner, and whether that is only a part of it."""
    spawner = hub.spawner
    if not (spawner.known and spawner.is_a("KubeSpawner")):
        return
    if spawner.overrides("get_pod_manifest", "_make_create_pod_request"):
        return
    for name in SETTINGS & hub.names:
        trait = spawner.trait(name)
        if trait.given is not None and trait.exists:
            yield name, trait.given, False
    for override in overrides(hub):
        for entry in override.value.entries:
            name = as_str(entry.key) or ""
            if name in SETTINGS:
                yield name, entry.value, True
