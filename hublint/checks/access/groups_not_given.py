"""HUB734 groups-not-given: groups that are to come from an authenticator that gives none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub import Hub

WITHOUT_GROUPS: Final = (
    *("PAMAuthenticator", "DummyAuthenticator", "NativeAuthenticator"),
    *("FirstUseAuthenticator", "HashAuthenticator"),
)
"""What returns a name only (`authenticate`, read in each package's releases)."""
LOGIN: Final = ("authenticate", "get_authenticated_user", "run_post_auth_hook")


@rule("HUB734", Severity.ERROR)
def groups_not_given(hub: Hub) -> Iterator[Report]:
    """`BaseHandler.auth_to_user` raises ValueError since jupyterhub 5.0 (tried with 6.1)."""
    authenticator = hub.authenticator
    managed = authenticator.trait("manage_groups")
    if managed.as_python() is not True or managed.given is None or not authenticator.known:
        return
    if not hub.at_least("jupyterhub", "5.0") or authenticator.overrides(*LOGIN):
        return
    if authenticator.trait("post_auth_hook").is_default and _gives_none(hub):
        message = (
            f"Nobody can log in: with `manage_groups = True` each login must name the user's groups, and"
            f" {authenticator.name} names none (ValueError). Remove this line, or add the groups in `post_auth_hook`."
        )
        yield Report(managed.place("nobody gives groups"), message)


def _gives_none(hub: Hub) -> bool:
    return any(hub.authenticator.is_a(name) for name in WITHOUT_GROUPS)
