"""A text that a regular expression matches, made from its parts; a plain one, of as few parts as it takes."""

from __future__ import annotations

import re
from re import _constants as parts
from re import _parser as parser
from typing import Any, Final

_MEMBERS: Final = {
    parts.CATEGORY_DIGIT: "0",
    parts.CATEGORY_WORD: "a",
    parts.CATEGORY_SPACE: " ",
    parts.CATEGORY_NOT_SPACE: "a",
    parts.CATEGORY_NOT_DIGIT: "a",
}


def text_for(pattern: str) -> str | None:
    """A text that the pattern matches; None where none is found in this simple way."""
    text = "".join(map(_part, parser.parse(pattern)))
    return text if text and re.match(pattern, text) else None


def _part(part: tuple[Any, Any]) -> str:
    kind, given = part
    if kind is parts.LITERAL:
        return chr(given)
    if kind in (parts.ANY, parts.NOT_LITERAL):
        return "a"
    if kind is parts.IN:
        return _member(given[0])
    if kind is parts.BRANCH:
        return "".join(map(_part, given[1][0]))
    if kind is parts.SUBPATTERN:
        return "".join(map(_part, given[-1]))
    if kind in (parts.MAX_REPEAT, parts.MIN_REPEAT):
        return "".join(map(_part, given[2])) * max(given[0], 1)
    return ""


def _member(member: tuple[Any, Any]) -> str:
    """One of the letters of a class."""
    kind, given = member
    if kind is parts.RANGE:
        return chr(given[0])
    return _MEMBERS.get(given, "") if kind is parts.CATEGORY else _part(member)
