"""HUB752 service-command-as-text."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions
from hublint.interpret.constants import as_str, type_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value


@rule("HUB752", Severity.ERROR, "stops", changes=("rights",))
def service_command_as_text(hub: Hub) -> Iterator[Report]:
    """The command of a service is a list of arguments."""
    is_list_required = hub.at_least("jupyterhub", "5.0")
    for service in definitions(hub, "services"):
        value = service.get("command")
        if value is None or type_of(value) is not str:
            continue
        command = as_str(value)
        if not is_list_required and (command is None or " " not in command.strip()):
            continue
        written = quote(to_source(value.source, command)) if command is not None else "this"
        outcome = (
            f"{hub.release_note('jupyterhub')} does not start"
            if is_list_required
            else "no program has that whole name, so JupyterHub does not start"
        )
        message = (
            f"The command of a service must be a list of arguments, but {written} is a string: {outcome}."
            " Write `[...]`."
        )
        cure = _fix_command(value, command) if command else None
        yield Report(value.place("not a list"), message, fix=cure)


def _fix_command(value: Value, command: str) -> Fix | None:
    try:
        arguments = shlex.split(command)
    except ValueError:
        return None
    code = to_source(value.source, arguments)
    return fix("Split it into a list", replace(value, code)) if arguments else None
