"""Finding the deployment around a config. Without a file of one beside it, a look into the folders is all it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.deployment.asked import NOTHING_ASKED
from hublint.deployment.deployment import NO_DEPLOYMENT

if TYPE_CHECKING:
    from pathlib import Path

    from hublint.deployment.asked import Asked
    from hublint.deployment.deployment import Deployment
    from hublint.source import Source

MAIN_FILES = frozenset({"compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"})
_FOLDERS = 12
"""So many folders are looked into, from the config's own upwards."""


def deployment_around(source: Source, asked: Asked = NOTHING_ASKED) -> Deployment:
    """The deployment of a config; that of a part, a chart's config or text in no file only if one is named."""
    if asked.off or source.reach is None:
        return NO_DEPLOYMENT
    is_named = asked.names_something
    if (source.file is None or source.is_part or "z2jh" in source.text) and not is_named:
        return NO_DEPLOYMENT
    folders = list(source.reach.upwards())[:_FOLDERS]
    holding = [folder for folder in folders if _has_deployment(source, folder)]
    if not holding and not is_named:
        return NO_DEPLOYMENT
    from hublint.deployment.finding_deployments import search  # noqa: PLC0415

    return search(source, source.reach, holding, asked)


def _has_deployment(source: Source, folder: Path) -> bool:
    names = source.reach.names(folder) if source.reach is not None else ()
    return any(
        name in MAIN_FILES or name.endswith(".service") or name in ("systemd", "etc")
        for name in names
    )
