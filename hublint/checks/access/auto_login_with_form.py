"""HUB721 auto-login-with-form: a login form that is skipped, and whose user name is then missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub import Hub
    from hublint.hub.traits.component import Component

WITH_FORM = frozenset(
    (
        "PAMAuthenticator", "DummyAuthenticator", "SharedPasswordAuthenticator", "NativeAuthenticator",
        "FirstUseAuthenticator", "LDAPAuthenticator",
    )
)  # fmt: skip
"""Authenticators that read the name and the password of the hub's form, and have no other way to log in."""

WITHOUT_LOGIN = "LocalAuthenticator"
"""A base that takes care of accounts only."""

LOGIN_METHODS = ("authenticate", "get_authenticated_user", "login_url", "get_handlers")

PATCHED = pattern(
    rf"^[^#\n]*(?:\.(?:{'|'.join(LOGIN_METHODS)})[ \t]*=(?!=)|\bLoginHandler\.|[\"']login_url\b)",
    re.MULTILINE,
)
"""Code that gives the hub, a class or an object another way to log in than they have."""


@rule("HUB721", Severity.ERROR)
def auto_login_with_form(hub: Hub) -> Iterator[Report]:
    """`LoginHandler.get` calls `authenticate` without data if `login_url` is its own (jupyterhub 1.5 to 6.1).

    `data["username"]` then fails with TypeError: tried with jupyterhub 1.5, 4.1 and 6.1, and all of these in 6.1.
    """
    authenticator = hub.authenticator
    trait = authenticator.trait("auto_login")
    if trait.value is None or trait.as_python() is not True or not _needs_form(authenticator):
        return
    chosen = authenticator.setting
    if (chosen is None and hub.fragment) or PATCHED.search(hub.source.text):
        return
    name = authenticator.name + (", the default," if chosen is None else "")
    message = (
        f"Nobody can log in: `auto_login = True` skips the login form, and {name} then fails with error 500 for lack of"
        " a user name. Remove this line, or use an authenticator without a form, such as one of oauthenticator."
    )
    related = [chosen.value_place("logs in by the form")] if chosen else []
    yield Report(trait.place("skips the login form"), message, related)


def _needs_form(authenticator: Component) -> bool:
    """Whether nothing but the hub's own form brings the user's name."""
    heads = {head.name for head in authenticator.class_mro.heads} - {WITHOUT_LOGIN}
    return bool(heads) and heads <= WITH_FORM and not authenticator.overrides(*LOGIN_METHODS)
