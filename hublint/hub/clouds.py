"""Code that cannot be followed: which settings it may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    write, source = setting.write, cloud.place.source
    if write.source is not source or write.kind != "assign":
        return False
    return source.span(write.statement)[0] >= source.span(cloud.place.node)[1]
