"""HUB755 culler-without-scopes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions
from hublint.hub.services.idle_culler import (
    SCRIPT,
    SUFFICIENT_SCOPES,
    SUFFICIENT_SCOPES_FOR_USERS,
    culler_argument,
    culls_users,
)
from hublint.hub.services.scopes import granted_scopes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.services.definitions import Definition


@rule("HUB755", Severity.WARNING, changes=("rights",))
def culler_without_scopes(hub: Hub) -> Iterator[Report]:
    """An idle culler that may not see or stop servers culls nothing."""
    if not hub.at_least("jupyterhub", "2.0"):
        return
    for service in definitions(hub, "services"):
        script = culler_argument(service, SCRIPT)
        if script is not None:
            message = (
                f"`{SCRIPT}` does not read page by page, so it sees only the first 200 users that"
                f" {hub.release_note('jupyterhub')} lists. Use its successor, the package jupyterhub-idle-culler: run"
                " it with `-m jupyterhub_idle_culler`."
            )
            yield Report(script.place("old script"), message, severity=Severity.INFO)
        elif culler_argument(service) is not None:
            yield from _scopes(hub, service)


def _scopes(hub: Hub, service: Definition) -> Iterator[Report]:
    name = service.string("name")
    if name is None or not service.complete or service.get("admin") is not None or hub.fragment:
        return
    granted = granted_scopes(hub, name)
    if granted is None:
        return
    needed = SUFFICIENT_SCOPES | (SUFFICIENT_SCOPES_FOR_USERS if culls_users(service) else {})
    missing = [scope for scope, sufficient in needed.items() if not granted & sufficient]
    if missing:
        stops_none = not SUFFICIENT_SCOPES.keys().isdisjoint(missing)
        effect = "never stops a server" if stops_none else "never deletes a user"
        noun, pronoun = ("scopes", "them") if len(missing) > 1 else ("scope", "it")
        message = (
            f"The idle culler {quote(name)} {effect}: it lacks the {noun} {all_of(missing)}, which"
            f" {hub.release_note('jupyterhub')} requires. Grant {pronoun} in a role of `c.JupyterHub.load_roles`."
        )
        cure = _fix_role(hub, name, list(needed))
        yield Report(service.place("has no such role"), message, fix=cure)


def _fix_role(hub: Hub, service: str, scopes: list[str]) -> Fix | None:
    role = {"name": "idle-culler", "scopes": scopes, "services": [service]}
    edit = insert_setting(hub, "JupyterHub", "load_roles", to_source(hub.source, [role]))
    return fix("Add a role with these scopes", edit, applicability="unsafe")
