"""User and server names as each spawner release writes them into names of containers, volumes and claims.

Measured on dockerspawner 0.11.1 to 14.0.0 and kubespawner 1.1 to 7.1.
"""

from __future__ import annotations

import re
import string

DNS_SAFE = frozenset(string.ascii_lowercase + string.digits)
LEGACY_SAFE = frozenset(string.ascii_letters + string.digits + "-")
SLUG = 48
"""Length that kubespawner 7 keeps slugs within."""
HASH = 8


def escape(text: str) -> str:
    """The scheme of dockerspawner 12 and of kubespawner: `-` and the hex code of every other character's bytes."""
    return _escape_with(text, DNS_SAFE, "-").lower()


def legacy_escape(text: str) -> str:
    """The scheme of dockerspawner 0.11, and of `escape = "legacy"`: `_` and hex codes; `-` and capitals stay."""
    return _escape_with(text, LEGACY_SAFE, "_")


def _escape_with(text: str, safe: frozenset[str], mark: str) -> str:
    return "".join(c if c in safe else "".join(f"{mark}{b:X}" for b in _bytes(c)) for c in text)


def _bytes(text: str) -> bytes:
    return text.encode("utf8", "surrogatepass")


def legacy_kube(text: str) -> str:
    """`{legacy_escape_username}` of kubespawner before 7."""
    return "".join(c if c in DNS_SAFE else "-" for c in text.lower())


def slug(text: str) -> str:
    """The "safe" scheme of kubespawner 7: the name if it is a valid object name, else a stem and a hash."""
    valid = re.fullmatch(r"[a-z]([a-z0-9-]*[a-z0-9])?", text) and len(text) <= SLUG
    if valid and "--" not in text:
        return text
    return f"{_stem(text, SLUG - HASH - 3)}---{_digest(_bytes(text))}"


def joined_slug(user: str, server: str) -> str:
    """`{user_server}` of kubespawner 7: both slugs, or, if they get too long, two stems and a hash."""
    if len(slug(user)) + len(slug(server) if server else "") + 2 <= SLUG:
        return f"{slug(user)}--{slug(server)}" if server else slug(user)
    room = (SLUG - HASH - 1) // 2 - 2
    stems = f"{_stem(user, room)}--{_stem(server, room)}"
    digest = _digest(_bytes(user) + b"\xff" + _bytes(server))
    return f"{stems}---{digest}"


def _stem(text: str, length: int) -> str:
    stem = re.sub(r"[^a-z0-9]+", "-", text.lower()).lstrip("-")[:length].rstrip("-")
    if stem[:1].isdigit():
        stem = f"x-{stem[: length - 2]}"
    return stem or "x"


def _digest(text: bytes) -> str:
    import hashlib  # noqa: PLC0415 - slow to import, and few templates need it

    return hashlib.sha256(text).hexdigest()[:HASH]
