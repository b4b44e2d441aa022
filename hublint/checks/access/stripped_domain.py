"""HUB724 stripped-domain: names with a domain that the authenticator takes off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value

EFFECTS = {
    "admin_users": "is not made an admin",
    "allowed_users": "can't log in",
    "blocked_users": "is not blocked",
}


@rule("HUB724", Severity.ERROR, changes=("login", "admins"))
def stripped_domain(hub: Hub) -> Iterator[Report]:
    """`user_info_to_username` of Google's and CILogon's authenticators (read in oauthenticator 14 to 17.4)."""
    authenticator = hub.authenticator
    domains = _stripped(authenticator)
    if not domains or authenticator.overrides("user_info_to_username", "normalize_username"):
        return
    if not authenticator.trait("username_map").is_default:
        return
    for trait, effect in EFFECTS.items():
        names = authenticator.trait(trait).value
        for item in names.items if isinstance(names, Collection) else ():
            name, _, domain = (as_str(item) or "").partition("@")
            if name and domain.lower() in domains:
                yield _report_name(item, name, domain, effect)


def _report_name(item: Value, name: str, domain: str, effect: str) -> Report:
    message = (
        f"This user {effect}: names lose `@{domain}` at login, and {quote(f'{name}@{domain}')} becomes {quote(name)}."
        f" Write {quote(name)}."
    )
    cure = fix(
        "Write the name without its domain", replace_string(item, name), applicability="unsafe"
    )
    return Report(item.place("nobody's name"), message, fix=cure)


def _stripped(authenticator: Component) -> frozenset[str]:
    """The domains that names surely lose."""
    if not authenticator.known:
        return frozenset()
    if authenticator.is_a("GoogleOAuthenticator"):
        return _of_google(authenticator)
    return (
        _of_cilogon(authenticator) if authenticator.is_a("CILogonOAuthenticator") else frozenset()
    )


def _of_google(authenticator: Component) -> frozenset[str]:
    """By default the domain goes if there is only one."""
    hosted = authenticator.trait("hosted_domain").as_python()
    domains = [hosted] if isinstance(hosted, str) else hosted
    if not isinstance(domains, list) or not all(isinstance(one, str) for one in domains):
        return frozenset()
    strips = authenticator.trait("strip_domain")
    is_stripped = len(domains) == 1 if strips.is_default else strips.as_python() is True
    is_mail = authenticator.trait("username_claim").as_python() == "email"
    return frozenset(map(str.lower, domains)) if is_stripped and is_mail else frozenset()


def _of_cilogon(authenticator: Component) -> frozenset[str]:
    """The domain of the only provider, if that takes it off."""
    providers = authenticator.trait("idps").as_python()
    options = list(providers.values()) if isinstance(providers, dict) else []
    if len(options) != 1 or not isinstance(options[0], dict):
        return frozenset()
    derivation = options[0].get("username_derivation")
    if not isinstance(derivation, dict) or derivation.get("action") != "strip_idp_domain":
        return frozenset()
    domain = derivation.get("domain")
    return frozenset((domain.lower(),)) if isinstance(domain, str) else frozenset()
