"""Where the hub keeps its own files, and whether they outlive its container."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from hublint.files.dockerfile import instructions
from hublint.hub.deployment.beside import COMPOSE_FILES, DOCKERFILES, files_beside
from hublint.hub.deployment.hints import HOST_NAME, NOT_GIVEN
from hublint.interpret.constants import as_str
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.components import HubComponents

USUAL_FOLDER = "/srv/jupyterhub"
"""The folder in which the jupyterhub image starts the hub."""

_PATH = pattern(r"[\"']?(/[\w./-]*)")
_MOUNT_TARGET = pattern(r":[ \t]*[\"']?(/[\w./-]*\w)")
"""What may be the target of a mount in a compose file: a full path after a colon."""

_VARIABLE_TARGET = pattern(r":[ \t]*[\"']?\$")
"""A target of a mount, or a folder to start in, that a variable names."""

_WORKING_DIR = pattern(r"^[ \t]*working_dir:[ \t]+[\"']?(/[\w./-]*)", re.MULTILINE)

_NETWORK_VARIABLE = pattern(rf"^[^#\n]*\bDOCKER_NETWORK_NAME\b{NOT_GIVEN}", re.MULTILINE)

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


def is_surely_in_container(hub: HubComponents) -> bool:
    """Whether the file has a sign of a hub in a container that makes no sense elsewhere."""
    if _NETWORK_VARIABLE.search(hub.source.text):
        return True
    address = as_str(hub.app.trait("hub_connect_ip").given)
    return bool(address and HOST_NAME.fullmatch(address))


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
    compose = files_beside(hub.source, COMPOSE_FILES, above=True)
    dockerfiles = files_beside(hub.source, DOCKERFILES, above=True)
    if not compose.texts or not (compose.complete and dockerfiles.complete):
        return None
    start = [folder for text in dockerfiles.texts for folder in _working_folders(text)]
    folders = {USUAL_FOLDER, *_all(_WORKING_DIR, compose.texts), *filter(None, start)}
    paths = [posixpath.normpath(posixpath.join(folder, file)) for folder in folders]
    targets = _all(_MOUNT_TARGET, compose.texts)
    if any(f"{path}/".startswith(f"{target}/") for path in paths for target in targets):
        return True
    return None if None in start or _all(_VARIABLE_TARGET, compose.texts) else False


def _all(wanted: re.Pattern[str], texts: tuple[str, ...]) -> set[str]:
    return {match for text in texts for match in wanted.findall(text)}


def _working_folders(dockerfile: str) -> Iterator[str | None]:
    """The absolute folders that a Dockerfile changes to, None for one that a variable names."""
    for _, keyword, argument in instructions(dockerfile):
        if keyword != "WORKDIR":
            continue
        if argument.lstrip("\"'").startswith("$"):
            yield None
        elif path := _PATH.match(argument):
            yield path[1]


def is_mentioned(hub: HubComponents, name: str) -> bool:
    """Whether the config or a compose file beside it has a name in it, as a file that can't be read may."""
    compose = files_beside(hub.source, COMPOSE_FILES, above=True)
    texts = (hub.source.text, *compose.texts)
    return not compose.complete or any(name in text for text in texts)
