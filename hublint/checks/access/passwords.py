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

SHORTEST = {"user_password": 8, "admin_password": 32}
"""Characters that the authenticator asks for (jupyterhub 5.3 and newer)."""


@rule("HUB715", Severity.ERROR)
def unusable_shared_password(hub: Hub) -> Iterator[Report]:
    """A shared password that the hub refuses, or with which nobody can log in."""
    who = hub.authenticator
    if who.is_a("SharedPasswordAuthenticator") and who.known:
        refused = tuple(_refused(who))
        yield from refused or _useless(hub)
    elif who.path == "jupyterhub.auth.DummyAuthenticator" and hub.at_least("jupyterhub", "5.3"):
        yield from _dummy(who)


def _refused(who: Component) -> Iterator[Report]:
    """What stops the hub when it starts."""
    found = {name: who.trait(name).as_python() for name in SHORTEST}
    for name, least in SHORTEST.items():
        password = found[name]
        if isinstance(password, str) and 0 < len(password) < least:
            message = f"The hub does not start: `{name}` has {len(password)} characters and must have at least {least}"
            yield Report(who.trait(name).place("too short"), message)
    user, admin = found.values()
    if isinstance(user, str) and user and user == admin:
        message = (
            "The hub does not start: `user_password` and `admin_password` are the same; admins need a password of"
            " their own"
        )
        related = [who.trait("user_password").place("the users' password")]
        yield Report(who.trait("admin_password").place("the same"), message, related)
    groups = who.trait("password_groups")
    if (
        truth_of(groups) == "yes"
        and groups.settings
        and truth_of(who.trait("manage_groups")) == "no"
    ):
        message = (
            "The hub does not start: `password_groups` is refused unless `manage_groups` is True"
        )
        yield Report(groups.settings[0].place("needs `manage_groups`"), message)


def _useless(hub: Hub) -> Iterator[Report]:
    """Passwords that lack their users, and users that lack their password."""
    who = hub.authenticator
    chosen, people = who.setting, admin_users(hub)
    user, admin = truth_of(who.trait("user_password")), truth_of(who.trait("admin_password"))
    if truth_of(people) == "yes" and admin == "no" and people.settings and not hub.fragment:
        message = (
            "These admins cannot log in: they have to give `admin_password`, which is not set;"
            " set `c.SharedPasswordAuthenticator.admin_password` (32 characters or more)"
        )
        yield Report(people.place("no password for them"), message)
    elif admin == "yes" and truth_of(people) == "no" and not hub.fragment:
        message = (
            "`admin_password` is of no use: only users named in `c.Authenticator.admin_users` may log in with it, and"
            " there are none"
        )
        place = who.trait("admin_password").settings[0].place("nobody's password")
        yield Report(place, message, severity=Severity.WARNING)
    groups = truth_of(who.trait("password_groups"))
    if user == admin == groups == "no" and chosen and not hub.fragment and truth_of(people) == "no":
        message = (
            "Nobody can log in: this authenticator has no password to compare with;"
            " set `c.SharedPasswordAuthenticator.user_password`"
        )
        yield Report(chosen.value_place("no password is set"), message)


def _dummy(who: Component) -> Iterator[Report]:
    trait = who.trait("password")
    if trait.settings and truth_of(trait) == "yes":
        message = (
            "`password` of `DummyAuthenticator` is deprecated since JupyterHub 5.3, and admins share it with everybody;"
            " for a course of some hours use `c.JupyterHub.authenticator_class = 'shared-password'` with"
            " `c.SharedPasswordAuthenticator.user_password`"
        )
        yield Report(trait.settings[0].place("deprecated"), message, severity=Severity.WARNING)
