"""The container side of a mount."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import extend_dict, literal_str, replace, replace_string
from hublint.checks.toolkit.literals import spelled_like
from hublint.checks.toolkit.mount_fixes import fix_mounts
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.docker.family import has_standard_mounts, is_swarm
from hublint.hub.mounts.bind_mounts import bind_mounts
from hublint.hub.mounts.bind_syntax import is_windows, meant_mode
from hublint.hub.mounts.docker_volumes import has_own_naming
from hublint.hub.mounts.lasting import may_keep_files
from hublint.hub.names.fields import HOLE
from hublint.hub.names.templates import normalised
from hublint.hub.scenarios.unconditional import are_unconditional
from hublint.interpret.values import Mapping, Value
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.templates import Template

_VOLUME_NAME = pattern(r"[A-Za-z0-9{][A-Za-z0-9_.{}-]+")
_NO_TARGET = ("homedir", "certs", "volume_mounts", "extra_create_kwargs.volumes")


@rule("HUB106", Severity.ERROR, "loss")
def relative_mount_target(hub: Hub) -> Iterator[Report]:
    """The folder in the container is no absolute path, or the root."""
    if not has_standard_mounts(hub) or not hub.mounts.items or has_own_naming(hub):
        return
    for mount in hub.mounts.items:
        target = mount.target
        if mount.origin in _NO_TARGET or target is None or not _is_wrong(target):
            continue
        message = f"{_complaint(target)}, so Docker refuses every container and no server starts."
        yield Report(
            target.place(), f"{message} {_advice(mount, target)}", fix=_cure(hub, mount, target)
        )


def _is_wrong(target: Template) -> bool:
    """Whether the target is surely relative, empty or the root."""
    shown = target.skeleton
    if target.text == "":
        return True
    if shown[:1] in ("", HOLE) or is_windows(shown):
        return False
    if shown[0] == "{":
        return bool(target.per_user())
    if shown[0] != "/":
        return True
    return target.text is not None and normalised(target.text) == "/"


def _complaint(target: Template) -> str:
    shown = target.skeleton.replace(HOLE, "…")
    if not shown:
        return "The folder in the container is empty"
    if shown.startswith("/"):
        return f"{quote(shown)} is the root of the container, which nothing can be mounted over"
    return f"{quote(shown)} is no absolute path in the container"


def _advice(mount: Mount, target: Template) -> str:
    if _is_swapped(mount):
        return "The two sides look swapped: the volume or host folder comes first, the folder in the container second."
    tilde = " (`~` is not expanded here)" if target.skeleton.startswith("~") else ""
    return (
        f"Write the full path of the folder in the container{tilde}, such as `/home/jovyan/work`."
    )


def _is_swapped(mount: Mount) -> bool:
    """Whether a path in the container stands where the volume belongs, and the other way round."""
    if (
        mount.source is None
        or mount.target is None
        or mount.origin not in ("volumes", "read_only_volumes")
    ):
        return False
    source, target = mount.source.text or "", mount.target.text or ""
    return source.startswith("/home/jovyan") and _VOLUME_NAME.fullmatch(target) is not None


def _cure(hub: Hub, mount: Mount, target: Template) -> Fix | None:
    written = literal_str(target.value)
    if written is None or not are_unconditional(
        hub, "volumes", "read_only_volumes", "mounts", "image"
    ):
        return None
    if _is_swapped(mount) and mount.source is not None and mount.source.text is not None:
        title = "Swap the volume and the folder in the container"
        edits = (
            replace_string(mount.source.value, written),
            replace_string(target.value, mount.source.text),
        )
        return fix_mounts(hub, title, {written: mount.source.text}, edits)
    home = hub.home.text if hub.home is not None and hub.home.style == "literal" else None
    if home is None or not re.match(r"~(?=/|$)", written):
        return None
    path = home + written[1:]
    return fix_mounts(
        hub,
        f"Write {home} for `~`",
        _with_target(mount, path),
        [replace_string(target.value, path)],
    )


def _with_target(mount: Mount, path: str, mode: str | None = None) -> dict[str, object]:
    """The mount as an entry of `volumes`, at another folder."""
    source = mount.source.skeleton if mount.source is not None else ""
    given = "ro" if mount.read_only else "rw"
    return {source: {"bind": path, "mode": mode or mount.mode or given}}


@rule("HUB107", Severity.ERROR, "loss")
def mode_in_mount_target(hub: Hub) -> Iterator[Report]:
    """`:ro` at the end of the folder in the container, as for `docker run -v`, makes the mount invalid."""
    for mount in bind_mounts(hub):
        target = mount.target
        if target is None:
            continue
        head, colon, mode = target.skeleton.rpartition(":")
        if (
            not colon
            or is_windows(target.skeleton)
            or HOLE in mode
            or "}" in mode
            or has_own_naming(hub)
        ):
            continue
        remedy = _mode_apart(hub, mount, head, mode)
        if is_swarm(hub):
            unsafe = remedy and dataclasses.replace(remedy, applicability="unsafe")
            message = _folder_message(target, mode)
            severity = Severity.ERROR if _is_all_there_is(hub, mount) else Severity.WARNING
            yield Report(target.place(), message, fix=unsafe, severity=severity)
        else:
            yield Report(target.place(), _suffix_message(mount, mode), fix=remedy)


def _is_all_there_is(hub: Hub, mount: Mount) -> bool:
    """Whether this mount alone was to keep a user's files, and they do not start in what it is after all."""
    others = (one for one in hub.mounts.items if one is not mount)
    own = mount.per_user is True and mount.read_only is False and hub.mounts.complete
    start = hub.root.template.path() if hub.root.template is not None else None
    if start is not None and hub.mounts.at(start) is mount:
        return False
    return own and not any(map(may_keep_files, others))


def _folder_message(target: Template, mode: str) -> str:
    """What a swarm does, which is given source, target and mode one by one."""
    shown = target.skeleton.replace(HOLE, "…")
    return (
        f"SwarmSpawner takes {quote(shown)} for the whole path, so a folder with `:{mode}` in its name is mounted, and "
        f"not the one that was meant. {_cure_for(mode)}"
    )


def _cure_for(mode: str) -> str:
    if meant_mode(mode) is None:
        return "The folder in the container must be without colons."
    return f"Give the mode by itself: `{{'bind': …, 'mode': '{meant_mode(mode)}'}}`."


def _suffix_message(mount: Mount, mode: str) -> str:
    shown = mount.target.skeleton.replace(HOLE, "…") if mount.target else ""
    end = f":{mount.mode if mount.mode is not None else 'rw'}"
    return (
        f"DockerSpawner puts the mode behind {quote(shown)} itself and asks Docker for `…:{mode}{end}`, which is "
        f"one part too many: every container is refused, and no server starts. {_cure_for(mode)}"
    )


def _mode_apart(hub: Hub, mount: Mount, head: str, mode: str) -> Fix | None:
    """Take the suffix off the path, and give it as `mode` where it is not the default."""
    meant = meant_mode(mode)
    if (
        meant is None
        or mount.target is None
        or literal_str(mount.target.value) is None
        or ":" in head
    ):
        return None
    value, entry = mount.target.value, mount.value
    default = "ro" if mount.origin == "read_only_volumes" else "rw"
    volumes = _with_target(mount, head, meant)
    given = isinstance(entry, Mapping) and entry.get("mode") is not None
    if mount.mode == meant if given else meant == default:
        return fix_mounts(hub, "Take the mode off the path", volumes, [replace_string(value, head)])
    edits = _with_mode(hub, entry, value, head, meant)
    if given or edits is None or (default == "ro" and "rw" in meant):
        return None
    return fix_mounts(hub, "Give the mode by itself", volumes, edits)


def _with_mode(
    hub: Hub, entry: Value, value: Value, head: str, mode: str
) -> list[Edit | None] | None:
    """Both changes in the last element of the dict would overlap, so a dict of `bind` alone is written anew."""
    whole = _like(value, {"bind": head, "mode": mode})
    if not isinstance(entry, Mapping):
        settled = are_unconditional(hub, "volumes", "read_only_volumes", "extra_host_config")
        return [replace(value, whole)] if settled else None
    if isinstance(entry.node, cst.Dict) and len(entry.entries) == 1:
        return [replace(entry, whole)]
    return [replace_string(value, head), extend_dict(entry, {"mode": mode})]


def _like(value: Value, thing: object) -> str:
    """A plain object as code, in the quotes of a text."""
    literal = value.node
    return spelled_like(literal.value if isinstance(literal, cst.SimpleString) else '""', thing)
