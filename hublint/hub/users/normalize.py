"""What JupyterHub makes of a user's name, and whom it refuses (read in jupyterhub 1.5.1 to 6.1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from hublint.patterns import fits

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents


def hub_name(hub: HubComponents, user: str) -> str:
    """The name under which the hub knows who logs in: lower case, mapped by `username_map`."""
    authenticator = hub.authenticator
    if not authenticator.known or authenticator.overrides("normalize_username"):
        return user
    mapping = authenticator.trait("username_map").as_python()
    name = user.lower()
    if isinstance(mapping, dict) and isinstance(mapping.get(name), str):
        return str(mapping[name])
    return name


def refusal(hub: HubComponents, name: str) -> str | None:
    """Why the hub refuses a name, None if it lets it in as far as can be known."""
    if hub.authenticator.overrides("validate_username"):
        return None
    if not name or "/" in name:
        return "JupyterHub refuses empty names and names with a `/`"
    if hub.at_least("jupyterhub", "6.1") and _dots(name):
        return "JupyterHub refuses names of dots alone since 6.1"
    if hub.at_least("jupyterhub", "3.0") and name != name.strip():
        return "JupyterHub refuses names with white space at an end since 3.0"
    return _pattern(hub, name)


def _dots(name: str) -> bool:
    return set(name) == {"."} or set(unquote(name)) == {"."}


def _pattern(hub: HubComponents, name: str) -> str | None:
    pattern = hub.authenticator.trait("username_pattern").as_python()
    if not isinstance(pattern, str) or not pattern:
        return None
    refused = fits(pattern, name) is False
    return f"it does not match `username_pattern`, `{pattern}`" if refused else None
