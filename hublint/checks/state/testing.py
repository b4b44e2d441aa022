"""Classes of JupyterHub that are made for trying it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.deployment.hub_files import is_trial
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import admin_users, is_nobody_allowed
from hublint.interpret.constants import NOT_KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB614", Severity.WARNING)
def testing_class(hub: Hub) -> Iterator[Report]:
    """Logins without a password of one's own, or servers that share one account."""
    if is_trial(hub):
        return
    if hub.authenticator.is_a("DummyAuthenticator") and hub.authenticator.local is None:
        yield from _dummy(hub)
    chosen = hub.spawner.setting
    if hub.spawner.is_a("SimpleLocalProcessSpawner") and hub.spawner.local is None and chosen:
        yield Report(
            chosen.value_place("for testing"),
            "SimpleLocalProcessSpawner runs the servers of all users under the hub's own account:"
            " every user can read and"
            " change the files of all others, and those of the hub. It is for testing; use"
            " DockerSpawner, or"
            " LocalProcessSpawner with system accounts.",
        )


def _dummy(hub: Hub) -> Iterator[Report]:
    chosen = hub.authenticator.setting
    if chosen is None:
        return
    password = hub.authenticator.trait("password").as_python()
    if password is NOT_KNOWN:
        return
    how = "with the one password that all share" if password else "with any password"
    message = f"DummyAuthenticator is for testing: everybody can log in {_as_whom(hub, how)}"
    cure = ". Choose an authenticator that checks who somebody is, for example NativeAuthenticator."
    named = admin_users(hub)
    if named.given is not None and named.as_python() and named.value is not None:
        yield Report(
            chosen.value_place("for testing"),
            f"{message}; under the names of the admins, they are admins{cure}",
            (named.place("the admins"),),
            severity=Severity.ERROR,
        )
    else:
        yield Report(chosen.value_place("for testing"), message + cure)


def _as_whom(hub: Hub, how: str) -> str:
    """The names that are open to everybody: all, unless `allowed_users` says which, or none is allowed yet."""
    everyone = hub.authenticator.trait("allow_all")
    allowed = truth_of(hub.authenticator.trait("allowed_users"))
    unnamed = allowed == "no" and not is_nobody_allowed(hub)
    if unnamed or (everyone.given is not None and truth_of(everyone) == "yes"):
        return f"under any name {how}, and so open the servers and files of every other user"
    return f"under the name of any allowed user {how}, and so open that user's server and files"
