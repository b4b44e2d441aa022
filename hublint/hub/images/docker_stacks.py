"""What is known of the image that the active spawner starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.constants import as_python
from hublint.patterns import pattern

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents


STACKS = pattern(
    r"(?:^|/)(?:jupyter|jupyterhub|jupyter-docker-stacks)/"
    r"(?:[a-z0-9-]*-notebook|notebook|singleuser[a-z-]*|docker-stacks-foundation|k8s-singleuser-sample)(?:[:@]|$)"
)
"""Images with the home directory `/home/jovyan` and the same working directory."""

STACKS_HOME = "/home/jovyan"

_CHOICES = ("allowed_images", "image_whitelist", "options_form", "profile_list")
"""Settings that let users choose an image."""


def is_stacks(hub: HubComponents) -> bool:
    """Whether the image is surely one of Jupyter's docker-stacks, or the spawner's default, made of one."""
    image = hub.spawner.trait("image")
    if image.is_untouched:
        return hub.spawner.known
    name = image.as_python()
    return isinstance(name, str) and STACKS.search(name) is not None


def users_choose(hub: HubComponents) -> bool:
    """Whether users may choose an image, so that some start another than the file's."""
    return bool(_choices(hub))


def is_always_stacks(hub: HubComponents) -> bool:
    """Whether every image that users may start is surely one of Jupyter's."""
    choices = _choices(hub)
    if not is_stacks(hub) or choices not in ([], ["allowed_images"]):
        return False
    offered = as_python(hub.spawner.trait("allowed_images").value) if choices else []
    names = list(offered.values()) if isinstance(offered, dict) else offered
    if not isinstance(names, list):
        return False
    return all(isinstance(name, str) and STACKS.search(name) for name in names)


def _choices(hub: HubComponents) -> list[str]:
    """The settings in force that let users choose an image."""
    return [name for name in _CHOICES if not hub.spawner.trait(name).is_default]


def renames_user(hub: HubComponents) -> bool:
    """Whether the file may give the user in the container another name and home, as `NB_USER` does in docker-stacks."""
    return hub.spawner.trait("environment").may_hold("NB_USER", "HOME")
