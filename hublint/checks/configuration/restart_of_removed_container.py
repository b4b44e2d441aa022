"""HUB525 restart-of-removed-container: containers that Docker is to restart and to remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.dict_options import remove_option
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.host_config import HOST_CONFIG, host_options, option_name
from hublint.interpret.constants import as_str
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB525", Severity.ERROR, "stops", changes=("container-options",))
def restart_of_removed_container(hub: Hub) -> Iterator[Report]:
    """Docker refuses a container that it is to remove at its end and to restart."""
    for entry in host_options(hub):
        if option_name(entry) != "restart_policy" or not isinstance(entry.value, Mapping):
            continue
        policy = as_str(entry.value.get("Name"))
        if policy in (None, "", "no") or not hub.at_least("dockerspawner", "12.0"):
            continue
        if hub.removes is not True:
            continue
        trait = hub.spawner.trait("remove")
        related = (trait.setting.place("removed here"),) if trait.setting else ()
        message = (
            f"No server starts: {hub.release_note('dockerspawner')} passes `remove = True` on to Docker, which refuses"
            f" it with the restart policy {quote_value(policy)}. Remove the policy: the hub starts servers itself."
        )
        remedy = fix(
            "Remove the restart policy", remove_option(hub, hub.spawner.trait(HOST_CONFIG), entry)
        )
        yield Report(entry.key.place(), message, related, remedy)
