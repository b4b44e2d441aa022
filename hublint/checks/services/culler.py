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
from hublint.hub.services import Spec, are_complete, specs
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, External
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

NEEDED = {
    "list:users": {"list:users", "users", "admin:users"},
    "read:servers": {"read:servers", "servers", "admin:servers"},
    "delete:servers": {"delete:servers", "servers", "admin:servers"},
}
"""Scopes that the culler uses, each with those that imply it (measured on JupyterHub 3.1 to 6.1)."""

FOR_USERS = {
    "read:users:activity": {
        "read:users:activity",
        "users:activity",
        "read:users",
        "users",
        "admin:users",
    },
    "delete:users": {"delete:users", "admin:users"},
}
"""Those that `--cull-users` uses on top."""

CULL_USERS = pattern(r"--(cull-users|IdleCuller\.cull_users)(=[Tt]rue|=1)?")


@rule("HUB755", Severity.WARNING)
def culler_without_scopes(hub: Hub) -> Iterator[Report]:
    """An idle culler that may not see or stop servers culls nothing."""
    if not hub.at_least("jupyterhub", "2.0"):
        return
    for spec in specs(hub, "services"):
        value = spec.get("command")
        if value is None:
            continue
        script = _argument(value, "cull_idle_servers.py")
        if script is not None:
            message = (
                "`cull_idle_servers.py` knows no pages, so it sees no more than the first 200 users that"
                " JupyterHub lists; its successor is the package jupyterhub-idle-culler,"
                " run with `-m jupyterhub_idle_culler`"
            )
            yield Report(script.place("old script"), message, severity=Severity.INFO)
        elif _argument(value, "jupyterhub_idle_culler", "jupyterhub-idle-culler") is not None:
            yield from _rights(hub, spec, value)


def _rights(hub: Hub, spec: Spec, command: Value) -> Iterator[Report]:
    name = spec.text("name")
    if name is None or not spec.complete or spec.get("admin") is not None or hub.fragment:
        return
    granted = _granted(hub, name)
    if granted is None:
        return
    needed = NEEDED | (FOR_USERS if _culls_users(command) else {})
    missing = [scope for scope, enough in needed.items() if not granted & enough]
    if missing:
        effect = (
            "none is ever stopped" if set(missing) & NEEDED.keys() else "no user is ever deleted"
        )
        message = (
            f"the idle culler {quote(name)} lacks the {_scopes(missing)}: JupyterHub shows it no servers or"
            f" refuses to stop them, and {effect}; give it the scopes in a role of `c.JupyterHub.load_roles`"
        )
        yield Report(spec.place("has no such role"), message, fix=_role(hub, name, list(needed)))


def _scopes(names: list[str]) -> str:
    return f"{'scope' if len(names) == 1 else 'scopes'} {all_of(names)}"


def _culls_users(command: Value) -> bool:
    items = command.items if isinstance(command, Collection) else ()
    return any(CULL_USERS.fullmatch(as_str(item) or "") for item in items)


def _role(hub: Hub, service: str, scopes: list[str]) -> Fix | None:
    role = {"name": "idle-culler", "scopes": scopes, "services": [service]}
    edit = insert_setting(hub, "JupyterHub", "load_roles", to_source(hub.source, [role]))
    return fix("Add a role with these scopes", edit, applicability="unsafe")


def _granted(hub: Hub, service: str) -> set[str] | None:
    """The scopes of the roles of a service, without filters; None where they are not all known."""
    found = hub.scenarios.memo("roles of services", lambda: _roles(hub))
    if found is None:
        return None
    roles = found.get(service, ())
    if any(name == "admin" for name, _ in roles):
        return None
    return {scope.partition("!")[0] for _, scopes in roles for scope in scopes}


def _roles(hub: Hub) -> dict[str, list[tuple[str | None, tuple[str, ...]]]] | None:
    """The names and scopes of the roles of each service; None where they are not all known."""
    if not are_complete(hub, "load_roles"):
        return None
    found: dict[str, list[tuple[str | None, tuple[str, ...]]]] = {}
    for role in specs(hub, "load_roles"):
        services, scopes = role.names("services"), role.names("scopes")
        if services is None or scopes is None:
            return None
        for service in dict.fromkeys(services):
            found.setdefault(service, []).append((role.text("name"), scopes))
    return found


def _argument(command: Value, *endings: str) -> Value | None:
    """The argument of a command that ends so."""
    for item in command.items if isinstance(command, Collection) else ():
        found = as_str(item)
        if found is not None and found.endswith(endings):
            return item
    return None


@rule("HUB756", Severity.INFO)
def service_with_other_python(hub: Hub) -> Iterator[Report]:
    """`python` of a service's command may be another one than the hub's."""
    for spec in specs(hub, "services"):
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
