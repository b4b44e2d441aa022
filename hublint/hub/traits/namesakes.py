"""Classes that another package has at the very same path: which of the two is installed, only their settings tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.hub.context import HubContext
    from hublint.knowledge import TraitClass

NAMESAKES = {
    "ldapauthenticator.ldapauthenticator.LDAPAuthenticator": frozenset(
        {
            "allow_nested_groups", "bind_user_dn", "bind_user_password", "create_user_home_dir",
            "create_user_home_dir_cmd", "group_search_base", "server_auto_referrals", "server_connect_timeout",
            "server_hosts", "server_pool_active", "server_pool_exhaust", "server_pool_strategy",
            "server_receive_timeout", "server_tls_kwargs", "server_tls_strategy", "server_use_ssl",
            "user_membership_attribute", "user_search_filter",
        }
    ),
}  # fmt: skip
"""Settings that only the namesake of a class has: of jupyterhub-ldap-authenticator 1.1."""


def is_namesake(hub: HubContext, one: TraitClass) -> bool:
    """Whether the file sets up the namesake of a class, whose own package is pinned nowhere."""
    if one.distribution in hub.targets:
        return False
    return any(hub.setting(one.name, trait) is not None for trait in NAMESAKES.get(one.path, ()))
