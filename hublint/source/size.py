"""How much memory a text will take as a tree, so that one that would take too much is refused first.

The prices are what libcst took, in bytes of resident memory, for each of 20,000 equal items in a list or of as many
lines: 4.2 kB for `1,`, 4.7 for `a,`, 4.2 for `'a',`, 8.3 for `'a': 1,`, 11.2 for `a.b,`, 11.5 for `1+1,` and `1<1,`,
9.7 for `f(),`, 17.2 for `f(a),`, 17.7 for `a[0],` and 20.5 for `f(a=1),`. Of each, the parts are told apart by the
items that lack them. Time goes with memory: about a second for each 100 MB. Comments, but for those to hublint, and
strings of whatever length and content, cost next to nothing for each character; the holes of an f-string are code.

Brackets inside one another cost more, as libcst tries what is in them anew for each: with 80 levels and 20,000 tokens,
a kilobyte for each token and bracket around it, and 1.7 more for the bracket of a call or a subscript.
"""

from __future__ import annotations

import re

from hublint.patterns import pattern, possessive

LIMIT = 360_000_000
"""Bytes for the trees of a file and of those that it loads together, with all else 500 MB and seven seconds."""

_SMALL = 100_000
"""Characters: too few for the densest text to pass the limit, if it does not nest."""

_DEEPEST = 200
"""Brackets inside one another; Python refuses more."""
_PRICE_OF_LEVEL = 1000
_CALL = 1.7

_IN_LONG_DOUBLE = r'[^"\\]++|\\.|"(?!"")'
_IN_LONG_SINGLE = r"[^'\\]++|\\.|'(?!'')"
_IN_DOUBLE = r'[^"\\\n]++|\\.'
_IN_SINGLE = r"[^'\\\n]++|\\."
_DULL = pattern(
    r"(?P<comment>#[^\n]*+)|(?P<prefix>\b[A-Za-z]{1,2}+)?(?:"
    f'"""{possessive(_IN_LONG_DOUBLE)}"""|'
    f"'''{possessive(_IN_LONG_SINGLE)}'''|"
    f'"{possessive(_IN_DOUBLE)}"|'
    f"'{possessive(_IN_SINGLE)}')",
    re.DOTALL,
)
_HOLE = pattern(r"\{[^{}]*+\}?")
_WORD = pattern(r"\w+")
_TOKEN = pattern(r"\w+|[^\w\s]")
_PRICES = {
    "\n": 2500,
    ".": 5600,
    "(": 10_000,
    "[": 10_000,
    "{": 4000,
    **dict.fromkeys(",=:@;", 2600),
    **dict.fromkeys("+-*/%<>|&^~", 5900),
}
_PRICE_OF_WORD = 1500


def size(text: str) -> int:
    """The bytes that a text is estimated to take, whatever nests in it."""
    return _flat(_DULL.sub(_costly, text))


def too_large(text: str) -> int | None:
    """The same, if they pass the limit."""
    return None if len(text) < _SMALL else _beyond(size(text))


def too_nested(text: str) -> int | None:
    """The same for a text that Python compiles, with what its nesting adds."""
    openings = sum(map(text.count, "([{"))
    if len(text) * min(openings, _DEEPEST) * _PRICE_OF_LEVEL < LIMIT:
        return None
    bare = _DULL.sub(_costly, text)
    return _beyond(_flat(bare) + int(_PRICE_OF_LEVEL * _nesting(bare)))


def _beyond(estimate: int) -> int | None:
    return estimate if estimate > LIMIT else None


def _flat(bare: str) -> int:
    marks = sum(bare.count(mark) * price for mark, price in _PRICES.items())
    return marks + _PRICE_OF_WORD * sum(1 for _ in _WORD.finditer(bare))


def _nesting(bare: str) -> float:
    """The levels of brackets around each token, added up."""
    levels, depth, before = 0.0, 0, ""
    for found in _TOKEN.finditer(bare):
        sign = found[0]
        if sign in ")]}":
            depth = max(depth - 1, 0)
        levels += depth
        if sign in "([{":
            called = sign != "{" and (before[-1:].isalnum() or before in (")", "]"))
            levels += _CALL * depth if called else 0
            depth += 1
        before = sign
    return levels


def _costly(dull: re.Match[str]) -> str:
    """What costs as much as code in a comment or a string: what is said to hublint, and the holes of an f-string.

    A hole costs three words more: before Python 3.12 they are compiled one by one, in 0.2 ms each.
    """
    if dull["comment"] is not None:
        return " s s " if "hublint" in dull["comment"] else ""
    if "f" not in (dull["prefix"] or "").lower():
        return " s "
    return " s " + " s s s ".join(_HOLE.findall(dull[0]))
