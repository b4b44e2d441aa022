"""Another value in the place of a given one, spelled as its file wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from hublint.deployment.given import Given

_PLAIN = pattern(r"[A-Za-z/][\w./:{}@%+-]*|\d+[A-Za-z]+")
"""What needs no quotes, neither in YAML nor in a file of variables, and is neither a number nor a truth value."""
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


def respelled(given: Given, new: str) -> str | None:
    """The text to put where a value stands; None for one that isn't spelled in a plain way."""
    spot = given.spot
    if spot is None or given.form == "other":
        return None
    old = spot.text
    quote = old[:1] if old[:1] in ("'", '"') and old[-1:] == old[:1] and len(old) > 1 else ""
    inside = old[1:-1] if quote else old
    if inside != given.text or "\n" in new or '"' in new or "'" in new or "\\" in new or "$" in new:
        return None
    if given.form == "yaml list":
        return new if not quote and _is_plain(new) else None
    if quote:
        return f"{quote}{new}{quote}"
    return new if _is_plain(new) and "{" not in new else f'"{new}"'


def _is_plain(text: str) -> bool:
    return (
        bool(_PLAIN.fullmatch(text))
        and text.lower() not in _WORDS
        and ": " not in text
        and not text.endswith(":")
    )
