"""The idle culler, the interpreter that runs services, and settings of named servers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import all_of, quote
from hublint.findings import Edit, Report, Severity
from hublint.hub.services.definitions import Definition, definitions
from hublint.hub.services.idle_culler import (
    SCRIPT,
    SUFFICIENT_SCOPES,
    SUFFICIENT_SCOPES_FOR_USERS,
    culler_argument,
    culls_users,
)
from hublint.hub.services.scopes import granted_scopes
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, External

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub


@rule("HUB755", Severity.WARNING)
def culler_without_scopes(hub: Hub) -> Iterator[Report]:
    """An idle culler that may not see or stop servers culls nothing."""
    if not hub.at_least("jupyterhub", "2.0"):
        return
    for spec in definitions(hub, "services"):
        script = culler_argument(spec, SCRIPT)
        if script is not None:
            message = (
                "`cull_idle_servers.py` knows no pages, so it sees no more than the first 200 users that"
                " JupyterHub lists; its successor is the package jupyterhub-idle-culler,"
                " run with `-m jupyterhub_idle_culler`"
            )
            yield Report(script.place("old script"), message, severity=Severity.INFO)
        elif culler_argument(spec) is not None:
            yield from _rights(hub, spec)


def _rights(hub: Hub, spec: Definition) -> Iterator[Report]:
    name = spec.string("name")
    if name is None or not spec.complete or spec.get("admin") is not None or hub.fragment:
        return
    granted = granted_scopes(hub, name)
    if granted is None:
        return
    needed = SUFFICIENT_SCOPES | (SUFFICIENT_SCOPES_FOR_USERS if culls_users(spec) else {})
    missing = [scope for scope, enough in needed.items() if not granted & enough]
    if missing:
        effect = (
            "none is ever stopped"
            if set(missing) & SUFFICIENT_SCOPES.keys()
            else "no user is ever deleted"
        )
        message = (
            f"the idle culler {quote(name)} lacks the {_scopes(missing)}: JupyterHub shows it no servers or"
            f" refuses to stop them, and {effect}; give it the scopes in a role of `c.JupyterHub.load_roles`"
        )
        yield Report(spec.place("has no such role"), message, fix=_role(hub, name, list(needed)))


def _scopes(names: list[str]) -> str:
    return f"{'scope' if len(names) == 1 else 'scopes'} {all_of(names)}"


def _role(hub: Hub, service: str, scopes: list[str]) -> Fix | None:
    role = {"name": "idle-culler", "scopes": scopes, "services": [service]}
    edit = insert_setting(hub, "JupyterHub", "load_roles", to_source(hub.source, [role]))
    return fix("Add a role with these scopes", edit, applicability="unsafe")


@rule("HUB756", Severity.INFO)
def service_with_other_python(hub: Hub) -> Iterator[Report]:
    """`python` of a service's command may be another one than the hub's."""
    for spec in definitions(hub, "services"):
        command = spec.get("command")
        first = command.items[0] if isinstance(command, Collection) and command.items else None
        name = as_str(first)
        if first is None or name not in ("python", "python3"):
            continue
        message = (
            f"{quote(name)} is the first one on the hub's PATH, which may lack the service's package;"
            " `sys.executable` is the one that runs the hub"
        )
        edit = Edit(first.source, first.node, "sys.executable") if _has_sys(hub) else None
        plain = edit if isinstance(first.node, cst.SimpleString) else None
        remedy = fix("Use `sys.executable`", plain, applicability="unsafe")
        yield Report(first.place("which Python?"), message, fix=remedy)


def _has_sys(hub: Hub) -> bool:
    found = hub.facts.names.get("sys")
    return isinstance(found, External) and found.path == "sys"


@rule("HUB758", Severity.WARNING)
def named_server_setting_unused(hub: Hub) -> Iterator[Report]:
    """Settings of named servers do nothing while these are off."""
    allowed = hub.app.trait("allow_named_servers")
    if allowed.as_python() is not False or hub.fragment:
        return
    for name in ("default_server_name", "named_server_limit_per_user"):
        trait = hub.app.trait(name)
        if trait.given is None or trait.exists is False or trait.as_python() in ("", 0):
            continue
        message = (
            f"{quote(name)} has no effect: named servers are off;"
            " set `c.JupyterHub.allow_named_servers = True` or remove the line"
        )
        yield Report(trait.settings[0].place("has no effect"), message)
