"""The images that the services of a compose file name, whichever of them runs a hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.deployment.compose_project import load
from hublint.deployment.compose_service import named_image
from hublint.deployment.deployment_files import Files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.deployment.docker_image import Step
    from hublint.files.reach import Reach


def images_in(file: Path, reach: Reach) -> Iterator[Step]:
    """Each image at the place that gives it, where the variables in its name are known, or have defaults."""
    project = load(Files(reach, relative_names=False), [file], None, {}, by_default=False)
    for service in project.services.values() if project is not None else ():
        found = named_image(service)
        if found is not None:
            yield found
