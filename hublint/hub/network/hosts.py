"""Host names, addresses and URLs as network settings write them."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from hublint.patterns import pattern

UNSPECIFIED = frozenset(("", "0.0.0.0", "::"))  # noqa: S104 - compared with
"""What JupyterHub knows to stand for every interface, so that it needs another address to connect to."""

EVERYWHERE = UNSPECIFIED | {"*"}
"""Addresses to listen on that stand for every interface of a machine."""

_LOOPBACK = pattern(r"localhost|127(?:\.\d{1,3}){3}|::1|\[::1\]", re.IGNORECASE)


def is_loopback(host: str) -> bool:
    """Whether an address means the very machine, or container, that uses it."""
    return _LOOPBACK.fullmatch(host) is not None


def is_address(host: str) -> bool:
    """Whether it is an IP address rather than a name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_ipv6(host: str) -> bool:
    """Whether it is an IPv6 address, without brackets."""
    return ":" in host and is_address(host.partition("%")[0])


def is_bare_host(text: str) -> bool:
    """Whether a string is no more than a host name or an IP address, without scheme, port and path."""
    return "/" not in text and (":" not in text or is_ipv6(text))


def overlap(one: str, other: str) -> bool:
    """Whether servers that listen on these two addresses of one machine could not share a port."""
    if one == other or (is_loopback(one) and is_loopback(other)):
        return True
    pairs = ((one, other), (other, one))
    return any(
        first in EVERYWHERE and (second in EVERYWHERE or is_loopback(second))
        for first, second in pairs
    )


def split(url: str) -> SplitResult | None:
    """The parts of a URL, with a valid port or none; None where it is malformed or has no scheme."""
    if "://" not in url:
        return None
    try:
        parts = urlsplit(url)
        _ = parts.port, parts.hostname
    except ValueError:
        return None
    return parts


def host_of(url: str) -> str | None:
    """The host of a URL, empty if it names none; None for a malformed one, and for a Unix socket."""
    parts = split(url)
    if parts is None or not parts.scheme.startswith("http") or "unix" in parts.scheme:
        return None
    return parts.hostname or ""


def port_of(url: str) -> int | None:
    """The port of a URL, by default that of its scheme; None for a malformed one, and for a Unix socket."""
    parts = split(url)
    if parts is None or host_of(url) is None:
        return None
    return parts.port or (443 if parts.scheme == "https" else 80)
