"""HUB712 organisation-not-visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import is_literal, is_only_use, string_literal
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.traits.truth import truth_of
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait

SCOPES_OF_MEMBERS = frozenset(("read:org", "write:org", "admin:org", "user"))
"""Scopes with which GitHub shows who is a private member of an organization."""

MESSAGES = {
    "allowed_organizations": (
        "`allowed_organizations` locks out most members: without the scope `read:org`, GitHub hides private"
        " memberships, which is what most people have. Add it to `c.GitHubOAuthenticator.scope`."
    ),
    "populate_teams_in_auth_state": (
        "`populate_teams_in_auth_state` has no effect without the scope `read:org`: JupyterHub only logs this at every"
        " login. Add it to `c.GitHubOAuthenticator.scope`."
    ),
}
"""By the setting that needs the scope, the more severe first."""


@rule("HUB712", Severity.WARNING, changes=("login-options",))
def organisation_not_visible(hub: Hub) -> Iterator[Report]:
    """Without a scope for it GitHub does not show who is a private member of an organization."""
    authenticator = hub.authenticator
    if not authenticator.is_a("GitHubOAuthenticator") or not authenticator.known:
        return
    traits = map(authenticator.trait, MESSAGES)
    used = [trait for trait in traits if trait.settings and truth_of(trait) == "yes"]
    scope = authenticator.trait("scope")
    scopes = scope.as_python()
    if not used or not isinstance(scopes, list | tuple):
        return
    if not SCOPES_OF_MEMBERS.isdisjoint(map(str, scopes)):
        return
    setting = used[0].settings[0]
    related = [scope.place("the scopes")] if scope.given is not None else []
    place, message = setting.place("needs `read:org`"), MESSAGES[used[0].name]
    yield Report(place, message, related, _fix_scope(hub, scope, setting.section))


def _fix_scope(hub: Hub, scope: Trait, section: str) -> Fix | None:
    """`read:org` among the scopes: in the list that is written out, or in one of its own."""
    code = string_literal(hub.source, "read:org")
    new = insert_setting(hub, section, "scope", f"[{code}]") if scope.is_default else None
    edit = new or _append(scope, code)
    return fix("Ask for the scope `read:org`", edit, applicability="unsafe")


def _append(scope: Trait, code: str) -> Edit | None:
    value = scope.value
    if not isinstance(value, Collection) or not is_literal(value) or not is_only_use(value):
        return None
    if not isinstance(value.node, cst.List):
        return None
    if not value.items:
        return Edit(value.source, value.node, f"[{code}]")
    last = value.items[-1]
    return Edit(last.source, last.node, f"{last.source.code(last.node)}, {code}")
