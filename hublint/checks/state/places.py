"""Where the hub keeps its own files, and whether they outlive its container."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.hub.evidence import COMPOSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

WORKING_FOLDER = re.compile(r":\s*/srv/jupyterhub/?(?::\w+)?[\"']?\s*$", re.MULTILINE)
"""A mount, in a compose file, over the folder that the jupyterhub image starts the hub in."""


def is_in_container(hub: Hub) -> bool:
    """Whether the hub itself surely runs in a container, beside those of its users."""
    return hub.spawner.is_a("DockerSpawner") and hub.containerised


def sqlite_file(url: str) -> str | None:
    """The file of an SQLite address, `:memory:` for one in memory; None for other databases."""
    if "://" not in url:
        return url
    if not url.startswith("sqlite://"):
        return None
    path = url.removeprefix("sqlite://").partition("?")[0]
    if path in ("", "/", "/:memory:"):
        return ":memory:"
    return path[1:] if path.startswith("/") else None


def folder_of(path: object) -> str | None:
    """The folder of a file given by its full path, the root folder left out."""
    if not isinstance(path, str) or not path.startswith("/"):
        return None
    return path.rpartition("/")[0] or None


def keeps_working_folder(hub: Hub) -> bool:
    """Whether a compose file beside the config mounts something over the hub's working folder."""
    return any(WORKING_FOLDER.search(content) for content in compose_files(hub))


def compose_files(hub: Hub) -> Iterator[str]:
    """The contents of the compose files beside the config or a folder above it."""
    file = hub.source.file
    if file is None:
        return
    folder = file.absolute().parent
    for path in (holder / name for holder in (folder, folder.parent) for name in COMPOSE):
        try:
            yield path.read_text("utf-8", errors="replace")
        except OSError:
            continue
