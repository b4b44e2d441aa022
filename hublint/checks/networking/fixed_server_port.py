"""HUB830 fixed-server-port: one port on one machine for the servers of all users."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting
from hublint.checks.toolkit.local_processes import is_plain_process
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
    if not is_plain_process(spawner) or spawner.overrides("start") or _is_for_one_user(hub):
        return
    if hub.fragment:
        return
    message = (
        f"All servers get port {port} of this machine, so only the first of them starts, and the hub sends everyone to"
        " that one. Remove the line: each server then gets a free port."
    )
    setting = trait.setting
    cure = fix("Remove the line", remove_setting(setting)) if setting is not None else None
    yield Report(trait.place("one port for all"), message, fix=cure)


def _is_for_one_user(hub: Hub) -> bool:
    """Whether only one user is let in, as on a machine of one's own."""
    listed = [
        hub.authenticator.trait(name).as_python() for name in ("allowed_users", "admin_users")
    ]
    names = {name for one in listed if isinstance(one, set | list | tuple) for name in one}
    return len(names) == 1 and hub.authenticator.trait("allow_all").as_python() is False
