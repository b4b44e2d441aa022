"""What a file shows of its surroundings: part of a larger config, or of a hub in a container."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.hub.constants import text
from hublint.interpret.values import Assigned, Choice, Value
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hublint.interpret.reading import Reading

CLASSES = ("spawner_class", "authenticator_class", "proxy_class")

CONTAINER_SIGNS = pattern(
    r"^[^#\n]*(?:/var/run/docker\.sock|\bDOCKER_(?:NETWORK_NAME|NOTEBOOK_DIR|NOTEBOOK_IMAGE|SPAWN_CMD"
    r"|JUPYTER_IMAGE|JUPYTER_CONTAINER)\b|/srv/jupyterhub\b|\bgethostname\()",
    re.MULTILINE,
)
COMPOSE = ("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml")
HOST_NAME = pattern(r"(?!localhost$)[A-Za-z][A-Za-z0-9_-]*")


def is_fragment(reading: Reading) -> bool:
    """Whether the file is obviously a part of a larger config.

    That is: it chooses no class, and lies in a `.d` folder, or a config beside it loads it; or its values
    come from a Helm chart.
    """
    if any(name.partition(".")[0] == "z2jh" for name in reading.imports):
        return True
    if any(path[0] == "JupyterHub" and path[-1] in CLASSES for path in reading.settings):
        return False
    file = reading.source.file
    return file is not None and (file.absolute().parent.suffix == ".d" or _is_loaded(file))


def _is_loaded(file: Path) -> bool:
    """Whether a config in the same folder loads this file by name."""
    for other in sorted(file.parent.glob("jupyterhub_config*.py")):
        if other.name == file.name:
            continue
        try:
            content = other.read_text("utf-8", errors="replace")
        except OSError:
            continue
        if "load_subconfig" in content and file.name in content:
            return True
    return False


def is_containerised(reading: Reading) -> bool:
    """Whether the file shows that the hub runs in a container.

    Signs are a bare name as its address, the usual variables and folders of hubs in Docker, and a compose
    file beside it.
    """
    if CONTAINER_SIGNS.search(reading.source.text):
        return True
    for name in ("hub_connect_ip", "hub_ip"):
        value = reading.settings.get(("JupyterHub", name))
        if any(HOST_NAME.fullmatch(found) for found in _texts(value)):
            return True
    file = reading.source.file
    return file is not None and any((file.parent / name).exists() for name in COMPOSE)


def _texts(value: Value | None) -> Iterator[str]:
    """The texts that a setting may have."""
    if isinstance(value, Choice):
        yield from _texts(value.then)
        yield from _texts(value.other)
    elif isinstance(value, Assigned):
        yield from _texts(value.value)
    else:
        yield text(value) or ""
