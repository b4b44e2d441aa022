"""Images of users' servers that the compose file of the hub builds, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.images.docker_stacks import STACKS, STACKS_HOME

if TYPE_CHECKING:
    from hublint.deployment.docker_image import Image
    from hublint.hub.components import HubComponents

_OWN_USERS = (None, "jovyan", "1000", "$NB_UID", "${NB_UID}", "$NB_USER", "${NB_USER}")
_OF_USERS = frozenset({"HOME", "NB_USER", "NB_UID"})


def built_image(hub: HubComponents, name: object) -> Image | None:
    """The image that a service of the project builds under a name."""
    if not isinstance(name, str):
        return None
    wanted = name.removesuffix(":latest")
    for service in hub.deployment.others:
        is_named = service.image is not None and service.image.removesuffix(":latest") == wanted
        if is_named and service.built is not None and service.built.base is not None:
            return service.built
    return None


def is_made_of_stacks(image: Image) -> bool:
    """Whether an image is one of Jupyter's with more in it."""
    return image.base is not None and STACKS.search(image.base) is not None


def built_home(hub: HubComponents) -> str | None:
    """The home directory of the image that the project builds for users, if it is that of Jupyter's images."""
    image = built_image(hub, hub.spawner.trait("image").as_python())
    if image is None or not is_made_of_stacks(image) or image.folder is not None:
        return None
    is_changed = image.user not in _OWN_USERS or not _OF_USERS.isdisjoint(image.variables)
    return None if is_changed else STACKS_HOME


def starts_server(image: Image) -> bool | None:
    """Whether the image's own command starts a server for the hub; None if it isn't known."""
    words = (*(image.entrypoint or ()), *(image.command or ()))
    if any("singleuser" in word or "labhub" in word for word in words):
        return True
    if image.command is None and image.entrypoint is None:
        return True if is_made_of_stacks(image) else None
    return None
