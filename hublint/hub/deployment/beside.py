"""The compose files and Dockerfiles beside a config."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hublint.source import Source

COMPOSE_FILES = ("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml")
DOCKERFILES = ("Dockerfile", "Dockerfile.jupyterhub")


@dataclass(frozen=True, slots=True)
class FilesBeside:
    """The texts of the files that can be read; not `complete` if there is, or may be, one that can't be read."""

    texts: tuple[str, ...] = ()
    complete: bool = True


def files_beside(source: Source, names: Iterable[str], *, above: bool = False) -> FilesBeside:
    """The files of these names in the config's folder, with `above` in the folder around it too."""
    if source.file is None or source.reach is None:
        return FilesBeside()
    reach, folder = source.reach, source.file.absolute().parent
    folders = (folder, folder.parent) if above else (folder,)
    files = [holder / name for holder in folders for name in names]
    texts = [text for file in files if (text := reach.text(file)) is not None]
    return FilesBeside(tuple(texts), not any(map(reach.hides, files)))
