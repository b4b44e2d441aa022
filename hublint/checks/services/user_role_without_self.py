"""HUB759 user-role-without-self: the role of all users, without what lets them start their servers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import is_literal, to_source
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

ENOUGH = frozenset(
    ("self", "servers", "admin:servers", "access:servers", "admin:users", "inherit", "all")
)
"""Scopes that let users start or open servers, or that stand for others."""


@rule("HUB759", Severity.ERROR, changes=("rights",))
def user_role_without_self(hub: Hub) -> Iterator[Report]:
    """`init_role_creation` puts the scopes of a role `user` in the place of its own (read in jupyterhub 2.0 to 6.1).

    Run with 6.1: users log in, and get error 403 at `/hub/spawn` for lack of `servers`.
    """
    if not hub.at_least("jupyterhub", "2.0"):
        return
    for role in definitions(hub, "load_roles"):
        scopes = role.get("scopes")
        if role.string("name") != "user" or not isinstance(scopes, Collection):
            continue
        names = [as_str(item) for item in scopes.items]
        known = [name.partition("!")[0] for name in names if name is not None]
        if not scopes.complete or None in names or not ENOUGH.isdisjoint(known):
            continue
        message = (
            "Users can't start or open their servers (403): all have the role `user`, and these scopes replace its own,"
            ' `self`. Add `"self"`.'
        )
        yield Report(scopes.place("lacks `self`"), message, fix=_fix_scopes(scopes))


def _fix_scopes(scopes: Collection) -> Fix | None:
    names = [as_str(item) for item in scopes.items]
    if scopes.kind not in ("list", "tuple") or not is_literal(scopes):
        return None
    things = ["self", *names]
    code = to_source(scopes.source, things if scopes.kind == "list" else tuple(things))
    return fix('Add `"self"`', replace(scopes, code), applicability="unsafe")
