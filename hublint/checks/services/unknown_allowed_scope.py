"""HUB763 unknown-allowed-scope: scopes that services and servers may ask for, and that nobody has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.services.scope_defects import scope_defect
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

KEY = "oauth_client_allowed_scopes"


@rule("HUB763", Severity.WARNING)
def unknown_allowed_scope(hub: Hub) -> Iterator[Report]:
    """`init_services` and `_get_oauth_client_allowed_scopes` check no name (read in jupyterhub 3.0 to 6.1)."""
    if not hub.at_least("jupyterhub", "3.0"):
        return
    for service in definitions(hub, "services"):
        yield from _scopes(hub, service.get(KEY))
    yield from _scopes(hub, hub.spawner.trait(KEY).given)


def _scopes(hub: Hub, listed: Value | None) -> Iterator[Report]:
    for item in listed.items if isinstance(listed, Collection) else ():
        scope = as_str(item)
        if scope and (defect := scope_defect(hub, scope)):
            message = f"{defect}: it is silently kept, and no token of a user ever gets it."
            yield Report(item.place("nobody has it"), message)
