"""Small pieces of text that messages share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``; did you mean `x`?`` for the known word most like this one, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415

    by_lower = {name.lower(): name for name in known}
    found = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return f"; did you mean `{by_lower[found[0]]}`?" if found else ""


def count(number: int, singular: str, plural: str | None = None) -> str:
    """``1 finding``, ``2 findings``."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def shown(path: Path) -> str:
    """A path relative to the current folder where it is below."""
    try:
        here = path.cwd()
    except OSError:
        return str(path)
    below = path.is_relative_to(here) and here != here.parent
    return str(path.relative_to(here)) if below else str(path)
