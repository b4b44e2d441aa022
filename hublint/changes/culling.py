"""The idle culler: servers that are stopped sooner, or at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.changes.hub_change import Change
from hublint.findings import Severity
from hublint.hub.services.definitions import definitions
from hublint.hub.services.idle_culler import culler_argument
from hublint.interpret.constants import as_str
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.aspects.hub_aspects import HubAspects
    from hublint.changes.pair import HubPair
    from hublint.hub.services.definitions import Definition

DEFAULT_TIMEOUT = 600
"""Seconds, of jupyterhub-idle-culler 1.0 to 2.0."""

_TIMEOUT = pattern(r"--(?:timeout|IdleCuller\.timeout)[= ](\d+)(?!\S)")


def culling(pair: HubPair) -> Iterator[Change]:
    """A shorter time after which idle servers are stopped.

    Seen with jupyterhub-idle-culler 2.0: it takes the last activity from the hub's database, so a new limit holds for
    the time before the restart.
    """
    old, new = _timeout(pair.old), _timeout(pair.new)
    if new is None or (old is not None and new >= old):
        return
    message = (
        f"Servers are stopped after {_time(new)} without activity{f', not {_time(old)}' if old is not None else ''}."
        " The time before the restart counts, so some may be stopped at once."
    )
    yield Change(
        "servers", "culling", Severity.WARNING, message, pair.old.app("services").place, pair.new.app("services").place,
        gravity=5,
    )  # fmt: skip


def _timeout(one: HubAspects) -> int | None:
    """Seconds; None where nothing is culled, or that can't be known."""
    for service in definitions(one.hub, "services"):
        if culler_argument(service) is not None:
            return _seconds(service)
    return None


def _seconds(service: Definition) -> int | None:
    words = [as_str(argument) for argument in service.arguments()]
    if None in words:
        return None
    found = _TIMEOUT.search(" ".join(word for word in words if word))
    return int(found[1]) if found else DEFAULT_TIMEOUT


def _time(seconds: int) -> str:
    if seconds % 60:
        return f"{seconds} seconds"
    minutes = seconds // 60
    return f"{minutes} minute{'' if minutes == 1 else 's'}"
