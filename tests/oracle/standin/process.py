"""The single-user server of a started container: as whom it runs, and in which folder."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..places import IMAGE_FOLDER, environment_of, root_option, start_folder, working_folder
from .disk import ROOT, Place
from .storage import IMAGE_USER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..places import Started
    from .storage import View


@dataclass(frozen=True)
class Server:
    """A server's process; ``lives`` is false where it ends because its start folder is missing.

    ``port`` is the one that it was told to listen on, None where it was told none.
    """

    view: View
    user: int
    home: str
    folder: str
    lives: bool
    port: int | None = None

    def save(self, path: str, text: str) -> bool:
        """Write a file as the server's user; whether that was possible."""
        return self.view.save(path, self.user, text)

    def files(self) -> Iterator[tuple[str, Place, bool]]:
        """Every visible file: its path, its place, and whether the server can change it."""
        for path, place, writable in self.view.files():
            yield path, place, writable and self.view.disk.may_change(place, self.user)


def user_of(thing: Started) -> int:
    """The user id that a container's server runs as.

    The start script of docker-stacks, started as root, becomes ``NB_UID`` or jovyan.
    """
    spec = thing.body
    if thing.kind == "service":
        spec = spec["TaskTemplate"]["ContainerSpec"]
    if thing.kind == "pod":
        return _pod_user(spec["spec"])
    name = str(spec.get("User") or IMAGE_USER).partition(":")[0]
    if name in ("root", "0"):
        wanted = environment_of(thing).get("NB_UID", "")
        return int(wanted) if wanted.isdigit() else IMAGE_USER
    return int(name) if name.isdigit() else IMAGE_USER


def boot(thing: Started, view: View) -> Server:
    """Start the server in a container with this view: what is missing there is made for root."""
    user, home = user_of(thing), environment_of(thing).get("HOME", IMAGE_FOLDER)
    for layer in sorted(view.layers, key=lambda layer: len(layer.target)):
        if layer.target != "/":
            _make_mount_point(view, layer.target)
    working = posixpath.normpath(working_folder(thing) or IMAGE_FOLDER)
    view.make_folder(working, ROOT)
    if _starts_as_root(thing) and view.has_folder(home):
        view.disk.change_owner(view.find(home).place, user)
    folder = start_folder(thing)
    lives = view.has_folder(folder) or not root_option(thing)
    port = urlsplit(environment_of(thing).get("JUPYTERHUB_SERVICE_URL", "")).port
    return Server(view, user, home, folder, lives, port)


def _make_mount_point(view: View, target: str) -> None:
    """A mount needs a folder in what is mounted above it."""
    outer = [layer for layer in view.layers if layer.target != target]
    type(view)(view.disk, tuple(outer)).make_folder(target, ROOT)


def _starts_as_root(thing: Started) -> bool:
    return thing.kind == "container" and str(thing.body.get("User")).partition(":")[0] in (
        "root",
        "0",
    )


def _pod_user(spec: dict[str, Any]) -> int:
    container = spec["containers"][0].get("securityContext") or {}
    user = container.get("runAsUser", (spec.get("securityContext") or {}).get("runAsUser"))
    return IMAGE_USER if user is None else int(user)
