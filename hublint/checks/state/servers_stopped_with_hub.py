"""HUB618 servers-stopped-with-hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB618", Severity.INFO, changes=("named",))
def servers_stopped_with_hub(hub: Hub) -> Iterator[Report]:
    """A restart of the hub stops the containers of all users."""
    chosen = hub.spawner.setting
    if not hub.spawner.is_a("DockerSpawner") or chosen is None or hub.fragment:
        return
    if not hub.app.trait("cleanup_servers").is_default:
        return
    fate = "stops and removes" if hub.removes else "stops"
    message = (
        f"When the hub stops, for an upgrade or a change of this file, it {fate} every user's container, with what runs"
        " in it. Set `c.JupyterHub.cleanup_servers = False` to leave them running: the hub finds them when it is back."
    )
    edit = insert_setting(hub, "JupyterHub", "cleanup_servers", "False")
    cure = fix("Leave them running", edit, applicability="unsafe")
    yield Report(chosen.value_place(), message, fix=cure)
