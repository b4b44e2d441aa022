"""Patterns for paths as git writes them, matched in time that grows with the path, whoever wrote the pattern."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, cast

from hublint.patterns import pattern
from hublint.process_state import unwarned

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pathspec import GitIgnoreSpec

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
    from pathspec import RegexPattern  # noqa: PLC0415

    if len(text) > _LONGEST:
        raise PatternError("is too long")
    with unwarned():
        try:
            expression, include = _translate()(text)
            return [RegexPattern(re.compile(linear(expression)), include)] if expression else []
        except (ValueError, re.error):
            raise PatternError("is not a pattern") from None


@cache
def _translate() -> Callable[[str], tuple[str | None, bool | None]]:
    """What pathspec makes an expression of a line with; its class has another name in each release."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415

    translate: Any = type(GitIgnoreSpec.from_lines(["a"]).patterns[0]).pattern_to_regex
    return cast("Callable[[str], tuple[str | None, bool | None]]", translate)


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
