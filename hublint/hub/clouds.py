"""Code that cannot be followed: which settings it may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.hub.settings import Setting
    from hublint.hub.worlds import Worlds
    from hublint.interpret.reading import Cloud, Path


def is_clouded(
    path: Path, setting: Setting | None, clouds: Sequence[Cloud], worlds: Worlds
) -> bool:
    """Whether a cloud over the path is met in this world, other than before the assignment that stands."""
    return any(
        cloud.path == path[: len(cloud.path)]
        and worlds.agrees(cloud.way)
        and not (setting is not None and _follows(setting, cloud))
        for cloud in clouds
    )


def _follows(setting: Setting, cloud: Cloud) -> bool:
    """Whether the assignment stands after the cloud in the same file, so that it has the last word."""
    write, source, node = setting.write, cloud.place.source, cloud.place.node
    if write.source is not source or write.kind != "assign" or not _says_when(cloud):
        return False
    return source.span(write.statement)[0] >= source.span(node)[1]


def _says_when(cloud: Cloud) -> bool:
    """Whether the place of a cloud is that of the code, rather than where the section was first named."""
    match cloud.place.node:
        case cst.Call(func=cst.Name("get_config")):
            return False
    return not cloud.path
