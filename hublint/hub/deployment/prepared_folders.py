"""Whether code of the file may prepare a user's folders before the server starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.hub.model import Hub

SPAWNER_HOOKS = ("pre_spawn_hook", "auth_state_hook", "options_from_form", "apply_user_options")
AUTHENTICATOR_HOOKS = ("post_auth_hook", "create_system_users")


def may_prepare_folders(hub: Hub) -> bool:
    """Whether a hook, a class of the file or site, or making system accounts may make folders and set their owner."""
    spawner, authenticator = hub.spawner, hub.authenticator
    if (
        not spawner.known
        or not authenticator.known
        or spawner.class_mro.has_own_methods
        or authenticator.class_mro.has_own_methods
    ):
        return True
    return any(not spawner.trait(name).is_default for name in SPAWNER_HOOKS) or any(
        not authenticator.trait(name).is_default for name in AUTHENTICATOR_HOOKS
    )
