"""HUB126 misspelt-image-home: `/home/joyvan` for `/home/jovyan`, the home in Jupyter's images."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.mount_fixes import fix_mounts
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.images.docker_stacks import STACKS_HOME
from hublint.hub.images.misspelled_home import MISSPELLED_HOME, misspelled_home_paths
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value


@rule("HUB126", Severity.ERROR, "loss", changes=("mounts", "start-folder"))
def misspelt_image_home(hub: Hub) -> Iterator[Report]:
    """`/home/joyvan` for `/home/jovyan`, the home in the images of Jupyter's docker-stacks."""
    paths = misspelled_home_paths(hub)
    if not paths:
        return
    first, *others = paths
    match = MISSPELLED_HOME.match(as_str(first) or "")
    home = match[0] if match else ""
    yield Report(
        first.place("misspelled"),
        f"{quote(home)} is misspelled: the home in Jupyter's images is `{STACKS_HOME}`. Docker makes the other folder "
        f"for root, and what users save in their home is not in it. Write `{STACKS_HOME}`.",
        related=[value.place("here too") for value in others],
        fix=fix_home(hub, paths),
        severity=Severity.WARNING if _may_open_mount(hub) else None,
    )


def fix_home(hub: Hub, paths: list[Value]) -> Fix | None:
    """The real home in place of every misspelled one."""
    return fix_mounts(
        hub,
        f"Write `{STACKS_HOME}`",
        _volumes_at_real_home(hub),
        [_corrected(value) for value in paths],
        "safe" if _are_all_known(hub) else "unsafe",
    )


def _volumes_at_real_home(hub: Hub) -> dict[str, object]:
    """The misspelled mounts as entries of `volumes`, at the folder that is meant."""
    return {
        mount.source.skeleton if mount.source is not None else "": {
            "bind": MISSPELLED_HOME.sub(STACKS_HOME, mount.target.skeleton, count=1),
            "mode": "ro" if mount.read_only else "rw",
        }
        for mount in hub.mounts.items
        if mount.target is not None and MISSPELLED_HOME.match(mount.target.skeleton)
    }


def _are_all_known(hub: Hub) -> bool:
    """Whether no other path comes from elsewhere, where the same mistake may hold the two together."""
    paths = [hub.root.template, *(mount.target for mount in hub.mounts.items)]
    return hub.mounts.complete and all(path is not None and path.complete for path in paths)


def _may_open_mount(hub: Hub) -> bool:
    """Whether the interface opens in a mount, misspelled like it, or may do so."""
    opened = hub.root.template
    if opened is None or not hub.mounts.certain(opened):
        return hub.root.origin != "image"
    return hub.mounts.at(opened) is not None


def _corrected(value: Value) -> Edit | None:
    """The real home in a string literal."""
    written = edits.literal_str(value)
    if written is None:
        return None
    return edits.replace_string(value, MISSPELLED_HOME.sub(STACKS_HOME, written, count=1))
