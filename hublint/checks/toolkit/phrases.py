"""Wording that messages of several rules share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

LONGEST = 80
"""A value of the user is quoted up to so many characters."""

MOST, FIRST = 12, 8
"""Of more names than so many, only the first are told."""


def quote(text: object) -> str:
    """A value in backticks, on one line and shortened where it is long. Never for secrets."""
    shown = _spelled(text)
    if not shown.isprintable() or shown != shown.strip() or not shown:
        shown = repr(text)
    if len(shown) > LONGEST:
        shown = shown[: LONGEST - 1] + "…"
    return f"`{shown}`"


def quote_value(value: object) -> str:
    """A value as the file could write it, in backticks: `"512"` keeps its quotes, which tell it from `512`."""
    return quote(json.dumps(value, ensure_ascii=False) if isinstance(value, str) else value)


def _spelled(thing: object) -> str:
    """An object as Python shows it; one with a number of more digits than Python spells as far as that goes."""
    try:
        return str(thing)
    except ValueError:
        return hex(thing) if isinstance(thing, int) else "…"


def any_of(names: Iterable[object]) -> str:
    """```a`, `b` or `c```."""
    return _joined(names, "or")


def all_of(names: Iterable[object]) -> str:
    """```a`, `b` and `c```."""
    return _joined(names, "and")


def _joined(names: Iterable[object], word: str) -> str:
    shown = [quote(name) for name in names]
    if len(shown) > MOST:
        shown[FIRST:] = [f"{len(shown) - FIRST} more"]
    return listed(shown, word)


def list_placeholders(names: Collection[str]) -> str:
    """The placeholders that a spawner offers, those of user and server first: ```{username}`, `{prefix}```."""
    first = [name for name in ("username", "servername") if name in names]
    return ", ".join(f"`{{{name}}}`" for name in [*first, *sorted(set(names) - set(first))])
