"""Where the hub keeps its own files, and whether they outlive its container."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.deployment.interpolation import Unset
from hublint.hub.deployment.beside import may_lie_out_of_reach
from hublint.hub.deployment.hints import HOST_NAME, NOT_GIVEN
from hublint.interpret.constants import as_str
from hublint.patterns import pattern

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents

_TELLING = ("--db", "--no-db", "--JupyterHub.db_url", "--JupyterHub.cookie_secret")
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
    """Whether the hub itself surely runs in a container, as its deployment says, or beside those of its users."""
    if hub.deployment.service is not None:
        return hub.deployment.in_container
    return hub.spawner.is_a("DockerSpawner") and hub.containerized


def is_surely_in_container(hub: HubComponents) -> bool:
    """Whether the file has a sign of a hub in a container that makes no sense elsewhere."""
    if _NETWORK_VARIABLE.search(hub.source.text):
        return True
    address = as_str(hub.app.trait("hub_connect_ip").given)
    return bool(address and HOST_NAME.fullmatch(address))


def sqlite_file(url: str) -> str | None:
    """The file of an SQLite address, `:memory:` for one in memory; None for other databases."""
    scheme, separator, rest = url.partition("://")
    if not separator:
        return url
    if scheme != "sqlite":
        return None
    path = rest.partition("?")[0]
    if path in ("", "/", "/:memory:"):
        return ":memory:"
    return path[1:] if path.startswith("/") else None


def folder_of(path: object) -> str | None:
    """The folder of a file given by its full path, the root folder left out."""
    if not isinstance(path, str) or not path.startswith("/"):
        return None
    return path.rpartition("/")[0] or None


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where a file of the hub lies in its container, and whether it outlives that; None for what isn't known."""

    path: str | None = None
    kept: bool | None = None


def keeping(hub: HubComponents, file: str) -> Keeping:
    """What the hub's service in a compose file says of one of the hub's own files.

    A relative path begins at the folder that the hub is started in, which is known only where the container starts
    JupyterHub itself. An anonymous volume stays with its service, for a while.
    """
    service = hub.deployment.service
    if service is None or not service.in_container:
        return Keeping()
    if not file.startswith("/") and (service.folder is None or not service.starts_hub_itself):
        return Keeping()
    path = posixpath.normpath(posixpath.join(service.folder or "/", file))
    mount = service.mount_over(path)
    if mount is None:
        return Keeping(path, False if service.knows_all_mounts else None)
    if mount.kind == "tmpfs":
        return Keeping(path, False)
    return Keeping(path, True if mount.kind == "bind" or mount.key is not None else None)


def is_told(hub: HubComponents) -> bool:
    """Whether the command that starts the hub says where its files are."""
    service = hub.deployment.service
    if service is None:
        return False
    return any(word.startswith(_TELLING) for word in service.argv or ())


def is_mentioned(hub: HubComponents, name: str) -> bool:
    """Whether the config or a file of a deployment has a variable's name in it, as a file that can't be read may."""
    if hub.deployment.service is not None:
        is_unset = isinstance(hub.deployment.variable(name), Unset)
        return not is_unset or name in hub.source.text
    sources = (hub.source, *hub.deployment.sources)
    return may_lie_out_of_reach(hub.source) or any(name in one.text for one in sources)
