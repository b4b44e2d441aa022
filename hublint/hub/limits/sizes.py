"""Memory sizes as people write them, and as JupyterHub and docker-py read them."""

from __future__ import annotations

from hublint.hub.limits.enforced import memory
from hublint.numbers import whole
from hublint.patterns import pattern

MINIMUM = 6 * 1024**2
"""Bytes: Docker refuses lower memory limits (20.10 and newer; older ones take 4 MiB)."""

SWARM_MINIMUM = 4 * 1024**2
"""Bytes: a swarm refuses to reserve less, or to limit to less (swarmkit, ``controlapi/service.go``)."""

NO_LIMIT = frozenset(("none", "null", "unlimited"))

_SIZE = pattern(
    r"\s*(?P<number>\+?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(?P<unit>[A-Za-z]*)\s*"
)
_UNIT = pattern(r"(?P<letter>[kmgt])(?:i?b|i|bytes?|ilobytes?|egabytes?|igabytes?|erabytes?)?")


def respelled(text: str) -> str | int | None:
    """The size that a refused text plainly means, in JupyterHub's spelling; None if that is not plain.

    Units count in powers of 1024, as Docker's and JupyterHub's do. Sizes below Docker's minimum are never
    plain: they are mostly meant in another unit.
    """
    match = _SIZE.fullmatch(text)
    if match is None:
        return None
    number, unit = match["number"], match["unit"].lower()
    found: str | int | None = None
    if unit in ("", "b", "byte", "bytes"):
        found = whole(number)
    elif letter := _UNIT.fullmatch(unit):
        found = number + letter["letter"].upper()
    amount = memory(found).amount
    return found if amount is not None and amount >= MINIMUM else None


def ends_wrong(tail: str) -> bool:
    """Whether every text with this end is refused: the last character has to be K, M, G or T."""
    return bool(tail) and tail[-1] not in "KMGT"


_MOST = 10**300
"""More than this has no words."""


def shown(amount: float) -> str:
    """An amount of bytes for people: `512 bytes`, `1 KB`, `5 MB`."""
    for unit, size in (("GB", 1024**3), ("MB", 1024**2), ("KB", 1024)):
        if abs(amount) >= size:
            return f"{max(min(amount, _MOST), -_MOST) / size:.4g} {unit}"
    return f"{amount:.4g} byte{'' if amount == 1 else 's'}"
