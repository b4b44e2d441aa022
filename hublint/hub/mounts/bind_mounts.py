"""The mounts that the file gives as volumes or binds, which reach Docker as `source:target:mode`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.docker.family import has_standard_mounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.mounts.mount import Mount

BINDS = ("volumes", "read_only_volumes", "binds")
"""Origins of these mounts."""


def bind_mounts(hub: Hub) -> Iterator[Mount]:
    """The mounts that the file writes in `volumes`, `read_only_volumes` or `binds`."""
    if has_standard_mounts(hub):
        yield from (mount for mount in hub.mounts.items if mount.origin in BINDS)
