"""HUB518 missing-subconfig: files that `load_subconfig` does not find."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.source.location import Place

BRANCHES = (cst.If, cst.Try, cst.For, cst.While, cst.FunctionDef, cst.IfExp)


@rule("HUB518", Severity.WARNING, "any-release")
def missing_subconfig(hub: Hub) -> Iterator[Report]:
    """A config that `load_subconfig` does not find is silently skipped."""
    for name, is_there, place in hub.facts.subconfigs:
        if is_there or not _is_reached(hub, place):
            continue
        if re.search(r"[*?]", name):
            message = (
                f"`load_subconfig` takes the name of one file, not a pattern such as {quote_value(name)}, so it"
                " silently loads nothing. Load the files in a loop over `glob.glob(...)`."
            )
            yield Report(place, message)
        elif is_there is False and _is_surely_looked_up(hub, name, place):
            message = (
                f"There is no {quote(name)} beside this file, and `load_subconfig` silently skips a missing file, so"
                " its settings have no effect. Correct the name, or add the file."
            )
            yield Report(place, message)


def _is_reached(hub: Hub, place: Place) -> bool:
    """Whether the call is made in this scenario: reading stops short of what a missing file might set."""
    conditions = [
        opaque_write.path_condition
        for opaque_write in hub.facts.opaque_writes
        if opaque_write.place.node is place.node
    ]
    return all(hub.scenarios.agrees(condition) for condition in conditions)


def _is_surely_looked_up(hub: Hub, name: str, place: Place) -> bool:
    """Whether the file itself asks for a name in its folder, in any case."""
    is_own = hub.source.file is not None and place.source is hub.source
    return is_own and _is_beside(name) and not _is_in_branch(place)


def _is_beside(name: str) -> bool:
    """Whether the name is looked up in the folder of the config."""
    return not name.startswith(("/", "~", "$")) and not re.match(r"[A-Za-z]:|\\", name)


def _is_in_branch(place: Place) -> bool:
    """Whether the call stands in a branch, a loop or a function, where it may not be reached."""
    return place.source.is_inside(place.node, *BRANCHES)
