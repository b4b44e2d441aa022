"""HUB208 escaped-name-in-system-home: a start folder named for the wrong form of the user's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.hub.images.docker_stacks import STACKS_HOME
from hublint.hub.start_mount import start_directory
from hublint.hub.users.plain_names import names_are_plain
from hublint.interpret.constants import as_str
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

ESCAPED = pattern(r"\{(?:safe_)?username\}")


@rule("HUB208", Severity.WARNING, "loss", changes=("start-folder", "command"))
def escaped_name_in_system_home(hub: Hub) -> Iterator[Report]:
    """For names with anything but a-z and 0-9 the two differ, and the interface opens a folder that is not mounted."""
    yield from _real_name_in_pods(hub)
    spawner = hub.spawner
    if not spawner.is_a("SystemUserSpawner") or hub.namespace is None or not hub.namespace.escapes:
        return
    home = hub.home.text if hub.home is not None else None
    if home is None or not spawner.trait("escape").is_default or names_are_plain(hub):
        return
    for name in ("notebook_dir", "default_url"):
        trait = spawner.trait(name)
        written = as_str(trait.given)
        match = ESCAPED.search(written or "")
        if trait.value is None or written is None or match is None or not _shows(written, home):
            continue
        yield Report(
            trait.place("escaped name"),
            f"`{match[0]}` in {quote_value(written)} is the escaped name, but the mounted home has the "
            "real one, so the folder does not exist for users with `-`, `_`, `.` or `@` in their names. "
            "Write `{raw_username}`.",
            fix=edits.fix(
                "Write `{raw_username}`", replace_in_string(trait.value, match[0], "{raw_username}")
            ),
        )


def _real_name_in_pods(hub: Hub) -> Iterator[Report]:
    """KubeSpawner escapes names in its mounts, but not in `notebook_dir`, which the base class reads."""
    start = start_directory(hub) if hub.spawner.is_a("KubeSpawner") else None
    if start is None or start.mount is None or hub.namespace is None:
        return
    root, target = start.root, start.mount.target
    if root.template is None or target is None:
        return
    escaped = hub.namespace.user - {"unescaped_username", "userid"}
    raw = root.origin == "notebook_dir" and root.template.mentions("username")
    if not raw or not target.mentions(*escaped) or names_are_plain(hub):
        return
    yield Report(
        root.template.place("real name"),
        f"`notebook_dir` has the user's real name, but {quote(target.text)} the escaped one: users with `_`, `.` "
        "or `@` in their names start outside of the mount, and their files are lost with the pod. Mount every volume "
        f"at one path, such as `{STACKS_HOME}`, and open that.",
        related=[target.place("escaped name")],
    )


def _shows(written: str, home: str) -> bool:
    """Whether a path, or the path in a URL, is the home directory or lies in it."""
    plain = ESCAPED.sub("{username}", written)
    folder = rf"(?:^|(?:tree|notebooks)){re.escape(home.rstrip('/'))}(?=/|$)"
    return re.search(folder, plain) is not None
