"""HUB110 writable-read-only-volume, HUB111 invalid-mount-mode: the mode of a mount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, replace, replace_string
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import is_podman, is_swarm
from hublint.hub.mounts.bind_mounts import bind_mounts
from hublint.hub.mounts.bind_syntax import PROPAGATIONS, is_mode, meant_mode
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Constant, Entry, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Edit, Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount


def _mode(mount: Mount) -> tuple[Value, str] | None:
    """The value that gives the mode, and the string that Docker gets; None if the file has none or it is unknown."""
    if isinstance(mount.value, Mapping):
        value = mount.value.get("mode")
        mode = as_python(value)
        return None if value is None or mode is NOT_KNOWN else (value, str(mode))
    if mount.origin == "binds" and isinstance(mount.entry, Entry) and mount.mode is not None:
        has_mode = isinstance(mount.value, Constant) and str(mount.value.value).count(":") == 2
        return (mount.value, mount.mode) if has_mode else None
    return None


@rule("HUB110", Severity.ERROR, "loss", changes=("mounts",))
def writable_read_only_volume(hub: Hub) -> Iterator[Report]:
    """An entry of `read_only_volumes` has a mode of its own, which wins and is not read-only."""
    for mount in bind_mounts(hub):
        pair = _mode(mount) if mount.origin == "read_only_volumes" else None
        if pair is None or not is_mode(pair[1]) or "ro" in pair[1].split(","):
            continue
        value, mode = pair
        subject = f"The mode {quote(mode)}" if mode else "The empty mode"
        message = (
            f"{subject} of this entry overrides `read_only_volumes`: users can write to the mount. Remove the mode, "
            "or move the entry to `volumes` if users may write."
        )
        yield Report(value.place(), message, fix=fix_writable_mode(mount, value, mode))


def fix_writable_mode(mount: Mount, value: Value, mode: str) -> Fix | None:
    """Write `ro`, unless the folder is a user's own, where it is the setting that is wrong."""
    if mount.per_user is not False or literal_str(value) is None:
        return None
    words = ["ro", *(word for word in mode.split(",") if word not in ("rw", ""))]
    edit = replace_string(value, ",".join(words))
    return fix("Mount it read-only", edit, applicability="unsafe")


@rule("HUB111", Severity.ERROR, "stops", "loss", changes=("mounts", "container-options"))
def invalid_mount_mode(hub: Hub) -> Iterator[Report]:
    """A mode that Docker refuses, or that SwarmSpawner does not take for read-only."""
    for mount in bind_mounts(hub):
        pair = _mode(mount)
        if pair is None:
            continue
        value, mode = pair
        message = _swarm_message(mode) if is_swarm(hub) else _docker_message(mount, mode)
        if message is not None and not is_podman(hub):
            harmless = is_swarm(hub) and meant_mode(mode) is None
            yield Report(
                value.place(),
                message,
                fix=fix_invalid_mode(hub, mount, value, mode),
                severity=Severity.WARNING if harmless else None,
                outcome="fails" if is_swarm(hub) else None,
            )


def _swarm_message(mode: str) -> str | None:
    """Only `ro` is read-only there; everything else is writable."""
    meant = meant_mode(mode)
    if meant is None and mode:
        return f"{quote(mode)} is not a mode of a mount. SwarmSpawner ignores it, and users can write. Remove it."
    if mode == "ro" or meant is None or "ro" not in meant.split(","):
        return None
    return f"With the mode {quote(mode)} users can write: for SwarmSpawner, only `ro` is read-only. Write `ro`."


def _docker_message(mount: Mount, mode: str) -> str | None:
    effect = "Docker refuses every container, and no server starts"
    if not is_mode(mode):
        meant = meant_mode(mode)
        advice = f"Write `{meant}`." if meant else "Write `rw` or `ro`."
        return f"{quote(mode)} is not a mode of a mount: {effect}. {advice}"
    words = set(mode.split(","))
    if mount.kind == "volume" and words & PROPAGATIONS:
        return f"The mode {quote(mode)} has a word that only a host folder can have: {effect}. Remove it."
    if mount.kind == "bind" and "nocopy" in words:
        return f"The mode {quote(mode)} has `nocopy`, which only a named volume can have: {effect}. Remove it."
    return None


def fix_invalid_mode(hub: Hub, mount: Mount, value: Value, mode: str) -> Fix | None:
    """The mode that was meant; a user's own folder, which a swarm lets them write to, stays writable."""
    meant = meant_mode(mode)
    if is_swarm(hub) and meant is not None:
        meant = "ro"
    if meant is None or (mount.per_user is not False if is_swarm(hub) else is_mode(mode)):
        return None
    edit = _replace_mode(mount, value, mode, meant)
    applicability: Applicability = "unsafe" if is_swarm(hub) else "safe"
    return fix(f"Write the mode `{meant}`", edit, applicability=applicability)


def _replace_mode(mount: Mount, value: Value, mode: str, meant: str) -> Edit | None:
    """Another mode, in a string of its own or at the end of `source:target:mode`."""
    written = literal_str(value)
    if mount.origin == "binds" and isinstance(mount.value, Constant):
        if not written:
            return None
        return replace_string(value, written.removesuffix(mode) + meant)
    if written is not None:
        return replace_string(value, meant)
    return replace(value, string_literal(value.source, meant))
