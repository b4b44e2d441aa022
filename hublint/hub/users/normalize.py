"""What JupyterHub makes of a user's name, and which names it rejects (read in jupyterhub 1.5.1 to 6.1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from hublint.patterns import fits

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents
    from hublint.hub.traits.component import Component


def lowers_names(authenticator: Component) -> bool:
    """Whether names surely become lower case at login, as they do by default."""
    if not authenticator.known or authenticator.overrides("normalize_username"):
        return False
    if authenticator.is_a("PAMAuthenticator"):
        return authenticator.trait("pam_normalize_username").as_python() is False
    return not authenticator.is_a("MWOAuthenticator")


def mapped_names(authenticator: Component) -> dict[str, str] | None:
    """The entries of `username_map` that map a name to a name; None if they are not known."""
    mapping = authenticator.trait("username_map").as_python()
    if not isinstance(mapping, dict):
        return None
    return {
        name: mapped
        for name, mapped in mapping.items()
        if isinstance(name, str) and isinstance(mapped, str)
    }


def hub_name(hub: HubComponents, user: str) -> str:
    """The name under which the hub knows who logs in: in lower case, mapped by `username_map`."""
    if not lowers_names(hub.authenticator):
        return user
    name = user.lower()
    return (mapped_names(hub.authenticator) or {}).get(name, name)


def refusal(hub: HubComponents, name: str) -> str | None:
    """Why the hub rejects a name, as a clause; None if it lets it in as far as can be known."""
    if hub.authenticator.overrides("validate_username"):
        return None
    if not name or "/" in name:
        return "JupyterHub rejects empty names and names with a `/`"
    if hub.at_least("jupyterhub", "6.1") and _is_dots(name):
        return "since 6.1, JupyterHub rejects names that consist of dots"
    if hub.at_least("jupyterhub", "3.0") and name != name.strip():
        return "since 3.0, JupyterHub rejects names that begin or end with white space"
    return _mismatch(hub, name)


def _is_dots(name: str) -> bool:
    return set(name) == {"."} or set(unquote(name)) == {"."}


def _mismatch(hub: HubComponents, name: str) -> str | None:
    """That a name does not match `username_pattern`, in words."""
    pattern = hub.authenticator.trait("username_pattern").as_python()
    if not isinstance(pattern, str) or not pattern:
        return None
    rejected = fits(pattern, name) is False
    return f"the name does not match `username_pattern`, which is `{pattern}`" if rejected else None
