"""HUB406 escaped-home-path: existing home directories under escaped names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.names.template_uses import source_uses
from hublint.hub.users.plain_names import USUAL_NAMES, names_are_plain
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.names.namespaces import Namespace

HOMES = pattern(
    r"/(?:(?:export|nfs|net|afs|mnt|media|data)/)?(?:home|homes|Users)/\{(username|safe_username)\}(?=/|$)"
)
"""Folders that hold real home directories, each under the user's real name; `homes` may as well be the hub's own."""


@rule("HUB406", Severity.WARNING)
def escaped_home_path(hub: Hub) -> Iterator[Report]:
    """Existing home directories are looked for under escaped names."""
    if hub.spawner.is_a("KubeSpawner") or hub.namespace is None or not hub.namespace.escapes:
        return
    for use in source_uses(hub):
        match = HOMES.match(use.template.skeleton)
        if match is None or names_are_plain(hub):
            continue
        example = _escaped_example(hub.namespace, match[1])
        if example is None:
            continue
        user, escaped = example
        folder = match[0].replace("{" + match[1] + "}", escaped)
        yield Report(
            use.template.place(),
            f"`{{{match[1]}}}` is the escaped name, so the user `{user}` gets {quote(folder)}, a new and empty folder, "
            "not their home directory. If these are the users' existing homes, use SystemUserSpawner.",
            severity=Severity.INFO if "/homes/" in match[0] else None,
        )


def _escaped_example(namespace: Namespace, field: str) -> tuple[str, str] | None:
    """A usual name that the escaping changes, and what it makes of it."""
    for name in USUAL_NAMES:
        escaped = namespace.values(name).get(field)
        if escaped not in (None, name):
            return name, str(escaped)
    return None
