"""HUB911 arguments-without-command: arguments for a command that pods do not get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.pods.pod_overrides import are_patched
from hublint.hub.start_directory import drops_args
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

COMMAND = ["jupyterhub-singleuser"]


@rule("HUB911", Severity.WARNING, changes=("command",))
def arguments_without_command(hub: Hub) -> Iterator[Report]:
    """KubeSpawner passes `args` on only after `cmd`."""
    spawner = hub.spawner
    args = spawner.trait("args").given
    if args is None or not drops_args(hub) or hub.fragment:
        return
    if are_patched(hub) or spawner.overrides("get_pod_manifest", "get_args", "start"):
        return
    if isinstance(args, Collection) and args.items:
        first, code = as_str(args.items[0]) or "args", to_source(hub.source, COMMAND)
        message = (
            f"KubeSpawner ignores `args` such as {quote(first)}, because `cmd` is not set and pods run the command of"
            f" the image. Set `c.KubeSpawner.cmd`, for example to `{code}`."
        )
        yield Report(args.place("not passed on"), message, fix=_fix_command(hub, code))


def _fix_command(hub: Hub, code: str) -> Fix | None:
    section = section_of(hub.spawner, "KubeSpawner")
    edit = insert_setting(hub, section, "cmd", code)
    return fix("Set the command", edit, applicability="unsafe")
