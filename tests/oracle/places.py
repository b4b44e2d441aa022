"""Where a server's files lie: the start folder, what covers it, and the place on the host."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .verdict import Mount, Request, Spawn

IMAGE_FOLDER: Final = "/home/jovyan"
_ROOT_OPTION: Final = re.compile(
    r"--(?:ServerApp\.root_dir|ServerApp\.notebook_dir|NotebookApp\.notebook_dir|notebook-dir)=(.*)"
)
_VOLUMES: Final = ("host", "var", "lib", "docker", "volumes")

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


def start_folder(request: Request) -> str:
    """The absolute path in the container that the single-user server serves.

    ``JUPYTERHUB_ROOT_DIR`` yields to the option on the command line (jupyterhub's
    ``singleuser/extension.py``); without both it is the working folder. The image is taken to be
    one of docker-stacks: HOME and WORKDIR are ``/home/jovyan``.
    """
    environ, command, working = _started_with(request)
    options = [found[1] for word in command if (found := _ROOT_OPTION.fullmatch(str(word)))]
    folder = options[-1].strip("\"'") if options else environ.get("JUPYTERHUB_ROOT_DIR") or "."
    if folder == "~" or folder.startswith("~/"):
        folder = environ.get("HOME", IMAGE_FOLDER) + folder[1:]
    return posixpath.normpath(posixpath.join(working or IMAGE_FOLDER, folder))


def _started_with(request: Request) -> tuple[dict[str, str], list[str], str]:
    """Environment, command words and working folder of the container."""
    if request.kind == "pod":
        container = request.body["spec"]["containers"][0]
        environ = {item["name"]: item.get("value") or "" for item in container.get("env") or []}
        words = [*(container.get("command") or []), *(container.get("args") or [])]
        return environ, words, container.get("workingDir") or ""
    spec = request.body
    if request.kind == "service":
        spec = spec["TaskTemplate"]["ContainerSpec"]
    environ = dict(line.split("=", 1) for line in spec.get("Env") or [] if "=" in line)
    words = [*(spec.get("Cmd") or []), *(spec.get("Args") or [])]
    return environ, words, spec.get("WorkingDir") or spec.get("Dir") or ""


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
