"""HUB318 negative-server-limit: a limit of servers that refuses every server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub import Hub


@rule("HUB318", Severity.ERROR, changes=("limits",))
def negative_server_limit(hub: Hub) -> Iterator[Report]:
    """JupyterHub compares the number of servers with any limit but 0 (`spawn_single_user`, read in 1.5 to 6.1)."""
    for name in ("active_server_limit", "concurrent_spawn_limit"):
        trait = hub.app.trait(name)
        limit = trait.as_python()
        if trait.given is None or not isinstance(limit, int) or limit >= 0:
            continue
        message = (
            f"JupyterHub refuses every server with error 429, because there are never fewer than {limit} of them. "
            "Write 0 for no limit."
        )
        no_limit = fix("Write 0", replace(trait.given, "0"), applicability="unsafe")
        yield Report(trait.place("below zero"), message, fix=no_limit)
