"""HUB583 environment-without-path: servers of the hub's machine that lose `PATH`, and with it their own program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.local_processes import is_plain_process
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_python
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub


@rule("HUB583", Severity.ERROR, "stops", changes=("environment",))
def environment_without_path(hub: Hub) -> Iterator[Report]:
    """`Popen` looks for the program in the `PATH` of the new environment (run with jupyterhub 6.1).

    Without one it looks in `/bin` and `/usr/bin`, where pip installs nothing.
    """
    spawner = hub.spawner
    kept = spawner.trait("env_keep").given
    names = as_python(kept)
    if not isinstance(kept, Collection) or not isinstance(names, list) or "PATH" in names:
        return
    if not is_plain_process(spawner) or hub.fragment:
        return
    if spawner.overrides("get_env", "start", "user_env") or _has_other_path(hub):
        return
    message = (
        "No server starts (FileNotFoundError): this list replaces the default one, so servers don't get `PATH` from the"
        ' hub, and `jupyterhub-singleuser` isn\'t found. Add `"PATH"`.'
    )
    yield Report(kept.place("lacks `PATH`"), message, fix=_fix_list(kept, names))


def _has_other_path(hub: Hub) -> bool:
    """Whether the environment has, or may have, another `PATH`, or the command needs none."""
    if hub.spawner.trait("environment").may_hold("PATH"):
        return True
    command = hub.spawner.trait("cmd").as_python()
    first = command[0] if isinstance(command, list) and command else command
    return not isinstance(first, str) or "/" in first


def _fix_list(kept: Collection, names: list[object]) -> Fix | None:
    code = to_source(kept.source, ["PATH", *names])
    return fix('Add `"PATH"`', replace(kept, code), applicability="unsafe")
