"""HUB615 open-signup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB615", Severity.WARNING)
def open_signup(hub: Hub) -> Iterator[Report]:
    """Everybody who reaches the page gets an account, with nobody's consent."""
    if hub.authenticator.is_a("NativeAuthenticator"):
        yield from _native(hub)
    elif hub.authenticator.is_a("FirstUseAuthenticator"):
        yield from _first_use(hub)


def _native(hub: Hub) -> Iterator[Report]:
    authenticator = hub.authenticator
    signup = authenticator.trait("open_signup")
    if signup.given is None or signup.as_python() is not True or not _admits_all(hub):
        return
    if authenticator.trait("enable_signup").as_python() is False:
        return
    if authenticator.overrides("authenticate", "check_allowed", "create_user"):
        return
    subject = "`open_signup`"
    if not hub.at_least("jupyterhub", "5.0"):
        subject = f"With {hub.release_note('jupyterhub')}, `open_signup`"
    message = (
        f"{subject} lets everyone who reaches the login page create an account under any free name, and get a server"
        " at once. Remove it, so that an admin has to approve new accounts (`/hub/authorize`)."
    )
    yield Report(signup.place("no approval"), message)


def _admits_all(hub: Hub) -> bool:
    """Whether everybody with an account surely may log in."""
    if hub.at_least("jupyterhub", "5.0"):
        return hub.authenticator.trait("allow_all").as_python() is True
    allowed = hub.authenticator.trait("allowed_users")
    return allowed.is_default or (allowed.given is not None and allowed.as_python() == set())


def _first_use(hub: Hub) -> Iterator[Report]:
    authenticator = hub.authenticator
    if authenticator.overrides(
        "authenticate", "check_allowed", "check_whitelist", "validate_username"
    ):
        return
    allow = authenticator.trait("allow_all")
    if authenticator.trait("create_users").as_python() is not True:
        return
    if allow.given is None or allow.as_python() is not True:
        return
    message = (
        "FirstUseAuthenticator with `allow_all` gives everyone who reaches the login page an account: whoever uses a"
        " name first sets its password, even for an admin's name. List the names in `allowed_users`, or set"
        " `create_users = False`."
    )
    yield Report(allow.place("everybody"), message)
