"""HUB715 unusable-shared-password: passwords that all users, or all admins, share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import admin_users

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component

MIN_LENGTHS = {"user_password": 8, "admin_password": 32}
"""Characters that the authenticator asks for (jupyterhub 5.3 and newer)."""


@rule("HUB715", Severity.ERROR, "stops")
def unusable_shared_password(hub: Hub) -> Iterator[Report]:
    """A shared password that the hub refuses, or with which nobody can log in."""
    authenticator = hub.authenticator
    is_dummy = (
        authenticator.packaged_path == "jupyterhub.auth.DummyAuthenticator"
        and not authenticator.class_mro.has_own_methods
    )
    if authenticator.is_a("SharedPasswordAuthenticator") and authenticator.known:
        refused = (
            *_short_passwords(authenticator),
            *_equal_passwords(authenticator),
            *_groups_without_management(authenticator),
        )
        yield from refused or _useless_passwords(hub)
    elif is_dummy and hub.at_least("jupyterhub", "5.3"):
        yield from _password_of_dummy(hub)


def _short_passwords(authenticator: Component) -> Iterator[Report]:
    for name, least in MIN_LENGTHS.items():
        trait = authenticator.trait(name)
        password = trait.as_python()
        if isinstance(password, str) and 0 < len(password) < least:
            message = (
                f"The hub does not start: `{name}` has {len(password)} characters and must have at least {least}."
                " Choose a longer one."
            )
            yield Report(trait.place("too short"), message)


def _equal_passwords(authenticator: Component) -> Iterator[Report]:
    users, admins = map(authenticator.trait, MIN_LENGTHS)
    password = users.as_python()
    if isinstance(password, str) and password and password == admins.as_python():
        message = (
            "The hub does not start: `user_password` and `admin_password` are the same. Give the admins another"
            " password."
        )
        yield Report(admins.place("the same"), message, [users.place("the users' password")])


def _groups_without_management(authenticator: Component) -> Iterator[Report]:
    groups = authenticator.trait("password_groups")
    if truth_of(groups) != "yes" or not groups.settings:
        return
    if truth_of(authenticator.trait("manage_groups")) == "no":
        message = (
            "The hub does not start: `password_groups` is refused unless `manage_groups` is on. Set"
            " `c.Authenticator.manage_groups = True`, or remove this line."
        )
        yield Report(groups.settings[0].place("needs `manage_groups`"), message)


def _useless_passwords(hub: Hub) -> Iterator[Report]:
    """Passwords that lack their users, and users that lack their password."""
    authenticator, admins = hub.authenticator, admin_users(hub)
    user, admin = (truth_of(authenticator.trait(name)) for name in MIN_LENGTHS)
    if truth_of(admins) == "yes" and admin == "no" and admins.settings and not hub.fragment:
        message = (
            "These admins can't log in: they need the `admin_password`, which is not set. Set"
            " `c.SharedPasswordAuthenticator.admin_password` (32 characters or more)."
        )
        yield Report(admins.place("no password for them"), message, outcome="fails")
    elif admin == "yes" and truth_of(admins) == "no" and not hub.fragment:
        message = (
            "`admin_password` has no effect: only users in `c.Authenticator.admin_users` can log in with it, and there"
            " are none. List the admins there, or remove this line."
        )
        place = authenticator.trait("admin_password").settings[0].place("nobody's password")
        yield Report(place, message, severity=Severity.WARNING, outcome="ignored")
    groups, chosen = truth_of(authenticator.trait("password_groups")), authenticator.setting
    if user == admin == groups == truth_of(admins) == "no" and chosen and not hub.fragment:
        message = (
            "Nobody can log in: this authenticator has no password to compare with. Set"
            " `c.SharedPasswordAuthenticator.user_password`."
        )
        yield Report(chosen.value_place("no password is set"), message, outcome="fails")


def _password_of_dummy(hub: Hub) -> Iterator[Report]:
    password = hub.authenticator.trait("password")
    if password.settings and truth_of(password) != "no":
        message = (
            f"`password` of DummyAuthenticator is deprecated in {hub.release_note('jupyterhub')}, and admins share it"
            ' with everyone. For a short course, set `c.JupyterHub.authenticator_class = "shared-password"` and'
            " `c.SharedPasswordAuthenticator.user_password`."
        )
        yield Report(password.settings[0].place("deprecated"), message, severity=Severity.WARNING)
