"""What is known of images that are not Jupyter's own: by the site's settings, and by the Dockerfiles that make them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.images.built_images import built_home
from hublint.hub.images.docker_stacks import is_stacks

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents


def site_home(hub: HubComponents) -> str | None:
    """The home directory of the site's images, if servers may start one."""
    return None if is_stacks(hub) else hub.site.image_home or built_home(hub)


def has_known_home(hub: HubComponents) -> bool:
    """Whether the home directory in the image, in which servers start, is surely known."""
    return is_stacks(hub) or site_home(hub) is not None


def has_own_folder(hub: HubComponents, path: str) -> bool:
    """Whether the site's images have a folder that belongs to their user, not to root."""
    return not is_stacks(hub) and dict(hub.site.image_folders).get(path, 0) != 0
