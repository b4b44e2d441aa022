"""HUB724 stripped-domain, HUB731 missing-domain: domains that logins take off or keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions
from hublint.hub.users.chosen_names import names_keep_domain
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Mapping, entries_of

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
"""What comes of a name that nobody has, by the setting that lists it."""


NAMED = {
    "GitHubOAuthenticator": ("GitHub", "login"),
    "GitLabOAuthenticator": ("GitLab", "username"),
}
"""Providers whose names of people have no `@`, and the claim that gives them."""

CHANGES_NAMES = ("user_info_to_username", "normalize_username", "authenticate")


@rule("HUB724", Severity.ERROR, changes=("login", "admins", "rights"))
def stripped_domain(hub: Hub) -> Iterator[Report]:
    """`user_info_to_username` of Google's and CILogon's authenticators (read in oauthenticator 14 to 17.4)."""
    domains = _stripped(hub.authenticator) if _leaves_names(hub.authenticator) else ()
    for names, effect in _lists(hub) if domains else ():
        for item in names.items:
            name, _, domain = (as_str(item) or "").partition("@")
            if name and domain.lower() in domains:
                yield _report_name(item, name, domain, effect)
    provider = _without_addresses(hub.authenticator) if _leaves_names(hub.authenticator) else ""
    for names, effect in _lists(hub) if provider else ():
        for item in names.items:
            if "@" in (as_str(item) or ""):
                message = f"This user {effect}: names are those at {provider} here, without `@`. Write that name."
                yield Report(item.place("nobody's name"), message)


@rule("HUB731", Severity.WARNING)
def missing_domain(hub: Hub) -> Iterator[Report]:
    """Google's and CILogon's authenticators take an address as it is (read in oauthenticator 14 to 17.4)."""
    authenticator = hub.authenticator
    if not _leaves_names(authenticator) or not names_keep_domain(authenticator):
        return
    for trait, effect in EFFECTS.items():
        listed = authenticator.trait(trait).value
        items = listed.items if isinstance(listed, Collection) else ()
        names = [as_str(item) for item in items]
        if names and all(name and "@" not in name for name in names):
            message = (
                f"{quote(names[0])} {effect}: names are whole mail addresses here. Write each with its domain, such as"
                f" {quote(f'{names[0]}@example.org')}."
            )
            yield Report(items[0].place("no address"), message)


def _leaves_names(authenticator: Component) -> bool:
    """Whether nothing in the file changes names at login."""
    is_judged = authenticator.known and not authenticator.overrides(*CHANGES_NAMES)
    return is_judged and authenticator.trait("username_map").is_default


def _lists(hub: Hub) -> Iterator[tuple[Collection, str]]:
    """The lists of users in the file, and what comes of a name there that nobody has."""
    for trait, effect in EFFECTS.items():
        names = hub.authenticator.trait(trait).value
        if isinstance(names, Collection):
            yield names, effect
    for role in definitions(hub, "load_roles"):
        names = role.get("users")
        if isinstance(names, Collection):
            yield names, f"does not get the role {quote(role.string('name') or '')}"
    groups = hub.app.trait("load_groups").value
    for entry in entries_of(groups):
        names = entry.value.get("users") if isinstance(entry.value, Mapping) else entry.value
        if isinstance(names, Collection):
            yield names, f"does not get into the group {quote(as_str(entry.key) or '')}"


def _report_name(item: Value, name: str, domain: str, effect: str) -> Report:
    message = (
        f"This user {effect}: names lose `@{domain}` at login, and {quote(f'{name}@{domain}')} becomes {quote(name)}."
        f" Write {quote(name)}."
    )
    cure = fix(
        "Write the name without its domain", replace_string(item, name), applicability="unsafe"
    )
    return Report(item.place("nobody's name"), message, fix=cure)


def _without_addresses(authenticator: Component) -> str:
    """The provider that calls people by names that can't be addresses; empty for all others."""
    for name, (provider, claim) in NAMED.items():
        if authenticator.is_a(name) and authenticator.trait("username_claim").as_python() == claim:
            return provider
    return ""


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
