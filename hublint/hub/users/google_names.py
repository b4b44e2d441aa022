"""Names at Google: mail addresses, or what stands before the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents


def strips_domain(hub: HubComponents) -> bool | None:
    """Whether GoogleOAuthenticator takes the domain off; None if that can't be known.

    It does so with exactly one hosted domain, unless `strip_domain` says otherwise.
    """
    own = hub.authenticator.trait("strip_domain")
    if own.given is not None or own.is_unknown:
        stripped = own.as_python()
        return stripped if isinstance(stripped, bool) else None
    domains = hub.authenticator.trait("hosted_domain").as_python()
    if isinstance(domains, str):
        return bool(domains)
    return len(domains) == 1 if isinstance(domains, list | tuple | set) else None


def are_addresses(hub: HubComponents) -> bool:
    """Whether all users are surely called by their mail addresses."""
    who = hub.authenticator
    return who.known and who.is_a("GoogleOAuthenticator") and strips_domain(hub) is False
