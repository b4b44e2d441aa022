"""Python values as JSON, and the few values that may not be shipped."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_STRING = 100
LONGEST_CONTAINER = 20


class NotLiteralError(ValueError):
    """The value is no literal, or none that may be shipped."""


def encode(value: Any) -> Any:
    """``value`` as JSON; tuples, sets and odd floats are tagged ``{"$tuple": ...}`` and so on.

    Raises NotLiteralError for other objects, for long texts, paths of this machine and addresses of registries.
    """
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        return _shippable(value)
    if isinstance(value, float):
        return {"$float": repr(value)} if value - value != 0 else value
    if isinstance(value, (list, tuple, set, frozenset, dict)) and len(value) <= LONGEST_CONTAINER:
        return _encode_container(value)
    raise NotLiteralError(type(value).__name__)


def _encode_container(value: Any) -> Any:
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise NotLiteralError("key")
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, (set, frozenset)):
        return {"$set": [encode(item) for item in sorted(value, key=repr)]}
    items = [encode(item) for item in value]
    return {"$tuple": items} if isinstance(value, tuple) else items


def _shippable(text: str) -> str:
    if len(text) > LONGEST_STRING or "\n" in text or any(p in text for p in _of_this_machine()):
        raise NotLiteralError("text")
    if "://" in text and text.rstrip("/").endswith("/pypi"):  # a package registry
        raise NotLiteralError("address")
    return str(text)


def _of_this_machine() -> Iterator[str]:
    for path in (sys.prefix, sys.base_prefix, str(Path.home()), str(Path.cwd())):
        if path.strip("/"):
            yield path
    # the tag of DockerSpawner's default image is the series of the JupyterHub beside it
    hub = sys.modules.get("jupyterhub")
    if hub is not None:
        yield ":" + ".".join(str(part) for part in hub.version_info[:2])
