"""HUB830 fixed-server-port: one port on one machine for the servers of all users."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB830", Severity.ERROR, changes=("network",))
def fixed_server_port(hub: Hub) -> Iterator[Report]:
    """`LocalProcessSpawner.start` takes a free port only where `port` is 0 (run with jupyterhub 6.1)."""
    spawner = hub.spawner
    trait = spawner.trait("port")
    port = trait.as_python()
    if trait.given is None or not isinstance(port, int) or port <= 0:
        return
    is_local = spawner.is_a("LocalProcessSpawner") and spawner.known
    if not is_local or spawner.overrides("start") or hub.fragment:
        return
    message = (
        f"All servers get port {port} of this machine, so only the first of them starts, and the hub sends everyone to"
        " that one. Remove the line: each server then gets a free port."
    )
    setting = trait.setting
    cure = fix("Remove the line", remove_setting(setting)) if setting is not None else None
    yield Report(trait.place("one port for all"), message, fix=cure)
