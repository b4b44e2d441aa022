"""HUB815 server-ip-override: servers in containers that listen on an address where nobody reaches them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.network.docker_network import has_own_network
from hublint.hub.network.hosts import EVERYWHERE, is_address, is_loopback

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB815", Severity.ERROR, "stops", changes=("network",))
def server_ip_override(hub: Hub) -> Iterator[Report]:
    """`ip` of the spawner is not an address of users' containers."""
    spawner = hub.spawner
    if not (spawner.is_a("DockerSpawner", "KubeSpawner") and spawner.known):
        return
    trait = spawner.trait("ip")
    address = trait.as_python() if trait.given else None
    if not isinstance(address, str) or address in EVERYWHERE:
        return
    if not (is_loopback(address) or is_address(address)):
        return
    if spawner.is_a("DockerSpawner") and not has_own_network(hub):
        return
    where = "pod" if spawner.is_a("KubeSpawner") else "container"
    outcome = (
        f"which nobody outside of the {where} reaches, so no server starts"
        if is_loopback(address)
        else f"which is not the address of users' {where}s, so no server starts"
    )
    alone = len(trait.settings) == 1 and trait.setting is not None
    edit = remove_setting(trait.settings[0]) if alone else None
    yield Report(
        trait.place("of no use in a " + where),
        f"`ip` makes users' servers listen on {quote(address)}, {outcome}. Remove it: the default is `0.0.0.0`.",
        fix=fix("Remove the line", edit),
    )
