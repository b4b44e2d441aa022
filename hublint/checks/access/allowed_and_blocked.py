"""HUB733 allowed-and-blocked: users that one setting lets in, and another keeps out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value


@rule("HUB733", Severity.WARNING)
def allowed_and_blocked(hub: Hub) -> Iterator[Report]:
    """`get_authenticated_user` asks `check_blocked_users` first (read in jupyterhub 1.5 to 6.1)."""
    authenticator = hub.authenticator
    if authenticator.overrides("check_blocked_users", "get_authenticated_user"):
        return
    blocked = dict(_names(authenticator.trait("blocked_users").value))
    for setting in ("allowed_users", "admin_users") if blocked else ():
        for name, value in _names(authenticator.trait(setting).value):
            if name in blocked:
                message = (
                    f"{quote(name)} can't log in: `blocked_users` counts more than `{setting}`. Take the name out of"
                    " one of them."
                )
                yield Report(value.place("is blocked, too"), message, [blocked[name].place("here")])


def _names(value: Value | None) -> Iterator[tuple[str, Value]]:
    """The names of a list of users as the hub compares them, which it turns into lower case."""
    for item in value.items if isinstance(value, Collection) else ():
        name = as_str(item)
        if name:
            yield name.lower(), item
