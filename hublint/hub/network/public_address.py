"""Where people reach a hub: at `bind_url`, unless `ip`, `port` or `base_url` undo what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from hublint.hub.network.base_url import as_base_url
from hublint.hub.network.hosts import EVERYWHERE, split

if TYPE_CHECKING:
    from urllib.parse import SplitResult

    from hublint.hub.components import HubComponents

PARTS: Final = {"ip": "", "port": 8000, "base_url": "/"}
"""The settings of the parts, older than `bind_url`, with their defaults."""


class PublicAddress(NamedTuple):
    """Host (empty for every interface), port and path, which has slashes at both ends."""

    host: object
    port: object
    path: str


def public_address(hub: HubComponents) -> tuple[str, PublicAddress] | None:
    """The scheme and the address; None where they are not known."""
    trait, scheme = hub.app.trait("bind_url"), "https" if is_encrypted(hub) else "http"
    url = trait.as_python() if trait.given is not None else f"{scheme}://:8000"
    parts, given = split(url) if isinstance(url, str) else None, set_parts(hub)
    if parts is None or given is None or "unix" in parts.scheme:
        return None
    return scheme, overridden(parts, given) if given else address_of(parts)


def is_encrypted(hub: HubComponents) -> bool:
    """Whether the file names a certificate, with which JupyterHub makes `https` of the URL."""
    certificate = hub.app.trait("ssl_cert")
    return certificate.given is not None and certificate.as_python() not in ("", None)


def set_parts(hub: HubComponents) -> dict[str, object] | None:
    """The parts that the file sets separately, with their values; None where one of them is not known."""
    given: dict[str, object] = {}
    for name in PARTS:
        trait = hub.app.trait(name)
        if trait.is_default:
            continue
        value = trait.as_python()
        if not isinstance(value, str | int):
            return None
        given[name] = as_base_url(str(value)) if name == "base_url" else value
    return given


def address_of(parts: SplitResult) -> PublicAddress:
    """The address that a URL says."""
    host, default = parts.hostname or "", 443 if parts.scheme == "https" else 80
    return PublicAddress(_host(host), parts.port or default, as_base_url(parts.path))


def overridden(parts: SplitResult, given: dict[str, object]) -> PublicAddress:
    """The address that counts: of the URL only its path, and that only where `base_url` is not set."""
    path = str(given.get("base_url", as_base_url(parts.path)))
    return PublicAddress(
        _host(given.get("ip", PARTS["ip"])), given.get("port", PARTS["port"]), path
    )


def _host(host: object) -> object:
    return "" if host in EVERYWHERE else host
