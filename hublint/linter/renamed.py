"""Codes and names that rules had before. Whoever uses one gets the rule under its present code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

RENAMED: Mapping[str, str] = {}
"""The present code of each former code (`HUB123`) and name (`no-volume`). Entries stay, and no code is used again."""


def present(selector: str) -> str:
    """The selector, or the code that has taken its place."""
    stripped = selector.strip()
    return RENAMED.get(stripped.upper()) or RENAMED.get(stripped.lower()) or selector


def renaming_notes(selectors: Iterable[str]) -> Iterator[str]:
    """What to say of those that are former ones."""
    for selector in selectors:
        if (code := present(selector)) != selector:
            yield f"The rule `{selector.strip()}` is now `{code}`. The former name still works."
