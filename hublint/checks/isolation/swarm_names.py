"""Names of services that a swarm refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.isolation.names import named
from hublint.checks.toolkit.edits import fix, remove_setting
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

ENDS_WITH_SERVER = pattern(r".*[-_]\{(raw_)?servername\}")
DEFAULT = "{prefix}-{username}--{servername}"
"""What dockerspawner 12 and newer use for named servers, and only for those, where the file sets nothing."""


@rule("HUB420", Severity.ERROR)
def swarm_name_ends_in_hyphen(hub: Hub) -> Iterator[Report]:
    """The default server has no name, so what stands before it ends the name of its service."""
    template = named(hub) if hub.spawner.is_a("SwarmSpawner") else None
    container_names = hub.container_names
    if (
        template is None
        or container_names is None
        or not ENDS_WITH_SERVER.fullmatch(template.text or "")
    ):
        return
    setting = container_names.trait.setting
    modern = hub.at_least("dockerspawner", "12") and template.text == DEFAULT
    remedy = fix("Leave it to the default", remove_setting(setting)) if modern and setting else None
    yield Report(
        template.place("ends in a hyphen"),
        f"With {quote(template.text)} the name of a user's default server ends in a hyphen, as that server has no name "
        "of its own: the swarm refuses the service, and no server starts. Remove the line: the default name tells "
        "servers apart, too.",
        fix=remedy,
    )
