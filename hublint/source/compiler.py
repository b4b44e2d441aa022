"""Python's own compiler as the judge of what the hub can load. Nothing is executed."""

from __future__ import annotations

import sys

from hublint.process_state import check_compiles

Refusal = SyntaxError | RecursionError | MemoryError | ValueError

_NEWEST_GRAMMAR = (3, 14)
"""The last Python whose grammar libcst and this module were tried with."""

_LONG_LINE = 2000

_GRAMMAR_MESSAGES = (
    "invalid syntax",
    "expected ",
    "f-string",
    "unmatched",
    "unterminated string literal",
)
"""How messages begin that an older Python may give for the syntax of a newer one."""


def refused_by_python(text: str) -> Refusal | None:
    """Why the running Python can't compile the text, or `None`; what it warns of is the caller's business."""
    try:
        check_compiles(text)
    except (SyntaxError, RecursionError, MemoryError, ValueError) as refusal:
        return refusal
    return None


def may_be_newer_syntax(text: str, refusal: Refusal) -> bool:
    """Whether a newer Python than the running one might accept what this one refused.

    Not for texts with very long lines: in those, nesting that would crash libcst could hide behind the error.
    """
    if sys.version_info[:2] >= _NEWEST_GRAMMAR or type(refusal) is not SyntaxError:
        return False
    if not (refusal.msg or "").startswith(_GRAMMAR_MESSAGES):
        return False
    return max(map(len, text.splitlines()), default=0) < _LONG_LINE
