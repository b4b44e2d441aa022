"""Memory sizes as people write them, and as JupyterHub and docker-py read them."""

from __future__ import annotations

from hublint.hub.limits.limit_values import parse_memory
from hublint.numbers import whole
from hublint.patterns import pattern

MINIMUM = 6 * 1024**2
"""Bytes: Docker rejects lower memory limits (20.10 and later; older releases accept 4 MiB)."""

SWARM_MINIMUM = 4 * 1024**2
"""Bytes: a swarm rejects lower reservations and limits (swarmkit, ``controlapi/service.go``)."""

NO_LIMIT = frozenset(("none", "null", "unlimited"))

_SIZE = pattern(
    r"\s*(?P<number>\+?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(?P<unit>[A-Za-z]*)\s*"
)
_UNIT = pattern(r"(?P<letter>[kmgt])(?:i?b|i|bytes?|ilobytes?|egabytes?|igabytes?|erabytes?)?")


def intended_size(text: str) -> str | int | None:
    """The size that a rejected string obviously means, as JupyterHub reads it; None if that is not obvious.

    Units count in powers of 1024, as Docker's and JupyterHub's do. Sizes below Docker's minimum are never
    obvious: most of them were meant in another unit.
    """
    match = _SIZE.fullmatch(text)
    if match is None:
        return None
    number, unit = match["number"], match["unit"].lower()
    size: str | int | None = None
    if unit in ("", "b", "byte", "bytes"):
        size = whole(number)
    elif letter := _UNIT.fullmatch(unit):
        size = number + letter["letter"].upper()
    amount = parse_memory(size).amount
    return size if amount is not None and amount >= MINIMUM else None


def docker_size(value: object, amount: float) -> str | int:
    """A size that JupyterHub reads, and this amount in bytes, as docker-py reads it: the same, but for its unit T."""
    return value if isinstance(value, str) and not value.endswith("T") else int(amount)


def has_wrong_end(tail: str) -> bool:
    """Whether every string with this end is rejected: the last character must be K, M, G or T."""
    return bool(tail) and tail[-1] not in "KMGT"


_LARGEST = 10**300
"""Bytes: larger amounts are shown as this one."""


def readable_size(amount: float) -> str:
    """An amount of bytes for people: `512 bytes`, `1 KB`, `5 MB`."""
    for unit, size in (("GB", 1024**3), ("MB", 1024**2), ("KB", 1024)):
        if abs(amount) >= size:
            return f"{max(min(amount, _LARGEST), -_LARGEST) / size:.4g} {unit}"
    return f"{amount:.4g} byte{'' if amount == 1 else 's'}"
