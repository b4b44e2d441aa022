"""HUB751 unknown-service-key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix_key
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions, service_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

SYNONYMS = {
    "cmd": "command",
    "token": "api_token",
    "env": "environment",
    "redirect_uri": "oauth_redirect_uri",
}


@rule("HUB751", Severity.ERROR, "stops", changes=("rights",))
def unknown_service_key(hub: Hub) -> Iterator[Report]:
    """A service has a fixed set of keys; any other one stops the hub."""
    for service in definitions(hub, "services"):
        known = service_keys(hub)
        for key, entry in service.entries:
            if key in known:
                continue
            right = service.likely_key(key, SYNONYMS, known)
            advice = f"Write {quote(right)}." if right else "Remove or correct it."
            message = (
                f"{quote(key)} is not a key of a service: {hub.release_note('jupyterhub')} does not start"
                f" (`No such service field`). {advice}"
            )
            cure = fix_key(entry, right) if right else None
            yield Report(entry.key.place("unknown key"), message, fix=cure)
