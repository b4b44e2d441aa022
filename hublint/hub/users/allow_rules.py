"""Which settings of an authenticator let people in.

Measured on jupyterhub 6.1 and the newest release of each authenticator: without an allow rule only the hub's
own DummyAuthenticator and FirstUseAuthenticator admit anybody; the JWT authenticators ask nobody. OAuthenticators
admit their admins too (since 16.0), all others forget `admin_users` when they check who is allowed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import libcst as cst

from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import (
    Collection,
    Conditional,
    Constant,
    Function,
    Mapping,
    PartialString,
)
from hublint.interpret.writes import Assigned
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Hashable

    from hublint.hub.components import HubComponents
    from hublint.hub.traits.component import Component
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Value

NO_RULES = frozenset(
    ("allow_2fa", "allowed_failed_logins", "allow_self_approval_for", "allow_unverified_email")
)
"""Traits that begin with `allow`, but let nobody in."""

ADMIN_GROUPS = ("admin_groups", "admin_google_groups", "admin_globus_groups")
PROVIDERS = ("idps", "allowed_idps")
ON_PURPOSE = "any_allow_config"
"""Says that somebody may log in, whatever the other settings tell."""

UNCHECKED = ("NullAuthenticator", "JSONWebTokenAuthenticator", "JSONWebTokenLocalAuthenticator")
"""Authenticators that nobody is meant to log in with, or that never check who is allowed."""

HARMLESS = frozenset(
    (
        "authenticate", "is_admin", "normalize_username", "validate_username", "pre_spawn_start",
        "post_spawn_stop", "refresh_user", "login_url", "logout_url",
    )
)  # fmt: skip
"""Methods that do not decide who is allowed, unless an OAuthenticator's `authenticate` makes admins."""

RETURNED = pattern(r"\breturn\b([^\n#]*)")

Truth = Literal["yes", "no", "unknown"]


def truth(value: Value | None) -> Truth:
    """Whether a value is true to Python: a container that surely holds something is, whatever it holds."""
    match value:
        case Collection(items=items) if items:
            return "yes"
        case Mapping(entries=entries) if entries:
            return "yes"
        case Collection(complete=False) | Mapping(complete=False):
            return "unknown"
        case PartialString(parts=parts) if any(isinstance(part, str) and part for part in parts):
            return "yes"
        case Constant() | Collection() | Mapping():
            return "yes" if as_python(value) else "no"
    return "unknown"


def given(trait: Trait) -> Truth:
    """Whether a trait holds anything, by the file or by default."""
    if trait.given is not None:
        return truth(trait.value)
    known = trait.as_python()
    if known is NOT_KNOWN:
        return "unknown"
    return "yes" if known else "no"


def rules_of(who: Component) -> dict[str, Truth]:
    """Every trait of a known authenticator that lets people in, with whether it does."""
    names = [name for name in who.class_mro.traits if name.startswith("allow")]
    found = {name: _rule(who, name) for name in names if name not in {*NO_RULES, *PROVIDERS}}
    for name in ADMIN_GROUPS if is_oauth(who) else ():
        if name in who.class_mro.traits:
            found[name] = given(who.trait(name))
    for name in PROVIDERS:
        if name in who.class_mro.traits:
            found[name] = _providers(who.trait(name))
    return found


def _rule(who: Component, name: str) -> Truth:
    trait = who.trait(name)
    if name == "allow_existing_users" and trait.is_untouched:
        return "no"  # by default it follows `allowed_users`
    return given(trait)


def _providers(trait: Trait) -> Truth:
    """Whether CILogon's providers admit anybody by themselves."""
    found = trait.as_python()
    if found is NOT_KNOWN:
        return "unknown"
    options = found.values() if isinstance(found, dict) else ()
    admits = (
        each.get("allow_all") or each.get("allowed_domains")
        for each in options
        if isinstance(each, dict)
    )
    return "yes" if any(admits) else "no"


def is_oauth(who: Component) -> bool:
    """Whether the authenticator is one of the oauthenticator package."""
    return who.is_a("OAuthenticator")


def decides_itself(who: Component) -> bool:
    """Whether a class of the file, or one that nothing is known of, may admit people on its own account."""
    if not who.known or who.is_a(*UNCHECKED) or _refuses_all(who):
        return True
    allowed = HARMLESS - {"authenticate"} if is_oauth(who) else HARMLESS
    return any(
        isinstance(member, Function) and name not in allowed
        for local in who.class_mro.defined_here
        for name, member in local.members.items()
    )


def _refuses_all(who: Component) -> bool:
    """Whether a class of the file turns everybody away on purpose, for a hub that only its API is used of."""
    method = who.class_mro.member("authenticate")
    if not isinstance(method, Function) or not isinstance(method.definition, cst.FunctionDef):
        return False
    returned = RETURNED.findall(method.source.code(method.definition))
    return all(value.strip() in ("", "None") for value in returned)


def nobody_allowed(hub: HubComponents) -> bool:
    """Whether nobody can log in for lack of an allow rule; admins of OAuthenticators are not looked at."""
    who = hub.authenticator
    if hub.fragment or "allow_all" not in who.class_mro.traits or decides_itself(who):
        return False
    if is_oauth(who) and not hub.at_least("oauthenticator", "16.0"):
        return False
    on_purpose = who.trait(ON_PURPOSE)
    if on_purpose.is_unknown or (on_purpose.given is not None and given(on_purpose) != "no"):
        return False
    return all(found == "no" for found in rules_of(who).values()) and not _may_come(hub)


def _may_come(hub: HubComponents) -> bool:
    """Whether code that only the running hub can follow may add an allow rule.

    That is a loop over a file, a test of the disk, and the like; what the environment decides is told.
    """
    sections = (*hub.authenticator.sections, "JupyterHub")
    if any(
        not opaque_write.path or opaque_write.path[0] in sections
        for opaque_write in hub.facts.opaque_writes
    ):
        return True
    endings = ("whitelist", "admin_users") if is_oauth(hub.authenticator) else ("whitelist",)
    values = [
        value
        for path, value in hub.facts.settings.items()
        if path[-1].startswith("allow") or path[-1].endswith(endings)
    ]
    return any(_is_undecidable(value) for value in values)


def _is_undecidable(value: Value) -> bool:
    match value:
        case Conditional():
            alternatives = (value.then, value.other)
            of_environment = all(_of_environment(one.key) for one in value.condition.parts)
            return not of_environment or any(map(_is_undecidable, alternatives))
        case Assigned():
            return _is_undecidable(value.value)
    return False


def _of_environment(key: Hashable) -> bool:
    """Whether a condition is about a variable of the environment alone."""
    return isinstance(key, tuple) and ("environment" in key or any(map(_of_environment, key)))


def admins(hub: HubComponents) -> Trait:
    """`admin_users`, also under its old name in the application."""
    trait = hub.authenticator.trait("admin_users")
    if trait.is_default and given(trait) == "no":
        old = hub.app.trait("admin_users")
        return trait if old.is_default else old
    return trait
