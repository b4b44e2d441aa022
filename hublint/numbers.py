"""Numbers that a file spells as text."""

from __future__ import annotations

DIGITS = 300
"""No number has more of them that is meant, that a float can hold, or that Python turns into text and back."""


def whole(text: str) -> int | None:
    """The whole number that decimal digits spell; None for any other text, and for too long a one."""
    return int(text) if text.isdecimal() and len(text) <= DIGITS else None
