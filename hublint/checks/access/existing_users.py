"""HUB708 access-not-revoked, HUB709 admin-panel-users-refused, HUB727 only-admins-allowed: users of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import all_of
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import (
    allow_rules,
    deciding_distribution,
    has_own_rules,
    is_nobody_allowed,
    is_oauth,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

RULES_BY_NAME = frozenset(("allow_all", "allowed_users", "allow_existing_users"))


@rule("HUB708", Severity.INFO)
def access_not_revoked(hub: Hub) -> Iterator[Report]:
    """Who was in `allowed_users` once stays allowed: the database remembers."""
    authenticator = hub.authenticator
    allowed = authenticator.trait("allowed_users")
    if allowed.given is None or not allowed.settings or truth_of(allowed) != "yes":
        return
    existing = authenticator.trait("allow_existing_users")
    if has_own_rules(authenticator) or is_oauth(authenticator):
        return
    if not existing.is_default or existing.settings:
        return
    if truth_of(authenticator.trait("allow_all")) == "yes" or not hub.at_least("jupyterhub", "5.0"):
        return
    message = (
        f"Removing a name from `allowed_users` does not end that person's access: {hub.release_note('jupyterhub')} lets"
        " in everyone who is in its database. Delete the user in the admin panel too, or set"
        " `allow_existing_users = False`."
    )
    yield Report(allowed.settings[0].place("only ever adds people"), message)


@rule("HUB709", Severity.INFO)
def admin_panel_users_refused(hub: Hub) -> Iterator[Report]:
    """Where only organizations or groups are allowed, users added in the admin panel are not."""
    authenticator = hub.authenticator
    if hub.fragment or "allow_existing_users" not in authenticator.class_mro.traits:
        return
    if has_own_rules(authenticator):
        return
    rules = allow_rules(authenticator)
    existing = authenticator.trait("allow_existing_users")
    if not existing.is_default or any(rules.get(name) != "no" for name in RULES_BY_NAME):
        return
    names = [name for name in rules if rules[name] == "yes" and authenticator.trait(name).settings]
    if not names:
        return
    message = (
        f"Users added in the admin panel can't log in: {hub.release_note(deciding_distribution(hub))} lets people in by"
        f" {all_of(names)} only. Set `c.Authenticator.allow_existing_users = True` if the admin panel should let people"
        " in, too."
    )
    place = authenticator.trait(names[0]).settings[0].place("the only allow rule")
    yield Report(place, message)


@rule("HUB727", Severity.WARNING)
def only_admins_allowed(hub: Hub) -> Iterator[Report]:
    """OAuthenticators let admins in without an allow rule, and nobody else (read in oauthenticator 16.0 to 17.4)."""
    authenticator = hub.authenticator
    admins = authenticator.trait("admin_users")
    if not is_oauth(authenticator) or not is_nobody_allowed(hub) or not admins.settings:
        return
    if truth_of(admins) != "yes" or authenticator.trait("allow_existing_users").settings:
        return
    release = hub.release_note(deciding_distribution(hub))
    message = (
        f"Only these admins can log in: {release} lets nobody else in, not even users added in the admin panel. Set"
        " `c.Authenticator.allow_existing_users = True` if the panel should let people in."
    )
    yield Report(admins.settings[0].place("nobody else"), message)
