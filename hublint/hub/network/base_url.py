"""The prefix of all of JupyterHub's addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.network.hosts import split
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents


def base_url(hub: HubComponents) -> str | None:
    """`base_url`, by default the path of `bind_url`, with slashes at both ends; None where it cannot be known."""
    trait = hub.app.trait("base_url")
    if trait.given is not None:
        path = as_str(trait.given)
        return as_base_url(path) if path is not None else None
    if trait.is_unknown:
        return None
    bind_url = hub.app.trait("bind_url")
    if bind_url.is_default:
        return "/"
    parts = split(as_str(bind_url.value) or "")
    return as_base_url(parts.path) if parts else None


def as_base_url(path: str) -> str:
    """A path as JupyterHub writes it, with slashes at both ends."""
    return f"/{path.strip('/')}/" if path.strip("/") else "/"
