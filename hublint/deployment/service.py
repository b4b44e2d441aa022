"""The service that runs the hub, as its files describe it, and how its container is seen by others."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.deployment.docker_image import Image
    from hublint.deployment.given import Given
    from hublint.deployment.stretches import Stretch

SOCKETS = ("/var/run/docker.sock", "/run/docker.sock", "/var/run", "/run")
"""What has to be mounted for a container to reach Docker."""

MountKind = Literal["bind", "volume", "tmpfs", "other"]


@dataclass(frozen=True, slots=True, eq=False)
class ServiceMount:
    """Something mounted into the container; None for what isn't known.

    `written` is the source as it stands there. Of a bind, `source` is the full path on the host of this checkout; of a
    volume, the real name, with `key` what the file calls it.
    """

    kind: MountKind
    written: str | None
    source: str | None
    target: str | None
    spot: Stretch
    key: str | None = None
    read_only: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class NamedThing:
    """A network or volume. `name` is its real name, None if that isn't known; `key` is what the file calls it.

    `prefixed`: Compose makes the name of the project and the key. `by_folder`: the project is called after its folder.
    """

    key: str
    name: str | None
    spot: Stretch | None
    prefixed: bool = False
    by_folder: bool = False
    external: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class JoinedNetwork:
    """A network that a service is on, and the further names by which others find it there."""

    network: NamedThing
    aliases: frozenset[str] = frozenset()
    complete: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class PublishedPort:
    """A port of the container that is reached from outside; `target` is None if it isn't known."""

    target: str | None
    published: str | None
    spot: Stretch


@dataclass(frozen=True, slots=True, eq=False)
class Service:
    """What starts the hub. `kind` says whether it runs in a container of Compose, or as a unit of systemd.

    `variables` are those of the hub; `complete`: there are no others, but for those that every system has. `argv` is
    what the container runs, `folder` where that starts; None if not known. `is_open`: other files, or parts that can't
    be read, may add to it, so that what it lacks proves nothing. `names_hub`: its own command is `jupyterhub`, whatever
    the image puts before that.
    """

    name: str
    kind: Literal["compose", "systemd"]
    spot: Stretch
    variables: Mapping[str, Given] = field(default_factory=dict)
    complete: bool = False
    folder: str | None = None
    argv: tuple[str, ...] | None = None
    image: str | None = None
    built: Image | None = None
    mounts: tuple[ServiceMount, ...] = ()
    networks: tuple[JoinedNetwork, ...] = ()
    network_mode: str | None = None
    ports: tuple[PublishedPort, ...] = ()
    container_name: str | None = None
    hostname: str | None = None
    names_known: bool = True
    is_open: bool = False
    missing_env_files: tuple[tuple[str, Stretch], ...] = ()
    names_hub: bool = False

    @property
    def in_container(self) -> bool:
        """Whether the hub runs in a container."""
        return self.kind == "compose"

    @property
    def starts_hub_itself(self) -> bool:
        """Whether the container runs JupyterHub as such, with no script or system before it."""
        return bool(self.argv) and posixpath.basename((self.argv or ("",))[0]) == "jupyterhub"

    def mount_over(self, path: str) -> ServiceMount | None:
        """The mount that holds a path of the container, the innermost if there are several."""
        holding = [
            one for one in self.mounts if one.target is not None and is_below(path, one.target)
        ]
        return max(holding, key=lambda one: len(one.target or ""), default=None)

    @property
    def knows_all_mounts(self) -> bool:
        """Whether there can be no other mount."""
        return not self.is_open and all(one.target is not None for one in self.mounts)


def is_below(path: str, folder: str) -> bool:
    """Whether a path is a folder, or lies in it; both absolute."""
    top = posixpath.normpath(folder)
    return top == "/" or f"{posixpath.normpath(path)}/".startswith(f"{top}/")
