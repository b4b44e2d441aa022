"""What user names become in the names of volumes, folders and containers.

Each mount and name is rendered for a few users as the old and as the new releases do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.knowledge.display_names import display_name
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.mounts.mount import Mount
    from hublint.hub.names.templates import Template
    from hublint.upgrade.both_releases import Pair

USERS = ("alice", "anna-maria", "joe_doe", "joe.doe@example.org")
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
    seen: set[int] = set()
    for mount in pair.old.mounts.items:
        changed = _changed(pair, mount)
        if changed is None or id(mount.entry) in seen:
            continue
        seen.add(id(mount.entry))
        user, before, after = changed
        message = (
            f"Some users lose sight of their files: {display_name(broken.distribution)} {broken.version}"
            f" {CAUSES[broken.distribution, broken.version]}, so {quote(user)} has {quote(before)} now and gets"
            f" {quote(after)}, new and empty. Keep the old names, or move the data of these users first."
        )
        yield Report(mount.place("another name"), message, fix=_kept(pair, broken))


def _is_first(pair: Pair, broken: Break) -> bool:
    """Whether it is the break to tell of, where the upgrade crosses several: the one that changes most."""
    order = ("12.0", "0.11", "13.0", "7.0")
    crossed = [one for one in BREAKS if pair.crosses(one.distribution, one.version)]
    return broken == min(crossed, key=lambda one: order.index(one.version))


def _changed(pair: Pair, mount: Mount) -> tuple[str, str, str] | None:
    """A user whose source, or folder in it, gets another name: the user, the old and the new one."""
    if mount.origin == "homedir" or mount.kind not in ("bind", "volume", "claim"):
        return None
    for template in (mount.source, mount.subpath):
        for user in USERS if template is not None else ():
            found = _rendered(pair, template, user) if template else None
            if found is not None and found[0] != found[1]:
                return user, *found
    return None


def _rendered(pair: Pair, template: Template, user: str) -> tuple[str, str] | None:
    if pair.old.namespace is None or pair.new.namespace is None:
        return None
    try:
        before = template.render(pair.old.namespace.values(user))
        return before, template.render(pair.new.namespace.values(user))
    except (LookupError, ValueError, AttributeError):
        return None


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
