"""What lies beside a config, where no service is known to run its hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.deployment.around import MAIN_FILES
from hublint.deployment.deployment_files import Files
from hublint.deployment.docker_build import all_stages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.deployment.docker_image import Image
    from hublint.source import Source

_DOCKERFILES = ("Dockerfile", "Dockerfile.jupyterhub")


def images_beside(source: Source) -> Iterator[Image]:
    """The images of the Dockerfiles in the config's folder, and in the one around it."""
    if source.reach is None:
        return
    files = Files(source.reach, relative_names=True)
    for folder in _folders(source):
        for name in _DOCKERFILES:
            found = files.read(folder / name)
            yield from all_stages(found) if found is not None else ()


def may_lie_out_of_reach(source: Source) -> bool:
    """Whether a compose file or a Dockerfile may be there that can't be read."""
    if source.reach is None:
        return False
    files = [folder / name for folder in _folders(source) for name in (*MAIN_FILES, *_DOCKERFILES)]
    return any(map(source.reach.hides, files))


def _folders(source: Source) -> tuple[Path, ...]:
    if source.file is None:
        return ()
    folder = source.file.absolute().parent
    return folder, folder.parent
