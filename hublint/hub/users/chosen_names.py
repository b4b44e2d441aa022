"""Whether users may choose names of any characters, and whether their names are mail addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.patterns import fits

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents
    from hublint.hub.traits.component import Component

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


def names_are_addresses(hub: HubComponents) -> bool:
    """Whether every user's name surely is a mail address, or one that the file lists as allowed."""
    authenticator = hub.authenticator
    changes = ("authenticate", "normalize_username", "user_info_to_username")
    if not authenticator.known or authenticator.overrides(*changes):
        return False
    if not authenticator.trait("username_map").is_default:
        return False
    if names_keep_domain(authenticator):
        return True
    is_google = authenticator.is_a("GoogleOAuthenticator")
    listed = authenticator.trait("allowed_users").as_python()
    names = list(listed) if isinstance(listed, set | frozenset | list | tuple) else []
    is_listed = bool(names) and all(isinstance(name, str) and "@" in name for name in names)
    return is_listed and not is_google


def names_keep_domain(authenticator: Component) -> bool:
    """Whether the provider's names surely are addresses with their domain, before `username_map` changes them."""
    if authenticator.is_a("GoogleOAuthenticator"):
        return _google_keeps_domain(authenticator)
    return authenticator.is_a("CILogonOAuthenticator") and _cilogon_keeps_domain(authenticator)


def _google_keeps_domain(authenticator: Component) -> bool:
    """Whether Google's addresses stay whole: the only hosted domain is taken off, unless the file says otherwise."""
    if authenticator.trait("username_claim").as_python() != "email":
        return False
    strips, hosted = (authenticator.trait(name) for name in ("strip_domain", "hosted_domain"))
    domains = [] if hosted.is_default else hosted.as_python()
    if not isinstance(domains, list):
        return False
    return not domains or strips.as_python() is False or (strips.is_default and len(domains) > 1)


_ADDRESSES = ("email", "eppn")
"""What CILogon tells of people that always has a domain."""


def _cilogon_keeps_domain(authenticator: Component) -> bool:
    """Whether each provider gives addresses, and none takes the domain off."""
    providers = authenticator.trait("idps").as_python()
    if not isinstance(providers, dict) or not providers:
        return False
    for options in providers.values():
        derivation = options.get("username_derivation") if isinstance(options, dict) else None
        if not isinstance(derivation, dict) or derivation.get("username_claim") not in _ADDRESSES:
            return False
        if derivation.get("action") == "strip_idp_domain":
            return False
    return True
