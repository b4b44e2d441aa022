"""Where the user interface of a single-user server has its root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from hublint.hub.settings import Setting
    from hublint.hub.templates import Template


@dataclass(frozen=True, slots=True, eq=False)
class Root:
    """The folder that the user interface opens: `template`, None if it cannot be known.

    `origin` says what decides: the trait, a command line argument, the container's working directory
    (SystemUserSpawner's home, `extra_create_kwargs`), or the image's own. `image` roots are known only for images of docker-stacks.
    """

    template: Template | None
    origin: Literal["notebook_dir", "args", "working_dir", "image", "unknown"]
    setting: Setting | None = None
