"""Arguments for a command that pods are not given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.pod_overrides import are_patched
from hublint.hub.start_directory import drops_args
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

_COMMAND = ["jupyterhub-singleuser"]


@rule("HUB911", Severity.WARNING)
def arguments_without_command(hub: Hub) -> Iterator[Report]:
    """KubeSpawner passes `args` on behind `cmd` only."""
    spawner = hub.spawner
    args = spawner.trait("args")
    if args.given is None or not drops_args(hub) or hub.fragment:
        return
    if are_patched(hub) or spawner.overrides("get_pod_manifest", "get_args", "start"):
        return
    if not isinstance(args.value, Collection) or not args.value.items:
        return
    first = as_str(args.value.items[0]) or "args"
    yield Report(
        args.place("not passed on"),
        f"KubeSpawner passes `args` on behind `cmd` only, which is not set: pods run the command of the image, and "
        f"{quote(first)} has no effect. Set `c.KubeSpawner.cmd` as well, such as `{_COMMAND}`.",
        fix=_command(hub),
    )


def _command(hub: Hub) -> Fix | None:
    section = section_of(hub.spawner, "KubeSpawner")
    edit = insert_setting(hub, section, "cmd", to_source(hub.source, _COMMAND))
    return fix("Set the command", edit, applicability="unsafe")
