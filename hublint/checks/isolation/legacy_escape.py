"""HUB407 legacy-escape: names in the scheme of DockerSpawner before 12.0."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB407", Severity.INFO)
def legacy_escape(hub: Hub) -> Iterator[Report]:
    """`escape = "legacy"` is a way to keep old names, not one for a new hub."""
    if not hub.spawner.is_a("DockerSpawner"):
        return
    trait = hub.spawner.trait("escape")
    if trait.given is not None and trait.as_python() == "legacy":
        yield Report(
            trait.place(),
            'The escaping `"legacy"` is for hubs with containers and volumes from before DockerSpawner 12.0: its names '
            "may collide. Remove it on a new hub. On an old one, any change gives users with special characters in "
            "their names a new, empty volume.",
        )
