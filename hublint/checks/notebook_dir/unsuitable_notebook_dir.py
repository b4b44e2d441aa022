"""HUB204 read-only-notebook-dir, HUB205 shared-notebook-dir: start folders not meant for saving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.notebook_dir.start_directory_fixes import fix_start_directory
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.mounts.lasting import personal_mounts
from hublint.hub.start_mount import configured_start_directory, shared_start_directory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB204", Severity.ERROR, "loss", "profiles")
def read_only_notebook_dir(hub: Hub) -> Iterator[Report]:
    """The interface opens a folder in which nothing can be saved."""
    start = configured_start_directory(hub)
    if start is None or start.mount is None or start.mount.read_only is not True:
        return
    yield Report(
        start.value.place(),
        f"The interface opens {quote(start.path)}, which is mounted read-only, so users can't save anything there. "
        "Open a folder that they can write to, or mount this one writable for each user.",
        related=[start.mount.place("mounted read-only")],
    )


@rule("HUB205", Severity.ERROR, "loss", "profiles", changes=("start-folder",))
def shared_notebook_dir(hub: Hub) -> Iterator[Report]:
    """The interface opens a folder that all users share, though each has a volume of their own."""
    start = shared_start_directory(hub)
    if start is None or start.mount is None:
        return
    own = personal_mounts(hub)
    yield Report(
        start.value.place(),
        f"The interface opens {quote(start.path)}, which is the same for all users: they see, change and delete each "
        f"other's notebooks, while their own {all_of(mount.shown for mount in own)} stays hidden. Open that instead.",
        related=[
            start.mount.place("shared by all users"),
            *(mount.place("the user's own") for mount in own),
        ],
        fix=fix_start_directory(hub, start.value, own),
    )
