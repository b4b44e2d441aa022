"""HUB127 lost-slash: a path joined with `+` whose parts have no slash between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.mount_fixes import once_writable
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.mounts.slashless_joins import slashless_joins

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.mounts.slashless_joins import SlashlessJoin


@rule("HUB127", Severity.WARNING, "loss", changes=("mounts", "start-folder"))
def lost_slash(hub: Hub) -> Iterator[Report]:
    """`"/home/jovyan" + "work/"` is `/home/jovyanwork/`."""
    for join in slashless_joins(hub):
        before, added = quote(join.before), quote(join.folder)
        yield Report(
            join.value.place(f"gives {join.path}"),
            f"A slash is missing between {before} and {added}: the path is {quote(join.path)}, which is not in the "
            f"folder {before}. Write {quote(f'/{join.folder}')}.",
            fix=fix_slash(hub, join),
        )


def fix_slash(hub: Hub, join: SlashlessJoin) -> Fix | None:
    """Add the slash in front of the last part."""
    added, title = f"/{join.folder}", "Add the slash"
    if not _is_source(hub, join):
        title = once_writable(title, join.before + added)
    return edits.fix(title, edits.replace_string(join.literal, added), applicability="unsafe")


def _is_source(hub: Hub, join: SlashlessJoin) -> bool:
    """Whether a path is one of the host."""
    sources = (mount.source.value for mount in hub.mounts.items if mount.source is not None)
    return any(source.node is join.value.node for source in sources)
