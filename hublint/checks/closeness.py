"""The known name that a misspelt one stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Collection

SUFFIX = pattern(r"(OAuthenticator|Authenticator|Spawner|Proxy)$")


def closest_trait(name: str, known: Collection[str]) -> str | None:
    """The only known name at most two slips away (one, if it is short); a transposition is one slip."""
    return _closest(name, known, limit=1 if len(name) < 6 else 2)


def similar_trait(name: str, known: Collection[str]) -> str | None:
    """The known name that shares most of its letters with another, good for a suggestion in words only."""
    from difflib import get_close_matches  # noqa: PLC0415 - only unknown names need it

    best = get_close_matches(name, known, n=1, cutoff=0.76) if len(name) > 7 else []
    return best[0] if best else None


def closest_class(name: str, known: Collection[str]) -> str | None:
    """The known class that a name misspells: its case is wrong, or a letter or two.

    Of names with a usual ending the part before it must match but for a quarter of its letters: many
    packages that hublint does not know have names which differ from known ones in a short part only.
    """
    same = [one for one in known if one.lower() == name.lower()]
    if same:
        return same[0] if len(same) == 1 else None
    ending = SUFFIX.search(name)
    if ending is None:
        return _closest(name, known, limit=1 if len(name) < 9 else 2)
    stem = name[: ending.start()]
    stems = {one[: -len(ending[0])]: one for one in known if one.endswith(ending[0])}
    found = _closest(stem, stems, limit=len(stem) // 4)
    return stems[found] if found else None


def _closest(name: str, known: Collection[str], limit: int) -> str | None:
    if limit < 1:
        return None
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only misspelt names need it

    distances = {one: OSA.distance(name, one, score_cutoff=limit) for one in known if one != name}
    least = min(distances.values(), default=limit + 1)
    best = [one for one, distance in distances.items() if distance == least]
    return best[0] if least <= limit and len(best) == 1 else None
