"""Patterns for paths as git writes them, matched in time that grows with the path, whoever wrote the pattern."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pathspec import GitIgnoreSpec

MOST = 5_000
"""Lines of one file; more take too long to compile."""

_LONGEST = 4_096
_ANYWHERE = "^(?:.+/)?"
_BETWEEN = "(?:/.+)?"
_STAR_BEFORE_STAR = pattern(
    r"\[\^/\]\*(?P<fixed>(?:\\.|\[(?!\^/\]\*)\^?\]?[^\]]*\]|[^/\\\[(])*?)(?=\[\^/\]\*)", re.DOTALL
)


class PatternError(Exception):
    """A pattern that means nothing; the message is the rest of a sentence that begins with it."""


@lru_cache(maxsize=64)
def spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """The patterns as one, the last that fits a path decides. Raises `PatternError`."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415

    return GitIgnoreSpec([one for text in patterns for one in _compiled(text)])


def spec_of_lines(lines: Sequence[str]) -> GitIgnoreSpec:
    """The patterns of an ignore file, without those that mean nothing, as git reads it."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415

    found: list[Any] = []
    for line in lines:
        try:
            found += _compiled(line)
        except PatternError:
            continue
    return GitIgnoreSpec(found)


def _compiled(text: str) -> list[Any]:
    from pathspec import GitIgnoreSpec, RegexPattern  # noqa: PLC0415

    if len(text) > _LONGEST:
        raise PatternError("is too long")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found: Any = GitIgnoreSpec.from_lines([text]).patterns
            return [
                RegexPattern(re.compile(linear(one.regex.pattern)), one.include)
                for one in found
                if one.include is not None
            ]
        except (ValueError, re.error):
            raise PatternError("is not a pattern") from None


def linear(expression: str) -> str:
    """An expression of pathspec's in a form that never tries a place of the path again.

    Where several `*` stand in one name, or several `**` in a path, each but the last may keep the first place
    where what follows it fits: a later one leaves less to the others.
    """
    blocks = [
        _STAR_BEFORE_STAR.sub(r"(?>[^/]*?\g<fixed>)", part) for part in expression.split(_BETWEEN)
    ]
    first, *others = blocks
    if not others:
        return first
    if first.startswith(_ANYWHERE):
        first = "^(?:.+?/)??" + first.removeprefix(_ANYWHERE)
    *middle, last = others
    kept = [first.removeprefix("^"), *(f"(?:/.+?)??{block}" for block in middle)]
    return "^" + "".join(f"(?>{block}(?=/))" for block in kept) + _BETWEEN + last
