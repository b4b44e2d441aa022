"""libcst's parser without libcst's second look at what it just made.

Every node checks itself when it is made, in Python. That is for trees made by hand; of a tree that its own parser
made it takes a fifth of the time and finds nothing, and Python's compiler has accepted the text before.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Iterator

_parsing: list[None] = []
"""Something for every parse that is under way."""


def _check(node: cst.CSTNode) -> None:
    if not _parsing:
        node._validate()  # noqa: SLF001


cst.CSTNode.__post_init__ = _check  # type: ignore[assignment, method-assign]
"""Once and for all: to swap a method of the class at each parse would cost what the checks do."""


@contextmanager
def unvalidated() -> Iterator[None]:
    """No node checks itself inside."""
    _parsing.append(None)
    try:
        yield
    finally:
        _parsing.pop()
