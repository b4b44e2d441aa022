"""What is known of an image: its variables, working folder, user and command, and what it is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.deployment.given import Given
    from hublint.deployment.stretches import Stretch

HUB_IMAGE = pattern(r"(?:(?:docker|quay)\.io/)?jupyterhub/jupyterhub(?:-onbuild|-demo)?(?:[:@].*)?")
"""Images that start JupyterHub in `/srv/jupyterhub`."""
_ONBUILD = pattern(r".*jupyterhub/jupyterhub-onbuild(?:[:@].*)?")
_PLAIN_IMAGE = pattern(
    r"(?:docker\.io/)?(?:library/)?(?:python|debian|ubuntu|alpine|node|fedora|almalinux|rockylinux)(?:[:@].*)?"
    r"|(?:docker\.io/)?(?:continuumio/miniconda3|condaforge/mambaforge|condaforge/miniforge3|mambaorg/micromamba)(?:[:@].*)?"
)
"""Images that start in `/`, and whose few variables no config asks for."""
_HUB_FOLDER = "/srv/jupyterhub"

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """A file or folder of the build context that is put into the image; without `source`, all of the context.

    A file comes `into` the target under its own name, or becomes it. What a folder holds always comes into it.
    """

    source: str
    target: str
    into: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """What an image begins with, or what is done to it, its variables filled in as far as they are known.

    `keyword` is that of the instruction, `IMAGE` for an image that a compose file names.
    """

    keyword: str
    text: str
    spot: Stretch


@dataclass(frozen=True, slots=True, eq=False)
class Image:
    """What is known of an image; None where nobody can tell. `base` is the foreign image at its root.

    `complete`: no other variables are in it but such as every system has. `steps` are what it is made of, those of
    stages included that it copies from.
    """

    base: str | None = None
    variables: Mapping[str, Given] = field(default_factory=dict)
    complete: bool = False
    folder: str | None = None
    user: str | None = None
    command: Command | None = None
    entrypoint: Command | None = None
    copied: tuple[Copied, ...] = ()
    steps: tuple[Step, ...] = ()


def foreign(name: str) -> Image:
    """What is known of an image that nothing here builds."""
    if HUB_IMAGE.fullmatch(name):
        config = ("-f", f"{_HUB_FOLDER}/jupyterhub_config.py")
        onbuild = bool(_ONBUILD.fullmatch(name))
        command = ("jupyterhub", *config) if onbuild else ("jupyterhub",)
        copied = (Copied("jupyterhub_config.py", config[1]),) if onbuild else ()
        return Image(name, {}, True, _HUB_FOLDER, "root", command, (), copied)
    if _PLAIN_IMAGE.fullmatch(name):
        return Image(name, {}, True, "/", "root", (), ())
    return Image(name)
