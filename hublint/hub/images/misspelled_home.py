"""Misspelled forms of `/home/jovyan`, the home in the images of Jupyter's docker-stacks, among the paths of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.images.docker_stacks import is_stacks, renames_user
from hublint.hub.images.site_images import site_home
from hublint.interpret.constants import as_str
from hublint.interpret.values import Constant
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

MISSPELLED_HOME = pattern(
    r"/home/(joyvan|jovan|jovayn|jovvan|jovyn|jovyna|jovyen|jovyian|jovyvan|jovyann|jovian|joyvian|joyvyan|jvoyan"
    r"|jovain|joyan|joyavn|jojvan|javyan|Jovyan)(?=/|$)"
)
REAL_NAMES = ("/home/jovian", "/home/jovan")
"""Homes that a site's own image may well have."""


def misspelled_home_paths(hub: Hub) -> list[Value]:
    """The container paths of the file that surely misspell the home of the image."""
    if not hub.spawner.is_a("DockerSpawner", "KubeSpawner") or site_home(hub) is not None:
        return []
    misspelled = [value for value in _paths(hub) if MISSPELLED_HOME.match(as_str(value) or "")]
    unique = list({id(value.node): value for value in misspelled}.values())
    return unique if unique and not renames_user(hub) and _is_stacks(hub, unique) else []


def _paths(hub: Hub) -> Iterator[Value]:
    """The container paths that the file gives."""
    trait = hub.spawner.trait("notebook_dir")
    if trait.given is not None:
        yield trait.given
    for mount in hub.mounts.items:
        if mount.target is not None and isinstance(mount.target.value, Constant):
            yield mount.target.value


def _is_stacks(hub: Hub, values: list[Value]) -> bool:
    """Whether the image has the home `/home/jovyan`: surely, or because the other name is nobody's."""
    if is_stacks(hub):
        return True
    return not any((as_str(value) or "").startswith(REAL_NAMES) for value in values)
