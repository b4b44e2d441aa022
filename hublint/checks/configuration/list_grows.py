"""HUB551 list-grows: lists to which a function adds that runs several times for one server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.server_functions import functions_in_use
from hublint.interpret.handed import SPAWNER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.writes import Write

REPEATED: Final = frozenset(("auth_state_hook", "options_form", "profile_list"))
"""Settings whose functions run when the page for starting a server is shown, and again after that."""

ADDING: Final = frozenset(("append", "extend", "insert", "prepend"))
UNIQUE: Final = frozenset(("volumes", "volume_mounts", "init_containers", "extra_containers"))
"""Lists in which Kubernetes refuses a name or a path that comes twice."""


@rule("HUB551", Severity.WARNING)
def list_grows(hub: Hub) -> Iterator[Report]:
    """`SpawnHandler.get` runs `auth_state_hook` with the same object that `User.spawn` runs it with (1.2 to 6.1)."""
    if not hub.at_least("jupyterhub", "1.2"):
        return
    for function in functions_in_use((hub.spawner,)):
        for root, write in function.writes:
            if function.name not in REPEATED or root != SPAWNER or not _is_unchecked(write):
                continue
            if hub.scenarios.agrees(write.path_condition):
                yield _report(hub, function.name, write)


def _is_unchecked(write: Write) -> bool:
    """Whether it adds to a list, and no condition may ask what that holds."""
    conditions = [condition for condition, _ in write.path_condition]
    is_addition = len(write.path) == 1 and write.kind in ADDING
    return is_addition and all(
        one.subject and write.path[0] not in one.subject for one in conditions
    )


def _report(hub: Hub, function: str, write: Write) -> Report:
    name = write.path[0]
    refusal = _refusal(hub, name)
    consequence = refusal or "the same items stand there twice, or more often"
    message = (
        f"{quote(function)} runs when the page for a start is shown and again at the start, so this adds to"
        f" {quote(name)} each time: {consequence}. Assign the whole list, or use a `pre_spawn_hook`."
    )
    return Report(
        write.place("added each time"), message, severity=Severity.ERROR if refusal else None
    )


def _refusal(hub: Hub, name: str) -> str:
    """What refuses a list with the same item twice; empty where nothing does."""
    if hub.spawner.is_a("KubeSpawner") and name in UNIQUE:
        return "Kubernetes refuses the pod"
    is_docker = hub.spawner.is_a("DockerSpawner") and name == "mounts"
    return "Docker refuses two mounts at one place" if is_docker else ""
