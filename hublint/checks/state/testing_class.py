"""HUB614 testing-class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.hub_files import is_trial
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import admin_users, is_nobody_allowed
from hublint.interpret.constants import NOT_KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component


CHECKING = ("authenticate", "get_authenticated_user", "get_handlers", "login_url", "custom_html")
"""What a class of the file may override to let users prove who they are."""

SEPARATING = ("start", "make_preexec_fn", "user_env", "get_env", "_start", "set_user_setuid")
"""What a class of the file may override to run servers under other accounts."""


@rule("HUB614", Severity.WARNING)
def testing_class(hub: Hub) -> Iterator[Report]:
    """Logins that check no password of the user, or servers that share one account."""
    if is_trial(hub):
        return
    dummy = hub.authenticator
    if dummy.is_a("DummyAuthenticator") and not dummy.overrides(*CHECKING):
        yield from _dummy(hub)
    chosen, simple = hub.spawner.setting, "SimpleLocalProcessSpawner"
    if hub.spawner.is_a(simple) and not hub.spawner.overrides(*SEPARATING) and chosen:
        message = (
            f"{_called(hub.spawner, simple)} is for testing: it runs all servers under the hub's own account, so every"
            " user can read and change the files of all others, and those of the hub. Use DockerSpawner, or"
            " LocalProcessSpawner with system accounts."
        )
        yield Report(chosen.value_place("for testing"), message)


def _called(component: Component, name: str) -> str:
    """The class, and if it is one of the file, what it is of."""
    return f"{quote(component.name)} (a {name})" if component.local is not None else name


def _dummy(hub: Hub) -> Iterator[Report]:
    chosen = hub.authenticator.setting
    password = hub.authenticator.trait("password").as_python()
    if chosen is None:
        return
    name = _called(hub.authenticator, "DummyAuthenticator")
    danger = (
        f"{name} is for testing: anyone can log in under {_open_names(hub)} {_what_it_takes(password)}, and open that"
        " user's files."
    )
    advice = "Choose one that checks who users are, such as NativeAuthenticator."
    place, admins = chosen.value_place("for testing"), admin_users(hub)
    if admins.given is not None and admins.as_python():
        message = f"{danger} Under the names of the admins, they are admins. {advice}"
        related = [admins.place("the admins")]
        yield Report(place, message, related, severity=Severity.ERROR)
    else:
        yield Report(place, f"{danger} {advice}")


def _what_it_takes(password: object) -> str:
    """What the login page asks for."""
    if password is NOT_KNOWN:
        return "without a password of their own"
    return "with the one password that all share" if password else "with any password"


def _open_names(hub: Hub) -> str:
    """The names that are open to everybody: all, unless `allowed_users` says which, or none is allowed yet."""
    allows_all = hub.authenticator.trait("allow_all")
    if allows_all.given is not None and truth_of(allows_all) == "yes":
        return "any name"
    has_names = truth_of(hub.authenticator.trait("allowed_users")) != "no"
    return "the name of any allowed user" if has_names or is_nobody_allowed(hub) else "any name"
