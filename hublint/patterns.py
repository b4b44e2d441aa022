"""Regular expressions that are compiled when they are first used, as most runs of the program use few of them."""

from __future__ import annotations

import re
import sys
from typing import Any, Final, cast

_REPEATS: Final = 3
_LONGEST: Final = 64
"""With so many repeats, names of so many characters are matched in milliseconds."""


class _Pattern:
    """Stands for a compiled expression until one of its methods is asked for."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """An expression to match text with; an invalid one is noticed at its first use."""
    return cast("re.Pattern[str]", _Pattern(text, flags))


_GROUP_AGAIN: Final = pattern(r"\)[*+{]|\\\d|\(\?P=")
"""What may make matching take exponentially long: a group that is repeated, or looked for again."""


def possessive(group: str, mark: str = "*") -> str:
    """The expression for a group that is repeated as often as it fits, and gives nothing back.

    Before 3.11.5, CPython's own form of it loses its place in the text where a repetition fails after its first
    character (python/cpython#106052). The form that does not takes more memory.
    """
    if sys.version_info < (3, 11, 5):
        return f"(?>(?:{group}){mark})"
    return f"(?:{group}){mark}+"


def fits(wanted: str, text: str) -> bool | None:
    """Whether a text begins as a foreign expression wants; None if that one is invalid, or may take long."""
    repeats = sum(wanted.count(mark) for mark in "*+{")
    if _GROUP_AGAIN.search(wanted) or repeats > _REPEATS or len(text) > _LONGEST:
        return None
    try:
        return re.match(wanted, text) is not None
    except (re.error, OverflowError, RecursionError):
        return None
