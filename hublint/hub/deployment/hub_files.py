"""Where the hub keeps its own files, and whether they outlive its container."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from hublint.hub.deployment.hints import COMPOSE, beside, hides

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents

USUAL_FOLDER = "/srv/jupyterhub"
"""The folder in which the jupyterhub image starts the hub."""

DOCKERFILES = ("Dockerfile", "Dockerfile.jupyterhub")

MOUNT = re.compile(r":[ \t]*[\"']?(/[\w./-]*\w)")
"""What may be the target of a mount in a compose file: a full path behind a colon."""

VARIABLE = re.compile(r":[ \t]*[\"']?\$|^[ \t]*WORKDIR[ \t]+[\"']?\$", re.MULTILINE)
"""A target or a folder to start in that a variable names."""

WORKING = re.compile(r"^[ \t]*(?:WORKDIR|working_dir:)[ \t]+[\"']?(/[\w./-]*)", re.MULTILINE)
"""Another folder to start in, in a Dockerfile or a compose file."""

TRIAL = frozenset(
    {
        "test", "tests", "testing", "e2e", "example", "examples", "demo", "ci", "dev", "sample",
        "samples",
    }
)  # fmt: skip
"""Words in the path of a config that is meant for trying out."""


def is_trial(hub: HubComponents) -> bool:
    """Whether the path of the config says that it is for trying out."""
    words = re.split(r"[^a-z0-9]+", hub.source.name.lower())
    return not TRIAL.isdisjoint(words)


def is_in_container(hub: HubComponents) -> bool:
    """Whether the hub itself surely runs in a container, beside those of its users."""
    return hub.spawner.is_a("DockerSpawner") and hub.containerized


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


def is_mounted(hub: HubComponents, file: str) -> bool | None:
    """Whether the compose file beside the config mounts something over a file of the hub's container.

    A relative path begins at the folder that the hub is started in. None without a compose file, where
    one can't be read, and where only a variable says what is mounted.
    """
    composed = list(beside(hub.source, COMPOSE, above=True))
    if not composed or hides(hub.source, (*COMPOSE, *DOCKERFILES), above=True):
        return None
    texts = [*composed, *beside(hub.source, DOCKERFILES, above=True)]
    folders = {USUAL_FOLDER, *(found for text in texts for found in WORKING.findall(text))}
    paths = [posixpath.normpath(posixpath.join(folder, file)) for folder in folders]
    mounts = {found for text in composed for found in MOUNT.findall(text)}
    if any(f"{path}/".startswith(f"{mount}/") for path in paths for mount in mounts):
        return True
    return None if any(VARIABLE.search(text) for text in texts) else False


def mentions(hub: HubComponents, name: str) -> bool:
    """Whether the config or a compose file beside it names something, as one that can't be read may."""
    if name in hub.source.text or hides(hub.source, COMPOSE, above=True):
        return True
    return any(name in text for text in beside(hub.source, COMPOSE, above=True))
