"""How much memory a text will take as a tree, so that one that would take too much is refused first."""

from __future__ import annotations

from hublint.patterns import pattern

LIMIT = 2_000_000_000
"""Bytes for the tree and all that is read from it."""

_SMALL = 200_000
"""Characters: too few for the densest text to pass the limit."""

_DULL = pattern(r"#[^\n]*|\"[^\"\n{]*\"|'[^'\n{]*'")
_WORD = pattern(r"\w+")
_PRICES = {
    "\n": 2500,
    ".": 2000,
    **dict.fromkeys("([{", 8200),
    **dict.fromkeys(",=+-*/%<>|&^~:@;", 2600),
}
_PRICE_OF_WORD = 1300
"""Bytes for each, measured on texts that hold little else: what libcst makes of it, and what is worked out."""


def too_large(text: str) -> int | None:
    """The bytes that a text is estimated to take, if they pass the limit."""
    if len(text) < _SMALL:
        return None
    bare = _DULL.sub(" s ", text)
    marks = sum(bare.count(mark) * price for mark, price in _PRICES.items())
    estimate = marks + _PRICE_OF_WORD * sum(1 for _ in _WORD.finditer(bare))
    return estimate if estimate > LIMIT else None
