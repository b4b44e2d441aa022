"""HUB210 command-in-create-kwargs: a command that replaces `cmd` and `args`."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.dict_options import own_write
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.docker.family import uses_host_config
from hublint.interpret.constants import as_python, as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Entry


@rule("HUB210", Severity.WARNING, "loss", changes=("command", "container-options"))
def command_in_create_kwargs(hub: Hub) -> Iterator[Report]:
    """`command` replaces the whole command line that the spawner puts together."""
    if not uses_host_config(hub):
        return
    trait = hub.spawner.trait("extra_create_kwargs")
    for entry in trait.entries:
        if as_str(entry.key) == "command":
            yield _report_command(hub, trait, entry)


def _report_command(hub: Hub, trait: Trait, entry: Entry) -> Report:
    lost = [name for name in ("cmd", "args") if hub.spawner.trait(name).settings]
    old = not hub.at_least("jupyterhub", "2")
    effect = "`cmd` and `args` would have no effect"
    if lost:
        effect = f"{all_of(lost)} {'has' if lost == ['cmd'] else 'have'} no effect"
    if old:
        effect = (
            "the port, the notebook folder and everything else that "
            f"{hub.release_note('jupyterhub')} passes on it are lost"
        )
    severity = Severity.ERROR if old else None if lost else Severity.INFO
    return Report(
        entry.key.place("replaces the command line"),
        f"`command` in `extra_create_kwargs` replaces the whole command line, so {effect}. Set "
        "`c.DockerSpawner.cmd` instead.",
        related=[hub.spawner.trait(name).settings[0].place("no effect") for name in lost],
        fix=_fix_command(hub, trait, entry),
        severity=severity,
    )


def _fix_command(hub: Hub, trait: Trait, entry: Entry) -> Fix | None:
    """`cmd` in place of a statement that does nothing else. Placeholders are filled in here, but not in `cmd`."""
    written = as_python(entry.value)
    try:
        command = shlex.split(written) if isinstance(written, str) else written
    except ValueError:  # an unbalanced quotation mark
        return None
    if not isinstance(command, list) or not all(isinstance(word, str) for word in command):
        return None
    if hub.spawner.trait("cmd").settings or any("{" in word or "$" in word for word in command):
        return None
    write = own_write(hub, trait.settings[0], entry)
    if write is None or (edits.literal_str(entry.value) is None and isinstance(written, str)):
        return None
    name = ".".join((edits.root(write), *write.path[:-1], "cmd"))
    edit = Edit(write.source, write.statement, f"{name} = {to_source(write.source, command)}")
    applicability: Applicability = "unsafe" if hub.spawner.trait("args").settings else "safe"
    title = f"Set `cmd` to {quote(command)}"
    return edits.fix(title, edit if write.plain else None, applicability=applicability)
