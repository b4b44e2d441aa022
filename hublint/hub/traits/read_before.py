"""Settings that are read before any hook runs, so that a value of a hook comes too late.

Measured with jupyterhub 6.1, dockerspawner 14.0 and kubespawner 7.1: DockerSpawner names the container when the hub
makes the server's object, and again when its image changes; KubeSpawner names pod, claim and secret when the object
is made. JupyterHub makes the token of the server before it calls any hook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.hub.traits.hook_effects import hook_effects

if TYPE_CHECKING:
    from hublint.hub.traits.active_class import ActiveClass

READ_BEFORE: Final = {
    "Spawner": ("oauth_client_allowed_scopes", "oauth_roles", "server_token_scopes"),
    "DockerSpawner": ("name_template", "prefix"),
    "KubeSpawner": (
        "dns_name_template",
        "pod_name_template",
        "pvc_name_template",
        "secret_name_template",
        "user_namespace_template",
    ),
}
"""By the class that reads them."""

IN_POD: Final = frozenset({
    "allow_privilege_escalation", "args", "automount_service_account_token", "cmd", "container_security_context",
    "cpu_guarantee", "cpu_limit", "environment", "extra_container_config", "extra_containers", "extra_pod_config",
    "extra_resource_guarantees", "extra_resource_limits", "fs_gid", "gid", "image", "image_pull_policy",
    "image_pull_secrets", "init_containers", "lifecycle_hooks", "mem_guarantee", "mem_limit",
    "node_affinity_preferred", "node_affinity_required", "node_selector", "pod_affinity_preferred",
    "pod_affinity_required", "pod_anti_affinity_preferred", "pod_anti_affinity_required", "pod_security_context",
    "priority_class_name", "privileged", "scheduler_name", "secret_mount_path", "service_account",
    "supplemental_gids", "tolerations", "uid", "volume_mounts", "volumes",
})  # fmt: skip
"""Settings that only ``KubeSpawner.get_pod_manifest`` (7.1) reads, before it calls `modify_pod_hook`."""


def is_read_before(component: ActiveClass, name: str) -> bool:
    """Whether the active spawner has read a setting when its hooks run."""
    if component.role != "spawner" or not any(name in names for names in READ_BEFORE.values()):
        return False
    if name in READ_BEFORE["DockerSpawner"] and "image" in hook_effects(component).touched:
        return False
    owners = ["Spawner", *component.class_mro.names]
    return any(name in READ_BEFORE.get(owner, ()) for owner in owners)
