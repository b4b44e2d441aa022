"""The hub as its configuration makes it: the one object that checks look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.components import HubComponents
from hublint.hub.docker.kept_containers import removes
from hublint.hub.mounts.by_spawner import mounts
from hublint.hub.names.container_names import ContainerNames, container_names
from hublint.hub.start_directory import RootDir, home, root

if TYPE_CHECKING:
    from hublint.hub.mounts.mount import Mounts
    from hublint.hub.names.templates import Template


class Hub(HubComponents):
    """What the hub does, in the present scenario: what its file says, its active classes, and what those come to."""

    @property
    def mounts(self) -> Mounts:
        """What is mounted into users' containers."""
        return mounts(self)

    @property
    def container_names(self) -> ContainerNames | None:
        """How containers are named; None for spawners that start none, and unknown ones."""
        return container_names(self)

    @property
    def root(self) -> RootDir:
        """The folder that the user interface opens."""
        return root(self)

    @property
    def home(self) -> Template | None:
        """The home directory in the container, None if not known.

        It is known of a SystemUserSpawner, of images that are, or look like, those of docker-stacks, and of others
        if the settings of the site tell.
        """
        return home(self)

    @property
    def removes(self) -> bool | None:
        """Whether a stop removes the container with all that is not mounted; None if not known."""
        return removes(self)
