"""HUB548 config-changed-in-hook: functions that change `c` while the hub runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.traits.server_functions import functions_in_use, name_of_spawner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.facts import LaterFunction
    from hublint.interpret.writes import Write


@rule("HUB548", Severity.ERROR, changes=("anything",))
def config_changed_in_hook(hub: Hub) -> Iterator[Report]:
    """Each server's object takes its settings from the configuration when it is made, before any hook runs.

    Measured with jupyterhub 6.1 and dockerspawner 14.0: the user whose start runs the hook gets nothing of it, and
    whoever starts a server later gets that user's value. A section that the file does not have is made anew by the
    hook, in an object that the hub has not taken over.
    """
    reported: set[int] = set()
    for function in functions_in_use((hub.spawner, hub.authenticator)):
        for write in function.config_writes:
            is_new = id(write.statement) not in reported and write.path[:-1]
            if is_new and hub.scenarios.agrees(write.path_condition):
                reported.add(id(write.statement))
                yield from _reports(hub, function, write)


def _reports(hub: Hub, function: LaterFunction, write: Write) -> Iterator[Report]:
    section, setting = write.path[-2], quote(".".join(("c", *write.path)))
    name = quote(function.name)
    if section in hub.spawner.sections:
        later = "everyone who starts one later gets this user's value"
        outcome = later if hub.has(section) else "nothing else reads it either"
        message = (
            f"{name} changes {setting}, which is too late for the server that starts now, and {outcome}."
            f" {_advice(function, write)}"
        )
        yield Report(write.place("too late"), message, fix=_fix(function, write))
    elif any(section in one.sections for one in (hub.app, hub.authenticator, hub.proxy)):
        message = f"{name} changes {setting}, which the hub read when it started: this has no effect. Set it outside."
        yield Report(write.place("too late"), message, severity=Severity.WARNING)


def _advice(function: LaterFunction, write: Write) -> str:
    name = name_of_spawner(function)
    return (
        f"Change {quote(f'{name}.{write.path[-1]}')} instead."
        if name
        else "Change the spawner's own."
    )


def _fix(function: LaterFunction, write: Write) -> Fix | None:
    name, target = name_of_spawner(function), write.target
    if not name or not write.plain or not isinstance(target, cst.Attribute):
        return None
    edit = Edit(write.source, target.value, name)
    return fix(f"Change {quote(f'{name}.{write.path[-1]}')}", edit, applicability="unsafe")
