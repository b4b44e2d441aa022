"""HUB209 notebook-dir-outside-container: relative paths, and paths of the host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.notebook_dir.start_directory_fixes import fix_start_directory
from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.mounts.lasting import personal_mounts
from hublint.hub.names.template_uses import CONTAINER_SPAWNERS
from hublint.hub.start_directory import RELATIVE
from hublint.hub.start_mount import mount_of_host_path
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Value


@rule("HUB209", Severity.ERROR, "stops", "loss", changes=("start-folder",))
def notebook_dir_outside_container(hub: Hub) -> Iterator[Report]:
    """`notebook_dir` is relative, or the path of a folder on the host."""
    value = hub.spawner.trait("notebook_dir").given
    if value is None or not hub.spawner.is_a(*CONTAINER_SPAWNERS):
        return
    mount = mount_of_host_path(hub)
    if mount is not None:
        yield _report_host_path(hub, value, mount)
        return
    match = RELATIVE.fullmatch(as_str(value) or "")
    if match:
        yield _report_relative(hub, value, has_variable=match["shell"] is not None)


def _report_host_path(hub: Hub, value: Value, mount: Mount) -> Report:
    own = (mount,) if mount in personal_mounts(hub) else ()
    return Report(
        value.place("a path of the host"),
        f"{quote(as_str(value))} is a folder on the Docker host. In the container it is mounted at "
        f"{quote(mount.shown)} and the path of the host does not exist, so no server starts. Write the path in the "
        "container.",
        related=[mount.place("mounted here")],
        fix=fix_start_directory(hub, value, own, applicability="safe"),
    )


def _report_relative(hub: Hub, value: Value, *, has_variable: bool) -> Report:
    written = as_str(value) or ""
    tail = "/" + written.removeprefix("./").rstrip("/")
    mounts = tuple(mount for mount in personal_mounts(hub) if (mount.path or "").endswith(tail))
    opened = hub.root.template
    is_same = bool(mounts) and opened is not None and opened.path() == mounts[0].path
    effect = (
        "not an absolute path: it is looked up in the image's working directory, whatever that is"
    )
    if has_variable:
        effect = "taken literally, dollar sign included: no such folder exists, so no server starts"
    return Report(
        value.place("not absolute"),
        f"`notebook_dir` is {quote_value(written)}, which is {effect}. Write the absolute path in the container, such "
        f"as {quote(mounts[0].path if mounts else '/home/jovyan/work')}.",
        fix=fix_start_directory(
            hub, value, mounts, applicability="safe" if has_variable or is_same else "unsafe"
        ),
        severity=None if has_variable else Severity.WARNING,
    )
