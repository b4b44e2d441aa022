"""What a container sees of the disk: its layer, and what is mounted over it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from .disk import ANYONE, ROOT, Disk, Place, parts
from .mounts import clean
from .refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .mounts import MountPoint

IMAGE_USER: Final = 1000
IMAGE_FOLDERS: Final = {
    "/home": ROOT,
    "/home/jovyan": IMAGE_USER,
    "/home/jovyan/work": IMAGE_USER,
    "/opt": ROOT,
    "/srv": ROOT,
    "/tmp": ANYONE,
}
"""The folders of an image of docker-stacks, with their owners."""
_VOLUMES: Final = ("host", "var", "lib", "docker", "volumes")


@dataclass(frozen=True)
class Volume:
    """A named volume, with the driver and options of its creation."""

    driver: str
    options: tuple[tuple[str, str], ...]

    def place(self, name: str) -> Place:
        """Where its files lie; other drivers than ``local`` keep them somewhere of their own."""
        options = dict(self.options)
        if self.driver == "local" and "bind" in options.get("o", "").split(","):
            return ("host", *parts(options.get("device", "")))
        return (*_VOLUMES, name, "_data") if self.driver == "local" else (self.driver, name)


@dataclass(frozen=True)
class Layer:
    """A mount of a container with the place that it shows; the layer itself is mounted at ``/``."""

    target: str
    place: Place
    writable: bool


@dataclass(frozen=True)
class View:
    """The file system as the inside of one container sees it."""

    disk: Disk
    layers: tuple[Layer, ...]

    def find(self, path: str) -> Layer:
        """The place of an absolute, clean path, as a mount of that path alone."""
        inside = [layer for layer in self.layers if _inside(path, layer.target)]
        layer = max(inside, key=lambda layer: len(layer.target))
        rest = parts(path[len(layer.target) :])
        return Layer(path, (*layer.place, *rest), layer.writable)

    def has_folder(self, path: str) -> bool:
        """Whether the folder exists in the container."""
        return self.disk.has_folder(self.find(path).place)

    def make_folder(self, path: str, owner: int) -> None:
        """Make a folder that is missing."""
        self.disk.make_folder(self.find(path).place, owner)

    def may_write(self, folder: str, user: int) -> bool:
        """Whether ``user`` can make files in the folder."""
        found = self.find(folder)
        return found.writable and self.disk.may_write(found.place, user)

    def save(self, path: str, user: int, text: str) -> bool:
        """Write a file as ``user``; whether that was possible."""
        found = self.find(path)
        return found.writable and self.disk.save(found.place, user, text)

    def files(self) -> Iterator[tuple[str, Place, bool]]:
        """Every visible file: its path, its place, and whether its mount is writable."""
        for layer in self.layers:
            for place in self.disk.below(layer.place):
                path = "/" + "/".join((*parts(layer.target), *place[len(layer.place) :]))
                found = self.find(path)
                if self.disk.nodes[place].text is not None and found.place == place:
                    yield path, place, found.writable


class Storage:
    """The volumes and layers of an engine, on its disk."""

    def __init__(self) -> None:
        self.disk = Disk()
        self.volumes: dict[str, Volume] = {}

    def mount(
        self, identity: str, points: list[MountPoint], body: dict[str, Any], owner: int
    ) -> View:
        """Make the layer and everything that a new container mounts; ``owner`` gets what is missing.

        Raises :class:`Refused` for a volume that exists with another driver.
        """
        layer = ("layer", identity)
        for folder, whose in {"": ROOT, **IMAGE_FOLDERS}.items():
            self.disk.make_folder((*layer, *parts(folder)), whose)
        requested = _drivers(body)
        layers = [Layer("/", layer, writable=True)]
        for point in points:
            volume = requested.get(point.target) or Volume("local", ())
            place = self._place(identity, point, volume)
            if point.type == "volume" and self.disk.is_empty(place):
                self._populate(place, (*layer, *parts(point.target)))
            self.disk.make_folder(place, ANYONE if point.type == "tmpfs" else owner)
            layers.append(Layer(point.target, (*place, *parts(point.subpath)), point.writable))
        return View(self.disk, tuple(layers))

    def drop(self, identity: str) -> None:
        """Delete a container's layer, its unnamed volumes and its memory."""
        for kind in ("layer", "anonymous", "memory"):
            self.disk.remove((kind, identity))

    def forget_memory(self, identity: str) -> None:
        """Delete what a stop deletes: everything in a tmpfs."""
        self.disk.remove(("memory", identity))

    def _place(self, identity: str, point: MountPoint, wanted: Volume) -> Place:
        if point.type == "tmpfs":
            return ("memory", identity, *parts(point.target))
        if point.type == "bind":
            return host_place(point.source or "/")
        if point.source is None:
            return ("anonymous", identity, *parts(point.target))
        present = self.volumes.setdefault(point.source, wanted)
        if present.driver != wanted.driver:
            raise Refused(
                f"create {point.source}: conflict: volume name must be unique: "
                f'a volume with driver "{present.driver}" exists',
                409,
            )
        return present.place(point.source)

    def _populate(self, place: Place, image_folder: Place) -> None:
        """Give a fresh volume content and owner of the image's folder, where there is one."""
        if image_folder in self.disk.nodes:
            self.disk.make_folder(place, ROOT)
            self.disk.copy(image_folder, place)


def host_place(path: str) -> Place:
    """The place of a folder of the Docker host."""
    return ("host", *parts(posixpath.normpath(path)))


def _drivers(body: dict[str, Any]) -> dict[str, Volume]:
    """Targets to the volumes that a container's request describes."""
    host = body.get("HostConfig") or {}
    default = Volume(host.get("VolumeDriver") or "local", ())
    binds = [bind.split(":") for bind in host.get("Binds") or [] if ":" in bind]
    found = {clean(fields[1]): default for fields in binds}
    for mount in host.get("Mounts") or []:
        config = (mount.get("VolumeOptions") or {}).get("DriverConfig") or {}
        options = tuple(sorted((config.get("Options") or {}).items()))
        found[clean(mount["Target"])] = Volume(config.get("Name") or default.driver, options)
    return found


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")
