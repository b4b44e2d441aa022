"""HUB107 mode-in-mount-target: `:ro` at the end of a folder in the container."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import extend_dict, literal_str, replace, replace_string
from hublint.checks.toolkit.literals import spelled_like
from hublint.checks.toolkit.mount_fixes import fix_mounts, volume_of
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import is_swarm
from hublint.hub.mounts.bind_mounts import bind_mounts
from hublint.hub.mounts.bind_syntax import is_windows, meant_mode
from hublint.hub.mounts.docker_volumes import has_own_naming
from hublint.hub.mounts.lasting import may_keep_files
from hublint.hub.names.fields import HOLE
from hublint.hub.scenarios.unconditional import are_unconditional
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.interpret.values import Value


@rule("HUB107", Severity.ERROR, "stops", "loss", changes=("mounts",))
def mode_in_mount_target(hub: Hub) -> Iterator[Report]:
    """`:ro` at the end of the folder in the container, as for `docker run -v`, makes the mount invalid."""
    for mount in bind_mounts(hub):
        target = mount.target
        if target is None:
            continue
        folder, colon, mode = target.skeleton.rpartition(":")
        if not colon or is_windows(target.skeleton) or HOLE in mode or "}" in mode:
            continue
        if has_own_naming(hub):
            continue
        fix = fix_mode(hub, mount, folder, mode)
        if is_swarm(hub):
            yield report_swarm_target(hub, mount, mode, fix)
        else:
            yield Report(target.place(), _docker_message(mount, mode), fix=fix)


def report_swarm_target(hub: Hub, mount: Mount, mode: str, fix: Fix | None) -> Report:
    """What a swarm does, which is given source, target and mode one by one."""
    target = mount.target
    if target is None:
        raise LookupError("the mount has no target")
    path = target.skeleton.replace(HOLE, "…")
    return Report(
        target.place(),
        f"SwarmSpawner mounts a folder called {quote(path)}, with `:{mode}` in its name, and not the one that was "
        f"meant. {_advice(mode)}",
        fix=fix and dataclasses.replace(fix, applicability="unsafe"),
        severity=Severity.ERROR if _is_only_personal_mount(hub, mount) else Severity.WARNING,
    )


def _is_only_personal_mount(hub: Hub, mount: Mount) -> bool:
    """Whether this mount alone was to keep a user's files, and they do not start in what it is after all."""
    others = (other for other in hub.mounts.items if other is not mount)
    personal = mount.per_user is True and mount.read_only is False and hub.mounts.complete
    start = hub.root.template.path() if hub.root.template is not None else None
    if start is not None and hub.mounts.at(start) is mount:
        return False
    return personal and not any(map(may_keep_files, others))


def _docker_message(mount: Mount, mode: str) -> str:
    path = mount.target.skeleton.replace(HOLE, "…") if mount.target else ""
    request = f"{path}:{mount.mode if mount.mode is not None else 'rw'}"
    return (
        f"Don't put the mode in the path: DockerSpawner adds its own, so Docker is asked for {quote(request)} and "
        f"refuses to start any container. {_advice(mode)}"
    )


def _advice(mode: str) -> str:
    if meant_mode(mode) is None:
        return "Write a folder without colons."
    return f"Write the mode by itself: `{{'bind': …, 'mode': '{meant_mode(mode)}'}}`."


def fix_mode(hub: Hub, mount: Mount, folder: str, mode: str) -> Fix | None:
    """Take the suffix off the path, and give it as `mode` where it is not the default."""
    meant = meant_mode(mode)
    if meant is None or mount.target is None or ":" in folder:
        return None
    if literal_str(mount.target.value) is None:
        return None
    value, entry = mount.target.value, mount.value
    default = "ro" if mount.origin == "read_only_volumes" else "rw"
    volumes = volume_of(mount, folder, meant)
    has_mode = isinstance(entry, Mapping) and entry.get("mode") is not None
    if mount.mode == meant if has_mode else meant == default:
        edit = replace_string(value, folder)
        return fix_mounts(hub, "Remove the mode from the path", volumes, [edit])
    edits = _with_mode(hub, entry, value, folder, meant)
    if has_mode or edits is None or (default == "ro" and "rw" in meant):
        return None
    return fix_mounts(hub, "Write the mode by itself", volumes, edits)


def _with_mode(
    hub: Hub, entry: Value, value: Value, folder: str, mode: str
) -> list[Edit | None] | None:
    """Both changes in the last element of the dict would overlap, so a dict of `bind` alone is written anew."""
    whole = _like(value, {"bind": folder, "mode": mode})
    if not isinstance(entry, Mapping):
        settings = ("volumes", "read_only_volumes", "extra_host_config")
        return [replace(value, whole)] if are_unconditional(hub, *settings) else None
    if isinstance(entry.node, cst.Dict) and len(entry.entries) == 1:
        return [replace(entry, whole)]
    return [replace_string(value, folder), extend_dict(entry, {"mode": mode})]


def _like(value: Value, thing: object) -> str:
    """A plain object as code, in the quotes of a string."""
    literal = value.node
    return spelled_like(literal.value if isinstance(literal, cst.SimpleString) else '""', thing)
