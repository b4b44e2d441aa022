"""Code that cannot be followed: which settings it may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.hub.scenarios.explore import Scenarios
    from hublint.hub.setting import Setting
    from hublint.interpret.facts import OpaqueWrite
    from hublint.interpret.writes import Path


def may_be_overwritten(
    path: Path, setting: Setting | None, opaque_writes: Sequence[OpaqueWrite], scenarios: Scenarios
) -> bool:
    """Whether an opaque write to the path is met in this scenario, other than before the assignment that stands."""
    return any(
        opaque_write.path == path[: len(opaque_write.path)]
        and scenarios.agrees(opaque_write.path_condition)
        and not (setting is not None and _follows(setting, opaque_write))
        for opaque_write in opaque_writes
    )


def _follows(setting: Setting, opaque_write: OpaqueWrite) -> bool:
    """Whether the assignment stands after the opaque write in the same file, so that it has the last word."""
    write, source, node = setting.write, opaque_write.place.source, opaque_write.place.node
    if write.source is not source or write.kind != "assign" or not _says_when(opaque_write):
        return False
    return source.span(write.statement)[0] >= source.span(node)[1]


def _says_when(opaque_write: OpaqueWrite) -> bool:
    """Whether the place of an opaque write is that of the code, rather than where the section was first named."""
    match opaque_write.place.node:
        case cst.Call(func=cst.Name("get_config")):
            return False
    return not opaque_write.path
