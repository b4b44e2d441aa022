"""HUB708 access-not-revoked, HUB709 admin-panel-users-refused: users that are in the database already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import all_of
from hublint.findings import Report, Severity
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import allow_rules, has_own_rules, is_oauth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

BY_NAME = frozenset(("allow_all", "allowed_users", "allow_existing_users"))


@rule("HUB708", Severity.INFO)
def access_not_revoked(hub: Hub) -> Iterator[Report]:
    """Who was in `allowed_users` once stays allowed: the database remembers."""
    who = hub.authenticator
    names = who.trait("allowed_users")
    if names.given is None or not names.settings or truth_of(names) != "yes":
        return
    existing = who.trait("allow_existing_users")
    if has_own_rules(who) or is_oauth(who) or not existing.is_default or existing.settings:
        return
    if truth_of(who.trait("allow_all")) == "yes" or not hub.at_least("jupyterhub", "5.0"):
        return
    message = (
        "Taking a name out of `allowed_users` does not end that person's access: JupyterHub lets everyone in who is"
        " in its database, by default, as soon as `allowed_users` is set; delete the user in the admin panel too, or"
        " set `allow_existing_users = False`"
    )
    yield Report(names.settings[0].place("only ever adds people"), message)


@rule("HUB709", Severity.INFO)
def admin_panel_users_refused(hub: Hub) -> Iterator[Report]:
    """Where only organisations or groups are allowed, users added in the admin panel are not."""
    who = hub.authenticator
    if hub.fragment or "allow_existing_users" not in who.class_mro.traits or has_own_rules(who):
        return
    found = allow_rules(who)
    existing = who.trait("allow_existing_users")
    if not existing.is_default or any(found.get(name) != "no" for name in BY_NAME):
        return
    groups = [name for name in found if found[name] == "yes" and who.trait(name).settings]
    if not groups:
        return
    message = (
        f"Users that are added in the admin panel cannot log in: only {all_of(groups)} decides who may;"
        " set `c.Authenticator.allow_existing_users = True` if the admin panel is to let people in as well"
    )
    place = who.trait(groups[0]).settings[0].place("the only allow rule")
    yield Report(place, message)
