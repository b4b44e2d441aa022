"""HUB912 job-script-without-command: scripts of batch jobs that don't start the server."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.hub.names.formatted_settings import formatted_settings, is_jinja
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

COMMANDS: Final = {"batch_script": "cmd", "script_template": "singleuser_command"}
"""Scripts that have to run a command, and the placeholder that it is filled in for."""
WRAPPER: Final = "batchspawner-singleuser"
"""What tells the hub the server's port since batchspawner 1.0; `{cmd}` begins with it."""
SERVER: Final = "jupyterhub-singleuser"
PREPARING: Final = frozenset(
    (
        "module",
        "ml",
        "export",
        "source",
        ".",
        "conda",
        "cd",
        "echo",
        "set",
        "ulimit",
        "unset",
        "mkdir",
        "umask",
    )
)
"""Commands that prepare what follows, and start nothing themselves."""


@rule("HUB912", Severity.ERROR, "stops", changes=("command", "server-options"))
def job_script_without_command(hub: Hub) -> Iterator[Report]:
    """`start` waits for the port, which only the command tells (read in batchspawner 1.0 to 1.3, yarnspawner 0.4)."""
    if hub.spawner.is_a("BatchSpawnerBase") and not hub.at_least("batchspawner", "1.0"):
        return
    for one in formatted_settings(hub.spawner):
        value = hub.spawner.trait(one.name).given if one.name in COMMANDS else None
        text = as_str(value)
        if value is None or text is None or WRAPPER in text:
            continue
        name = COMMANDS[one.name]
        if not is_jinja(hub.spawner, one, text):
            if not _runs(text, name) and ("jupyter" in text or not _runs_programs(text)):
                yield _report_missing(value, text, one.name, name)
        elif not _runs_in_jinja(text, name):
            if "{" + name + "}" in text:
                yield _report_mixed(value, one.name, name)
            elif "jupyter" in text:
                yield _report_missing(value, text, one.name, "{" + name + "}")


def _runs(text: str, name: str) -> bool:
    return bool(re.search(rf"\{{{name}[}}!:]", text))


def _runs_in_jinja(text: str, name: str) -> bool:
    return bool(re.search(rf"\{{[{{%][^}}]*\b{name}\b", text))


def _runs_programs(text: str) -> bool:
    """Whether a script starts something, which may run the server's command itself."""
    lines = (line.split() for line in text.splitlines() if not line.lstrip().startswith("#"))
    return any(words and words[0] not in PREPARING for words in lines)


def _report_missing(value: Value, text: str, setting: str, name: str) -> Report:
    code = "{" + name + "}"
    message = (
        f"`{setting}` lacks `{code}`, so the job doesn't tell the hub its port, and every server start ends in a"
        f" timeout. Write `{code}` where the server is to start."
    )
    remedy = None
    if text.count(SERVER) == 1:
        remedy = _fix(value, SERVER, code, applicability="unsafe")
    return Report(value.place("no command"), message, fix=remedy)


def _report_mixed(value: Value, setting: str, name: str) -> Report:
    single, code = "{" + name + "}", "{{" + name + "}}"
    message = (
        f"`{setting}` is a Jinja template, as it has `{{{{` or `{{%`, so `{single}` stays as it is, and nothing starts."
        f" Write `{code}` where the server is to start."
    )
    return Report(
        value.place("no command"), message, fix=_fix(value, single, code, applicability="safe")
    )


def _fix(value: Value, old: str, code: str, *, applicability: Applicability) -> Fix | None:
    edit = replace_in_string(value, old, code)
    return fix(f"Write `{code}`", edit, applicability=applicability)
