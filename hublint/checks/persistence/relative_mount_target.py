"""HUB106 relative-mount-target: folders in the container that are not an absolute path, or that are its root."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import literal_str, replace_string
from hublint.checks.toolkit.mount_fixes import fix_mounts, volume_of
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import has_standard_mounts
from hublint.hub.mounts.bind_syntax import is_windows
from hublint.hub.mounts.docker_volumes import has_own_naming
from hublint.hub.names.fields import HOLE
from hublint.hub.names.templates import normalized
from hublint.hub.scenarios.unconditional import are_unconditional
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.templates import Template

_VOLUME_NAME = pattern(r"[A-Za-z0-9{][A-Za-z0-9_.{}-]+")
_OTHER_ORIGINS = ("homedir", "certs", "volume_mounts", "extra_create_kwargs.volumes")
"""Origins of mounts whose target the file does not give, or that other rules look at."""


@rule("HUB106", Severity.ERROR, "stops", "loss", changes=("mounts",))
def relative_mount_target(hub: Hub) -> Iterator[Report]:
    """The folder in the container is not an absolute path, or it is the root."""
    if not has_standard_mounts(hub) or not hub.mounts.items or has_own_naming(hub):
        return
    for mount in hub.mounts.items:
        target = mount.target
        if mount.origin in _OTHER_ORIGINS or target is None or not _is_wrong(target):
            continue
        yield Report(
            target.place(),
            f"{_mistake(target)}: Docker refuses every container, and no server starts. {_advice(mount, target)}",
            fix=fix_target(hub, mount, target),
        )


def _is_wrong(target: Template) -> bool:
    """Whether the target is surely relative, empty or the root."""
    skeleton = target.skeleton
    if target.text == "":
        return True
    if skeleton[:1] in ("", HOLE) or is_windows(skeleton):
        return False
    if skeleton[0] == "{":
        return bool(target.per_user())
    if skeleton[0] != "/":
        return True
    return target.text is not None and normalized(target.text) == "/"


def _mistake(target: Template) -> str:
    path = target.skeleton.replace(HOLE, "…")
    if not path:
        return "The folder in the container is empty"
    if path.startswith("/"):
        return f"{quote(path)} is the root of the container, where nothing can be mounted"
    return f"{quote(path)} is not an absolute path in the container"


def _advice(mount: Mount, target: Template) -> str:
    if _is_swapped(mount):
        return "The two sides look swapped: the volume or host folder comes first, the folder in the container second."
    tilde = " (`~` is not expanded here)" if target.skeleton.startswith("~") else ""
    return f"Write its full path{tilde}, such as `/home/jovyan/work`."


def _is_swapped(mount: Mount) -> bool:
    """Whether a path in the container stands where the volume belongs, and the other way round."""
    if mount.source is None or mount.target is None:
        return False
    if mount.origin not in ("volumes", "read_only_volumes"):
        return False
    source, target = mount.source.text or "", mount.target.text or ""
    return source.startswith("/home/jovyan") and _VOLUME_NAME.fullmatch(target) is not None


def fix_target(hub: Hub, mount: Mount, target: Template) -> Fix | None:
    """Swap the two sides, or write the image's home for `~`."""
    written = literal_str(target.value)
    settings = ("volumes", "read_only_volumes", "mounts", "image")
    if written is None or not are_unconditional(hub, *settings):
        return None
    if _is_swapped(mount):
        return fix_swapped_sides(hub, mount, written)
    home = hub.home.text if hub.home is not None and hub.home.style == "literal" else None
    if home is None or not re.match(r"~(?=/|$)", written):
        return None
    path = home + written[1:]
    edit = replace_string(target.value, path)
    return fix_mounts(hub, f"Write `{home}` for `~`", volume_of(mount, path), [edit])


def fix_swapped_sides(hub: Hub, mount: Mount, target: str) -> Fix | None:
    """The source of a mount in place of its target, and the other way round."""
    source = mount.source.text if mount.source is not None else None
    if mount.source is None or mount.target is None or source is None:
        return None
    title = "Swap the volume and the folder in the container"
    edits = (replace_string(mount.source.value, target), replace_string(mount.target.value, source))
    return fix_mounts(hub, title, {target: source}, edits)
