"""HUB722 cilogon-without-providers: CILogon without an identity provider that people can log in with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.scenarios.undecidable import may_be_set_by_code
from hublint.hub.traits.old_names import old_names
from hublint.interpret.constants import as_python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub import Hub

NAMES = ("idps", "allowed_idps", "shown_idps")
"""The setting in each release, and one that older names lead to: `idp` became `shown_idps`."""

UNCHANGED = (False, "")
"""Values of old names that are the default anyway, so that oauthenticator does not look at them."""


@rule("HUB722", Severity.ERROR)
def cilogon_without_providers(hub: Hub) -> Iterator[Report]:
    """Since oauthenticator 16, CILogon needs providers.

    Read in 14.2 to 17.4, tried in 16.0 to 17.4: `_validate_idps` (`_validate_allowed_idps` before 17.4) refuses an
    empty dict. It doesn't look at the default: then `_get_select_idp_param` has no first provider (since 16.2), and
    `user_info_to_username` rejects everyone who comes back from CILogon (16.0 and 16.1).
    """
    if not _is_cilogon(hub) or _has_old_name(hub) or hub.fragment:
        return
    if may_be_set_by_code(hub, hub.authenticator, lambda name: name in NAMES):
        return
    name = "idps" if hub.at_least("oauthenticator", "17.4") else "allowed_idps"
    providers, chosen = hub.authenticator.trait(name), hub.authenticator.setting
    if providers.given is not None and providers.as_python() == {}:
        message = (
            f"The hub does not start: {quote(name)} is empty (`ValueError: One or more {name} must be configured`)."
            " List the identity providers that people can log in with."
        )
        yield Report(providers.place("empty"), message, outcome="stops")
    elif providers.is_untouched and chosen is not None:
        message = f"Nobody can log in: {_reason(hub, name)} List the providers in `c.CILogonOAuthenticator.{name}`."
        yield Report(chosen.value_place("needs providers"), message)


def _is_cilogon(hub: Hub) -> bool:
    """Whether people log in by CILogon, and no class of the file decides with which providers."""
    if not hub.at_least("oauthenticator", "16.0"):
        return False
    authenticator = hub.authenticator
    has_methods = authenticator.class_mro.has_own_methods
    return authenticator.is_a("CILogonOAuthenticator") and not has_methods


def _has_old_name(hub: Hub) -> bool:
    """Whether an old name stops the hub, or passes on that there are none, as HUB705 says."""
    return any(
        old.successor in NAMES and as_python(recognition.setting.value) not in UNCHANGED
        for recognition, old in old_names(hub, "authenticator")
    )


def _reason(hub: Hub, name: str) -> str:
    without = f"without {quote(name)}, oauthenticator"
    if hub.at_least("oauthenticator", "16.2"):
        return f"{without} 16.2 and later answer every login with error 500 (`StopIteration`)."
    return f"{without} 16.0 and 16.1 reject every login with error 403."
