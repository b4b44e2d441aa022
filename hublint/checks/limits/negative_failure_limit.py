"""HUB319 negative-failure-limit: a limit of failures that stops the hub at the first one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub import Hub


@rule("HUB319", Severity.ERROR, changes=("named",))
def negative_failure_limit(hub: Hub) -> Iterator[Report]:
    """JupyterHub compares the failures with any limit but 0 (`spawn_single_user`, read in 1.5, 3.1 and 6.1; tried)."""
    trait = hub.spawner.trait("consecutive_failure_limit")
    limit = trait.as_python()
    if trait.given is None or not isinstance(limit, int) or limit >= 0:
        return
    message = (
        "The hub stops as soon as one server fails to start, because one failure is more than "
        f"{limit}. Write 0 for no limit."
    )
    no_limit = fix("Write 0", replace(trait.given, "0"), applicability="safe")
    yield Report(trait.place("below zero"), message, fix=no_limit)
