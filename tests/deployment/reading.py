"""Deployments written into a folder and read from it."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from hublint.deployment.around import deployment_around
from hublint.deployment.asked import NOTHING_ASKED
from hublint.files.reach import Reach
from hublint.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from hublint.deployment.asked import Asked
    from hublint.deployment.deployment import Deployment

CONFIG = "c = get_config()  # noqa\n"
HUB = "image: quay.io/jupyterhub/jupyterhub:5"


def compose(text: str) -> str:
    """A compose file whose service `hub` has these further lines, which begin with an empty one."""
    return f"services:\n  hub:\n    {HUB}\n" + dedent(text).replace("\n", "\n    ").rstrip()[1:]


def write(folder: Path, files: dict[str, str]) -> None:
    """Write files by their relative paths; the folder becomes a repository."""
    (folder / ".git").mkdir(exist_ok=True)
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def read(
    folder: Path, files: dict[str, str], config="jupyterhub_config.py", asked: Asked = NOTHING_ASKED
) -> Deployment:
    """The deployment around a config, once the files are written."""
    write(folder, {config: CONFIG, **files})
    file = folder / config
    return deployment_around(Source.read(file, config, Reach.around(file.parent, folder)), asked)


def environment(found: Deployment) -> dict[str, str | None]:
    """The variables of the hub with their values."""
    assert found.service is not None, found.reason
    return {name: one.text for name, one in found.service.variables.items()}
