"""HUB527 timeout-below-image-pull: timeouts that are too short to pull an image or to start a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait

SHORTEST_PULL = 120
"""Seconds that pulling a notebook image of some gigabytes takes at least."""

PULLS = ("always", "ifnotpresent")


@rule("HUB527", Severity.INFO, "stops")
def timeout_below_image_pull(hub: Hub) -> Iterator[Report]:
    """The pull of an image counts toward `start_timeout`."""
    spawner = hub.spawner
    if not (spawner.known and spawner.is_a("DockerSpawner")) or spawner.is_a("SwarmSpawner"):
        return
    waiting, timeout = spawner.trait("http_timeout"), spawner.trait("start_timeout")
    if waiting.given is not None and waiting.as_python() == 0:
        yield _report_no_time(waiting, "answer", 30)
    seconds = timeout.as_python()
    if timeout.given is not None and isinstance(seconds, int) and seconds <= 0:
        yield _report_no_time(timeout, "start", 60)
    elif isinstance(seconds, int) and seconds < SHORTEST_PULL:
        yield from _report_short_pull(timeout, spawner.trait("pull_policy"), seconds)


def _report_no_time(timeout: Trait, activity: str, default: int) -> Report:
    message = (
        f"{quote(timeout.name)} is {quote(timeout.as_python())}, so servers have no time to {activity} and every"
        f" server start fails. Write the seconds to wait (default: {default})."
    )
    return Report(timeout.place(), message, severity=Severity.ERROR)


def _report_short_pull(timeout: Trait, policy: Trait, seconds: int) -> Iterator[Report]:
    """Images are pulled: always, or where the file sets the timeout also if they are missing."""
    pulls = policy.as_python()
    deciding = timeout if timeout.given is not None else policy
    is_sure = deciding is timeout or pulls == "always"
    if pulls not in PULLS or deciding.given is None or not is_sure:
        return
    message = (
        f"Pulling the image counts toward `start_timeout`, which is {seconds} seconds, so the first server start"
        " fails on a host that lacks the image. Write 300 or so, or pull the image beforehand."
    )
    yield Report(deciding.place(), message)
