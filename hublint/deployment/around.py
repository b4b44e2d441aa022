"""Finding the deployment around a config. Without a file of one beside it, a look into the folders is all it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.deployment.asked import NOTHING_ASKED
from hublint.deployment.deployment import NO_DEPLOYMENT
from hublint.source.parts import is_in_config_folder

if TYPE_CHECKING:
    from pathlib import Path

    from hublint.deployment.asked import Asked
    from hublint.deployment.deployment import Deployment
    from hublint.source import Source

MAIN_FILES = frozenset({"compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"})
_FOLDERS = 12
"""So many folders are looked into, from the config's own upwards."""


def deployment_around(source: Source, asked: Asked = NOTHING_ASKED) -> Deployment:
    """The deployment of a config; that of a part, and of text that is in no file, only if one is named."""
    if asked.off or source.reach is None:
        return NO_DEPLOYMENT
    is_named = asked.names_something
    if (source.file is None or _is_part(source)) and not is_named:
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


def _is_part(source: Source) -> bool:
    """Whether the file lies where parts of configs do and chooses no class, or has its values from a Helm chart."""
    if source.file is None or "z2jh" in source.text:
        return source.file is not None
    chooses = any(f"{name}_class" in source.text for name in ("spawner", "authenticator", "proxy"))
    return not chooses and is_in_config_folder(source.file)
