"""The mode of a mount: what Docker takes, and what contradicts the setting that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, replace, replace_string
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
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
    """The value that gives the mode, and the text that Docker gets; None where the file has none or it is unknown."""
    if isinstance(mount.value, Mapping):
        value = mount.value.get("mode")
        given = as_python(value)
        return None if value is None or given is NOT_KNOWN else (value, str(given))
    if mount.origin == "binds" and isinstance(mount.entry, Entry) and mount.mode is not None:
        whole = isinstance(mount.value, Constant) and str(mount.value.value).count(":") == 2
        return (mount.value, mount.mode) if whole else None
    return None


@rule("HUB110", Severity.ERROR, "loss")
def writable_read_only_volume(hub: Hub) -> Iterator[Report]:
    """An entry of `read_only_volumes` has a mode of its own, which wins and is not read-only."""
    for mount in bind_mounts(hub):
        found = _mode(mount) if mount.origin == "read_only_volumes" else None
        if found is None or not is_mode(found[1]) or "ro" in found[1].split(","):
            continue
        value, mode = found
        wins = f"The mode {quote(mode)}" if mode else "The empty mode"
        message = (
            f"{wins} of this entry wins over `read_only_volumes`: users can write to the mount. Leave the mode out, or "
            "move the entry to `volumes` if they are meant to."
        )
        yield Report(value.place(), message, fix=_read_only(mount, value, mode))


def _read_only(mount: Mount, value: Value, mode: str) -> Fix | None:
    """Say `ro`, unless the folder is a user's own, where it is the setting that is wrong."""
    if mount.per_user is not False or literal_str(value) is None:
        return None
    words = ["ro", *(word for word in mode.split(",") if word not in ("rw", ""))]
    edit = replace_string(value, ",".join(words))
    return fix("Mount it read-only", edit, applicability="unsafe")


@rule("HUB111", Severity.ERROR, "loss")
def invalid_mount_mode(hub: Hub) -> Iterator[Report]:
    """A mode that Docker refuses, or that SwarmSpawner does not take for read-only."""
    for mount in bind_mounts(hub):
        found = _mode(mount)
        if found is None:
            continue
        value, mode = found
        complaint = _on_swarm(mode) if is_swarm(hub) else _in_docker(mount, mode)
        if complaint is not None and not is_podman(hub):
            harmless = is_swarm(hub) and meant_mode(mode) is None
            yield Report(
                value.place(),
                complaint,
                fix=_meant(hub, mount, value, mode),
                severity=Severity.WARNING if harmless else None,
            )


def _on_swarm(mode: str) -> str | None:
    """Only `ro` is read-only there; everything else is writable."""
    meant = meant_mode(mode)
    if meant is None and mode:
        return f"{quote(mode)} is no mode of a mount, and SwarmSpawner passes over it: users can write. Leave it out."
    if mode == "ro" or meant is None or "ro" not in meant.split(","):
        return None
    return f"SwarmSpawner takes only `ro` for read-only: with the mode {quote(mode)} users can write. Write `ro`."


def _in_docker(mount: Mount, mode: str) -> str | None:
    refused = "Docker refuses every container, and no server starts"
    if not is_mode(mode):
        meant = meant_mode(mode)
        cure = f"Write `{meant}`." if meant else "Write `rw` or `ro`."
        return f"{quote(mode)} is no mode of a mount: {refused}. {cure}"
    words = set(mode.split(","))
    if mount.kind == "volume" and words & PROPAGATIONS:
        return f"The mode {quote(mode)} has a word that only a host folder can have: {refused}. Leave it out."
    if mount.kind == "bind" and "nocopy" in words:
        return f"The mode {quote(mode)} says `nocopy`, which only a named volume can have: {refused}. Leave it out."
    return None


def _meant(hub: Hub, mount: Mount, value: Value, mode: str) -> Fix | None:
    """The mode that was meant; a user's own folder, which a swarm lets them write to, stays writable."""
    meant = meant_mode(mode)
    if is_swarm(hub) and meant is not None:
        meant = "ro"
    if meant is None or (mount.per_user is not False if is_swarm(hub) else is_mode(mode)):
        return None
    edit = _respelled(mount, value, mode, meant)
    works: Applicability = "unsafe" if is_swarm(hub) else "safe"
    return fix(f"Write the mode `{meant}`", edit, applicability=works)


def _respelled(mount: Mount, value: Value, mode: str, meant: str) -> Edit | None:
    written = literal_str(value)
    if mount.origin == "binds" and isinstance(mount.value, Constant):
        return (
            replace_string(value, written[: len(written) - len(mode)] + meant) if written else None
        )
    if written is not None:
        return replace_string(value, meant)
    return replace(value, string_literal(value.source, meant))
