"""Which settings of an authenticator let people in.

Measured on jupyterhub 6.1 and the newest release of each authenticator: without an allow rule only the hub's
own DummyAuthenticator and FirstUseAuthenticator admit anybody; those that read a header or a ticket ask nobody.
OAuthenticators admit their admins too (since 16.0), all others forget `admin_users` when they check who is allowed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.hub.scenarios.undecidable import may_be_set_by_code
from hublint.hub.traits.truth import truth_of
from hublint.interpret.constants import NOT_KNOWN
from hublint.interpret.values import Function
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.hub.components import HubComponents
    from hublint.hub.traits.component import Component
    from hublint.hub.traits.trait import Trait
    from hublint.hub.traits.truth import Truth

NO_RULES = frozenset(
    ("allow_2fa", "allowed_failed_logins", "allow_self_approval_for", "allow_unverified_email")
)
"""Traits that begin with `allow`, but let nobody in."""

ADMIN_GROUPS = ("admin_groups", "admin_google_groups", "admin_globus_groups")
PROVIDERS = ("idps", "allowed_idps")
ON_PURPOSE = "any_allow_config"
"""Says that somebody may log in, whatever the other settings say."""

IGNORED = ("group_whitelist",)
"""An old name of a rule that nothing reads (since JupyterHub 1.2)."""

UNCHECKED = (
    "NullAuthenticator", "JSONWebTokenAuthenticator", "JSONWebTokenLocalAuthenticator", "CASAuthenticator",
    "CASLocalAuthenticator", "RemoteUserAuthenticator", "RemoteUserLocalAuthenticator",
)  # fmt: skip
"""Authenticators that nobody is meant to log in with, or whose login pages never ask who is allowed.

Read in jhub-cas-authenticator 1.0.2, jhub-remote-user-authenticator 0.1.0 and jupyterhub-remote-user-authenticator
1.0.0: they log in whom the server in front of them names. So do the JWT authenticators.
"""

HARMLESS = frozenset(
    (
        "authenticate", "is_admin", "normalize_username", "validate_username", "pre_spawn_start",
        "post_spawn_stop", "refresh_user", "login_url", "logout_url",
    )
)  # fmt: skip
"""Methods that do not decide who is allowed, unless an OAuthenticator's `authenticate` makes admins."""

DECIDING = frozenset(("authenticate", "check_allowed", "get_authenticated_user"))
"""Methods that decide who is let in, also where a class takes them from elsewhere: `check_allowed = lab.check`."""

RETURNED = pattern(r"\breturn\b([^\n#]*)")


def allow_rules(authenticator: Component) -> dict[str, Truth]:
    """Every trait of a known authenticator that lets people in, with whether it does."""
    traits = authenticator.class_mro.traits
    names = [name for name in traits if name.startswith("allow")]
    rules = {
        name: _truth_of_rule(authenticator, name)
        for name in names
        if name not in {*NO_RULES, *PROVIDERS}
    }
    for name in ADMIN_GROUPS if is_oauth(authenticator) else ():
        if name in traits:
            rules[name] = truth_of(authenticator.trait(name))
    for name in PROVIDERS:
        if name in traits:
            rules[name] = _truth_of_providers(authenticator.trait(name))
    return rules


def _truth_of_rule(authenticator: Component, name: str) -> Truth:
    trait = authenticator.trait(name)
    if name == "allow_existing_users" and trait.is_untouched:
        return "no"  # by default it follows `allowed_users`
    return truth_of(trait)


def _truth_of_providers(trait: Trait) -> Truth:
    """Whether CILogon's providers admit anybody by themselves."""
    providers = trait.as_python()
    if providers is NOT_KNOWN:
        return "unknown"
    options = providers.values() if isinstance(providers, dict) else ()
    admits = (
        option.get("allow_all") or option.get("allowed_domains")
        for option in options
        if isinstance(option, dict)
    )
    return "yes" if any(admits) else "no"


def is_oauth(authenticator: Component) -> bool:
    """Whether the authenticator is one of the oauthenticator package."""
    return authenticator.is_a("OAuthenticator")


def deciding_distribution(hub: HubComponents) -> str:
    """The distribution whose release decides who may log in where no rule says so."""
    is_new_oauth = is_oauth(hub.authenticator) and hub.at_least("oauthenticator", "16.0")
    return "oauthenticator" if is_new_oauth else "jupyterhub"


def has_own_rules(authenticator: Component) -> bool:
    """Whether a class of the file or the site, or one that nothing is known of, may admit people by code of its own."""
    if not authenticator.known or authenticator.is_a(*UNCHECKED) or _refuses_all(authenticator):
        return True
    harmless = HARMLESS - {"authenticate"} if is_oauth(authenticator) else HARMLESS
    if any(known.sets - harmless for known in authenticator.class_mro.declared):
        return True
    return any(
        name not in harmless and (isinstance(member, Function) or name in DECIDING)
        for local in authenticator.class_mro.defined_here
        for name, member in local.members.items()
    )


def _refuses_all(authenticator: Component) -> bool:
    """Whether a class of the file turns everybody away on purpose, for a hub of which only the API is used."""
    method = authenticator.class_mro.member("authenticate")
    if not isinstance(method, Function) or not isinstance(method.definition, cst.FunctionDef):
        return False
    returned = RETURNED.findall(method.source.code(method.definition))
    return all(value.strip() in ("", "None") for value in returned)


def is_nobody_allowed(hub: HubComponents) -> bool:
    """Whether nobody can log in for lack of an allow rule; admins of OAuthenticators are not looked at."""
    authenticator = hub.authenticator
    if hub.fragment or "allow_all" not in authenticator.class_mro.traits:
        return False
    if has_own_rules(authenticator):
        return False
    if is_oauth(authenticator) and not hub.at_least("oauthenticator", "16.0"):
        return False
    on_purpose = authenticator.trait(ON_PURPOSE)
    if on_purpose.is_unknown or (on_purpose.given is not None and truth_of(on_purpose) != "no"):
        return False
    has_rule = any(truth != "no" for truth in allow_rules(authenticator).values())
    return not has_rule and not may_be_set_by_code(hub, authenticator, _is_rule_of(authenticator))


def _is_rule_of(authenticator: Component) -> Callable[[str], bool]:
    """Whether a setting of a name may let people in."""
    endings = ("whitelist", "admin_users") if is_oauth(authenticator) else ("whitelist",)
    return lambda name: (
        name.startswith("allow")
        or (name.endswith(endings) and name not in IGNORED)
        or name in PROVIDERS
    )


def admin_users(hub: HubComponents) -> Trait:
    """`admin_users` of the authenticator, or, where nobody is in it, that of the application, its old place."""
    trait = hub.authenticator.trait("admin_users")
    if truth_of(trait) == "no":
        old = hub.app.trait("admin_users")
        return trait if old.is_default else old
    return trait
