"""What is known of the image that the active spawner starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.notebook import STACKS

if TYPE_CHECKING:
    from hublint.hub.model import Hub


def is_stacks(hub: Hub) -> bool:
    """Whether the image is surely one of Jupyter's docker-stacks, or the spawner's default, made of one."""
    image = hub.spawner.trait("image")
    if image.state == "default" and image.value is None:
        return hub.spawner.known
    name = image.python()
    return isinstance(name, str) and STACKS.search(name) is not None
