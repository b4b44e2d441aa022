"""Where a server's files lie: the start folder, what covers it, and the place on the host."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .verdict import Mount, Request, Spawn

IMAGE_FOLDER: Final = "/home/jovyan"
_ROOT_OPTION: Final = re.compile(
    r"--(?:ServerApp\.root_dir|ServerApp\.notebook_dir|NotebookApp\.notebook_dir|notebook-dir)=(.*)"
)
_VOLUMES: Final = ("host", "var", "lib", "docker", "volumes")


class Started(Protocol):
    """What a container was asked for with: the kind of object and the body of the request."""

    @property
    def kind(self) -> str:
        """container, service or pod."""
        ...

    @property
    def body(self) -> dict[str, Any]:
        """The JSON on the wire."""
        ...


Place = tuple[str, ...]
"""A folder outside the container, as a path of parts below a kind of storage."""


@dataclass(frozen=True)
class Home:
    """The folder a server starts in, and what becomes of what is saved there.

    ``storage`` is persistent, readonly, memory (tmpfs), anonymous (an unnamed volume) or container
    (the container's own layer); ``place`` is where it lies outside, None unless persistent or
    readonly; ``persistent_below`` are targets of writable mounts below the folder.
    """

    folder: str
    storage: str
    place: Place | None
    persistent_below: tuple[str, ...]


def start_folder(thing: Started) -> str:
    """The absolute path in the container that the single-user server serves.

    ``JUPYTERHUB_ROOT_DIR`` yields to the option on the command line (jupyterhub's
    ``singleuser/extension.py``); without both it is the working folder. The image is taken to be
    one of docker-stacks: HOME and WORKDIR are ``/home/jovyan``.
    """
    folder = root_option(thing) or "."
    if folder == "~" or folder.startswith("~/"):
        folder = environment_of(thing).get("HOME", IMAGE_FOLDER) + folder[1:]
    return posixpath.normpath(posixpath.join(working_folder(thing) or IMAGE_FOLDER, folder))


def root_option(thing: Started) -> str | None:
    """The start folder as the server is told it, None where it is not."""
    options = [found[1] for word in _command(thing) if (found := _ROOT_OPTION.fullmatch(str(word)))]
    told = options[-1].strip("\"'") if options else ""
    return told or environment_of(thing).get("JUPYTERHUB_ROOT_DIR") or None


def environment_of(thing: Started) -> dict[str, str]:
    """The environment variables of the container."""
    if thing.kind == "pod":
        container = thing.body["spec"]["containers"][0]
        return {item["name"]: item.get("value") or "" for item in container.get("env") or []}
    lines = _docker_spec(thing).get("Env") or []
    return dict(line.split("=", 1) for line in lines if "=" in line)


def working_folder(thing: Started) -> str:
    """The working folder that the request names, empty for the image's."""
    if thing.kind == "pod":
        return thing.body["spec"]["containers"][0].get("workingDir") or ""
    spec = _docker_spec(thing)
    return spec.get("WorkingDir") or spec.get("Dir") or ""


def _command(thing: Started) -> list[str]:
    if thing.kind == "pod":
        container = thing.body["spec"]["containers"][0]
        return [*(container.get("command") or []), *(container.get("args") or [])]
    spec = _docker_spec(thing)
    return [*(spec.get("Cmd") or []), *(spec.get("Args") or [])]


def _docker_spec(thing: Started) -> dict[str, Any]:
    spec = thing.body
    return spec["TaskTemplate"]["ContainerSpec"] if thing.kind == "service" else spec


def home_of(request: Request) -> Home:
    """The home of an accepted request."""
    folder = start_folder(request)
    covering = [mount for mount in request.mounts if _inside(folder, mount.target)]
    below = tuple(
        mount.target
        for mount in request.mounts
        if mount.target != folder
        and _inside(mount.target, folder)
        and mount.writable
        and place_of(mount)
    )
    if not covering:
        return Home(folder, "container", None, below)
    mount = max(covering, key=lambda mount: len(mount.target))
    place = place_of(mount)
    if place is None:
        return Home(folder, "memory" if mount.type == "tmpfs" else "anonymous", None, below)
    rest = _parts(posixpath.relpath(folder, mount.target))
    return Home(folder, "persistent" if mount.writable else "readonly", (*place, *rest), below)


def place_of(mount: Mount) -> Place | None:
    """Where the mount's files lie outside the container; None if they end with it."""
    if mount.source is None or mount.type in ("tmpfs", "ephemeral"):
        return None
    below = _parts(posixpath.normpath(mount.subpath or "."))
    if mount.type in ("bind", "host"):
        return ("host", *_parts(posixpath.normpath(mount.source)), *below)
    if mount.type == "volume":
        return (*_VOLUMES, mount.source, "_data", *below)
    return (mount.type, mount.source, *below)


def overlap(one: Place, other: Place) -> bool:
    """Whether one of the places lies in the other."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def escapes(spawns: Iterable[Spawn], plain_users: Iterable[str]) -> list[tuple[Spawn, str, str]]:
    """Bind sources that leave the folder in which the plain users' own folders lie.

    Yields spawn, source and that folder. Mounts are compared by their order in the request.
    """
    requests = [(spawn, spawn.request) for spawn in spawns]
    sent = [spawn for spawn, sent in requests if sent and sent.mounts and not sent.refusal]
    plain = [spawn for spawn in sent if spawn.user in set(plain_users)]
    found = []
    for spawn in sent:
        for number, mount in enumerate(_binds(spawn)):
            sources = {_binds(p)[number].source or "" for p in plain if number < len(_binds(p))}
            if len(sources) < 2:
                continue
            parent = posixpath.commonpath([posixpath.dirname(source) for source in sources])
            source = posixpath.normpath(mount.source or "/")
            if source == parent or not _inside(source, parent):
                found.append((spawn, mount.source or "", parent))
    return found


def _binds(spawn: Spawn) -> list[Mount]:
    mounts = spawn.request.mounts if spawn.request else ()
    return [mount for mount in mounts if mount.type in ("bind", "host")]


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def _parts(path: str) -> tuple[str, ...]:
    return tuple(part for part in path.split("/") if part and part != ".")
