"""HUB527: timeouts that pulling an image, or starting a server, does not fit into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

ENOUGH = 120
"""Seconds that pulling a notebook image of some gigabytes takes at the least."""

PULLS = frozenset(("always", "ifnotpresent"))


@rule("HUB527", Severity.INFO)
def timeout_below_image_pull(hub: Hub) -> Iterator[Report]:
    """The pull of an image counts against `start_timeout`."""
    spawner = hub.spawner
    if not (spawner.known and spawner.is_a("DockerSpawner")) or spawner.is_a("SwarmSpawner"):
        return
    waiting = spawner.trait("http_timeout")
    if waiting.given is not None and waiting.as_python() == 0:
        message = (
            "`http_timeout` is 0, so that a server has no time to answer and every spawn fails;"
            " write the seconds to wait, 30 by default"
        )
        yield Report(waiting.place(), message, severity=Severity.ERROR)
    policy, timeout = spawner.trait("pull_policy"), spawner.trait("start_timeout")
    seconds, how = timeout.as_python(), policy.as_python()
    if timeout.given is not None and isinstance(seconds, int) and seconds <= 0:
        message = (
            f"`start_timeout` is {quote(seconds)}, so that no server has time to start and every spawn fails;"
            " write the seconds to wait, 60 by default"
        )
        yield Report(timeout.place(), message, severity=Severity.ERROR)
        return
    if not isinstance(how, str) or not isinstance(seconds, int):
        return
    if how not in PULLS or seconds >= ENOUGH:
        return
    shown = timeout if timeout.given is not None else policy
    if shown.given is None or (shown is policy and how != "always"):
        return
    message = (
        f"pulling the image counts against `start_timeout`, which is {quote(seconds)} seconds: where the image is not"
        f" on the machine yet, the first spawn fails; write 300 or so, or pull the image beforehand"
    )
    yield Report(shown.place(), message)
