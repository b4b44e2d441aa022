"""What user names become in the names of volumes and folders: the hub compared with itself under other releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.changes.fates import fates
from hublint.changes.grouping import by_users
from hublint.changes.pair import hub_pair
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.knowledge.display_names import display_name
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.aspects.user_files import Row
    from hublint.changes.pair import HubPair
    from hublint.findings import Fix
    from hublint.upgrade.both_releases import Pair

SOURCE = "template_namespace of the spawner"
BREAKS = (
    Break("dockerspawner", "13.0", "files-elsewhere", "fails", "with", SOURCE),
    Break("dockerspawner", "12.0", "files-elsewhere", "fails", "with", SOURCE),
    Break("dockerspawner", "0.11", "files-elsewhere", "fails", "with", SOURCE),
    Break("jupyterhub-kubespawner", "7.0", "files-elsewhere", "fails", "with", SOURCE),
)
CAUSES = {
    ("dockerspawner", "0.11"): "replaces `{username}` with the escaped name instead of the raw one",
    ("dockerspawner", "12.0"): "escapes names differently (`-` and hex digits)",
    ("dockerspawner", "13.0"): "writes `{imagename}` without `:`",
    ("jupyterhub-kubespawner", "7.0"): "turns names into safe slugs",
}


@breaks(*BREAKS)
def files_elsewhere(pair: Pair, broken: Break) -> Iterator[Report]:
    """Users whose files stay behind, in a volume or folder of the old name."""
    if not _is_first(pair, broken):
        return
    hubs = hub_pair(pair.old, pair.new)
    found = by_users(
        hubs.samples, lambda user: _other_places(hubs, user), lambda one: id(one[1].mount)
    )
    for (user, old, new), _ in found:
        message = (
            f"Some users lose sight of their files: {display_name(broken.distribution)} {broken.version}"
            f" {CAUSES[broken.distribution, broken.version]}, so {quote(user)} has {quote(str(old.source))} now and"
            f" gets {quote(str(new.source))}, new and empty. Keep the old names, or move the data of these users first."
        )
        if old.mount is not None:
            yield Report(old.mount.place("another name"), message, fix=_kept(pair, broken))


def _other_places(hubs: HubPair, user: str) -> Iterator[tuple[str, Row, Row]]:
    """The mounts of a user that get another source, before and after."""
    for fate in fates(hubs, user):
        if fate.kind == "gone" and fate.new is not None and fate.new.mount is not None:
            yield user, fate.old, fate.new


def _is_first(pair: Pair, broken: Break) -> bool:
    """Whether it is the break to tell of, where the upgrade crosses several: the one that changes most."""
    order = ("12.0", "0.11", "13.0", "7.0")
    crossed = [one for one in BREAKS if pair.crosses(one.distribution, one.version)]
    return broken == min(crossed, key=lambda one: order.index(one.version))


def _kept(pair: Pair, broken: Break) -> Fix | None:
    """The setting with which names stay as they are, where there is one."""
    spawner = pair.old.spawner
    if broken.version == "12.0" and pair.old.at_least("dockerspawner", "0.11"):
        edit = insert_setting(pair.old, section_of(spawner, "DockerSpawner"), "escape", '"legacy"')
        return fix('Keep the old names with `escape = "legacy"`', edit)
    if broken.version == "7.0":
        edit = insert_setting(
            pair.old, section_of(spawner, "KubeSpawner"), "slug_scheme", '"escape"'
        )
        return fix('Keep the old names with `slug_scheme = "escape"`', edit)
    return None
