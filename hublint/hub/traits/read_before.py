"""Settings that are read before any hook runs, so that a value of a hook comes too late.

Measured with jupyterhub 6.1, dockerspawner 14.0 and kubespawner 7.1: DockerSpawner names the container when the hub
makes the server's object, and again when its image changes; KubeSpawner names pod, claim and secret when the object
is made. JupyterHub makes the token of the server, and asks for the options, before it calls any hook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.hub.traits.hook_effects import hook_effects

if TYPE_CHECKING:
    from hublint.hub.traits.active_class import ActiveClass

READ_BEFORE: Final = {
    "Spawner": (
        "oauth_client_allowed_scopes",
        "oauth_roles",
        "options_form",
        "server_token_scopes",
    ),
    "DockerSpawner": ("name_template",),
    "KubeSpawner": (
        "dns_name_template",
        "pod_name_template",
        "pvc_name_template",
        "secret_name_template",
        "user_namespace_template",
    ),
}
"""By the class that reads them."""


def is_read_before(component: ActiveClass, name: str) -> bool:
    """Whether the active spawner has read a setting when its hooks run."""
    if component.role != "spawner" or not any(name in names for names in READ_BEFORE.values()):
        return False
    if name == "name_template" and "image" in _set_by_code(component):
        return False
    owners = ["Spawner", *component.class_mro.names]
    return any(name in READ_BEFORE.get(owner, ()) for owner in owners)


def _set_by_code(component: ActiveClass) -> frozenset[str]:
    effects = hook_effects(component)
    return frozenset((*effects.known, *effects.assigned))
