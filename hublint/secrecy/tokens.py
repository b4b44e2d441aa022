"""Python's tokens, as far as they matter here, in any text: strings may lack their end."""

from __future__ import annotations

import re

from hublint.patterns import pattern, possessive

_IN_LONG_DOUBLE = r'[^"\\]|\\.|"(?!"")'
_IN_LONG_SINGLE = r"[^'\\]|\\.|'(?!'')"
_IN_DOUBLE = r'[^"\\\r\n]|\\(?:\r\n|.)'
_IN_SINGLE = r"[^'\\\r\n]|\\(?:\r\n|.)"

TOKEN = pattern(
    r"(?P<comment>\#[^\r\n]*)"
    r"|(?P<string>(?P<prefix>[A-Za-z]{0,2})(?:"
    rf'"""{possessive(_IN_LONG_DOUBLE)}(?:"""|\Z)'
    rf"|'''{possessive(_IN_LONG_SINGLE)}(?:'''|\Z)"
    f'|"{possessive(_IN_DOUBLE)}"?'
    f"|'{possessive(_IN_SINGLE)}'?))"
    r"|(?P<name>[^\W\d]\w*)"
    r"|(?P<line>\r\n|\r|\n)"
    r"|(?P<blank>\\(?:\r\n|\r|\n)|[^\S\r\n]+)"
    r"|(?P<sign>[=!<>+\-*/%&|^@:]=|.)",
    re.DOTALL,
)
_QUOTES = ('"""', "'''", '"', "'")


def goes_on(text: str, end: int) -> bool:
    """Whether a name is called, or something of it is taken."""
    return text[end : end + 40].lstrip(" \t")[:1] in {"(", ".", "[", "="}


def inside(token: re.Match[str]) -> tuple[int, int, str]:
    """Where the content of a string begins and ends, and the content; its last quotes may be missing."""
    start, end = token.span()
    start += len(token["prefix"])
    body = token[0][len(token["prefix"]) :]
    quotes = next(one for one in _QUOTES if body.startswith(one))
    start += len(quotes)
    if len(body) >= 2 * len(quotes) and body.endswith(quotes):
        end -= len(quotes)
    return start, end, token.string[start:end]
