"""Whether users may choose names of any characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.patterns import fits

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents

_AUTHENTICATORS = (
    "DummyAuthenticator", "SharedPasswordAuthenticator", "NativeAuthenticator", "FirstUseAuthenticator",
    "GenericOAuthenticator", "Auth0OAuthenticator", "AzureAdOAuthenticator", "LTI11Authenticator",
    "LTI13Authenticator",
)  # fmt: skip
"""Authenticators that let users have names of any characters."""

_ODD_NAMES = ("..", ".", "joe:x", "joe@example.org", "joe x", "joe$")
"""Names that a careful pattern refuses."""


def users_choose_names(hub: HubComponents) -> bool:
    """Whether the authenticator surely admits names of any characters."""
    authenticator = hub.authenticator
    if not authenticator.known or not authenticator.is_a(*_AUTHENTICATORS):
        return False
    if authenticator.overrides(
        "validate_username", "normalize_username", "authenticate", "check_allowed"
    ):
        return False
    trait = authenticator.trait("username_pattern")
    if not trait.is_default:
        pattern = trait.as_python()
        return isinstance(pattern, str) and any(fits(pattern, name) for name in _ODD_NAMES)
    if authenticator.trait("allow_all").as_python() is True:
        return True
    return authenticator.trait("allowed_users").is_default
