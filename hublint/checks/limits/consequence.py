"""What happens when JupyterHub rejects the value of a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.hub.limits.configured import ConfiguredLimit


def consequence(limit: ConfiguredLimit) -> str:
    """A sentence for messages about a value that JupyterHub rejects."""
    if limit.override:
        return "No server with this override starts."
    return "The hub starts, but every login and server start then fails with error 500."
