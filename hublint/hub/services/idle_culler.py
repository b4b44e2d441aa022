"""The idle culler: which services are one, and the scopes that it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.constants import as_str
from hublint.patterns import pattern

if TYPE_CHECKING:
    from hublint.hub.services.definitions import Definition
    from hublint.interpret.values import Value

PROGRAMS = ("jupyterhub_idle_culler", "jupyterhub-idle-culler")
SCRIPT = "cull_idle_servers.py"
"""The example of former releases that became the package."""

SCOPES = ("list:users", "read:users:activity", "read:servers", "delete:servers")
"""The scopes that the documentation of jupyterhub-idle-culler asks for."""

SUFFICIENT_SCOPES = {
    "list:users": frozenset({"list:users", "users", "admin:users"}),
    "read:servers": frozenset({"read:servers", "servers", "admin:servers"}),
    "delete:servers": frozenset({"delete:servers", "servers", "admin:servers"}),
}
"""The scopes without which nothing is culled, each with those that imply it (measured on JupyterHub 3.1 to 6.1)."""

SUFFICIENT_SCOPES_FOR_USERS = {
    "read:users:activity": frozenset(
        {"read:users:activity", "users:activity", "read:users", "users", "admin:users"}
    ),
    "delete:users": frozenset({"delete:users", "admin:users"}),
}
"""Those without which `--cull-users` deletes nobody, in the same form."""

_CULL_USERS = pattern(r"--(cull-users|IdleCuller\.cull_users)(=[Tt]rue|=1)?")


def culler_argument(service: Definition, *programs: str) -> Value | None:
    """The argument of the command of a service that names one of these programs, by default the idle culler."""
    for argument in service.arguments():
        words = (as_str(argument) or "").split()
        if any(word.endswith(programs or PROGRAMS) for word in words):
            return argument
    return None


def culls_users(service: Definition) -> bool:
    """Whether the command of an idle culler has it delete users, too."""
    words = [word for item in service.arguments() for word in (as_str(item) or "").split()]
    return any(_CULL_USERS.fullmatch(word) for word in words)


def documented_scopes(service: Definition) -> list[str]:
    """The scopes that the documentation asks for, as the command of the culler needs them."""
    return [*SCOPES, "admin:users"] if culls_users(service) else [*SCOPES]
