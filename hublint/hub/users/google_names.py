"""Names at Google: mail addresses, or what stands before the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.constants import NOT_KNOWN

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents
    from hublint.hub.traits.trait import Trait


def strips_domain(hub: HubComponents) -> bool | None:
    """Whether GoogleOAuthenticator takes the domain off; None if that can't be known.

    It does so with exactly one hosted domain, unless `strip_domain` says otherwise, and never takes off one that is
    not hosted. By default the environment of the hub names these domains.
    """
    own, hosted = (hub.authenticator.trait(name) for name in ("strip_domain", "hosted_domain"))
    if own.given is not None or own.is_unknown:
        stripped = own.as_python()
        if stripped is True:
            return _has_domain(hosted)
        return stripped if isinstance(stripped, bool) else None
    domains = hosted.as_python()
    if isinstance(domains, str):
        return bool(domains)
    return len(domains) == 1 if isinstance(domains, list | tuple | set) else None


def _has_domain(hosted: Trait) -> bool | None:
    """Whether there is a domain to take off; None if only the environment of the hub can name one."""
    if hosted.is_default:
        return None
    domains = hosted.as_python()
    return domains is NOT_KNOWN or bool(domains)


def are_addresses(hub: HubComponents) -> bool:
    """Whether all users are surely called by their mail addresses."""
    who = hub.authenticator
    return who.known and who.is_a("GoogleOAuthenticator") and strips_domain(hub) is False
