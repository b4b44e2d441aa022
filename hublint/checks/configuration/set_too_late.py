"""HUB549 set-too-late: settings that a hook makes after the spawner has read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.read_before import IN_POD, READ_BEFORE, is_read_before
from hublint.hub.traits.server_functions import functions_in_use
from hublint.interpret.handed import SPAWNER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.facts import LaterFunction
    from hublint.interpret.writes import Write

STARTING: Final = frozenset(("pre_spawn_hook", "auth_state_hook", "pre_spawn_start", "start"))
"""Functions that run when the spawner's object has long been made."""

POD_HOOK: Final = "modify_pod_hook"


@rule("HUB549", Severity.WARNING)
def set_too_late(hub: Hub) -> Iterator[Report]:
    """What is read when a hook runs is said in ``read_before.py``."""
    if not hub.spawner.known:
        return
    for function in functions_in_use((hub.spawner, hub.authenticator)):
        for root, write in function.writes:
            if root != SPAWNER or len(write.path) != 1 or not write.plain:
                continue
            reason = _reason(hub, function, write.path[0])
            if reason and hub.scenarios.agrees(write.path_condition):
                yield _report(hub, function, write, reason)


def _reason(hub: Hub, function: LaterFunction, name: str) -> str:
    """What has happened before the function sets this; empty if it is in time."""
    last = function.name.rpartition(".")[2]
    if last == POD_HOOK and hub.spawner.is_a("KubeSpawner"):
        return "the pod is already made" if name in IN_POD else ""
    if last not in STARTING or not is_read_before(hub.spawner, name):
        return ""
    if name in READ_BEFORE["DockerSpawner"]:
        return "the container already has its name"
    return (
        "the pod already has its names"
        if name in READ_BEFORE["KubeSpawner"]
        else "it was already read"
    )


def _report(hub: Hub, function: LaterFunction, write: Write, reason: str) -> Report:
    name = write.path[0]
    if function.name == POD_HOOK:
        advice = "Change the pod itself, or set this in a `pre_spawn_hook`."
    else:
        section = next(one for one in hub.spawner.sections if one in (hub.spawner.name, "Spawner"))
        advice = f"Set {quote(f'c.{section}.{name}')} in the configuration."
    message = (
        f"{quote(name)} has no effect here: when {quote(function.name)} runs, {reason}. {advice}"
    )
    return Report(write.place("too late"), message)
