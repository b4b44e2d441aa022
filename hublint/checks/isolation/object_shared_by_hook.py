"""HUB422 object-shared-by-hook: one dict or list of the file that a hook changes for each user in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.server_functions import functions_in_use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB422", Severity.ERROR)
def object_shared_by_hook(hub: Hub) -> Iterator[Report]:
    """The names of a config live as long as the hub, which runs its functions for one user after the other."""
    for function in functions_in_use((hub.spawner, hub.authenticator)):
        for write, made in function.shared:
            if hub.scenarios.agrees(write.path_condition):
                message = (
                    f"{quote(function.name)} changes one object for all users: who starts a server later also gets what"
                    f" was put into {quote(write.path[0])} for others. Make a copy first, and change that."
                )
                yield Report(write.place("grows with each user"), message, [made])
