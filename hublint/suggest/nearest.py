"""The known word that an unknown one looks like: for rule codes, keys and package names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`` Did you mean `x`?`` for the known word most like this one, or nothing; it follows a sentence."""
    nearest = nearest_word(word, known)
    return f" Did you mean `{nearest}`?" if nearest else ""


def nearest_word(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, whatever its case; None if none is much like it."""
    from difflib import get_close_matches  # noqa: PLC0415 - only unknown words need it

    by_lower = {name.lower(): name for name in known}
    nearest = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[nearest[0]] if nearest else None
