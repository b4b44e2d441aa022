"""Values that functions of the file give to the spawner's settings, and that these refuse (HUB511)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.configuration.expected_types import actual
from hublint.checks.configuration.refused_values import (
    is_refused,
    is_reported_elsewhere,
    sample_of,
)
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.hub.traits.server_functions import functions_in_use
from hublint.interpret.constants import NOT_KNOWN
from hublint.interpret.handed import SPAWNER
from hublint.knowledge.type_words import expected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.writes import Write
    from hublint.knowledge import TraitInfo


def report_hook_values(hub: Hub) -> Iterator[Report]:
    """The spawner takes a value when the function runs, so that the start of a server ends there."""
    if not hub.spawner.known:
        return
    for function in functions_in_use((hub.spawner,)):
        for root, write in function.writes:
            info = _trait(hub, root, write)
            if info is None or not hub.scenarios.agrees(write.path_condition):
                continue
            plain = sample_of(write.value, info)
            name = write.path[0]
            if plain is NOT_KNOWN or is_reported_elsewhere(hub.spawner, name, write.value, plain):
                continue
            if is_refused(info, plain):
                yield _report(write, info)


def _trait(hub: Hub, root: int, write: Write) -> TraitInfo | None:
    if root != SPAWNER or write.kind != "assign" or len(write.path) != 1:
        return None
    mro = hub.spawner.class_mro
    return None if mro.member(write.path[0]) else mro.traits.get(write.path[0])


def _report(write: Write, info: TraitInfo) -> Report:
    problem = f"{quote(write.path[0])} must be {expected(info)}"
    words = actual(info, write.value, is_secret=False)
    message = f"{problem}, but {words}, so every server start that gets here fails (TraitError)."
    return Report(write.value.place("not valid"), message)
