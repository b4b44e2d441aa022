"""libcst's parser without libcst's second look at what it just made, for a process that asks for it.

Every node checks itself when it is made, in Python. That is for trees made by hand; of a tree that its own parser
made it takes a fifth of the time and finds nothing, and Python's compiler has accepted the text before. To swap a
method of the class at each parse would cost what the checks do, so that it is done once, and by programs only: a
library leaves other libraries alone.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Iterator

_parsing = threading.local()


def install() -> None:
    """From now on, nodes that are made while this thread parses don't check themselves."""
    cst.CSTNode.__post_init__ = _check  # type: ignore[assignment, method-assign]


def _check(node: cst.CSTNode) -> None:
    if not getattr(_parsing, "depth", 0):
        node._validate()  # noqa: SLF001


@contextmanager
def unvalidated() -> Iterator[None]:
    """No node checks itself inside, if that is installed."""
    _parsing.depth = getattr(_parsing, "depth", 0) + 1
    try:
        yield
    finally:
        _parsing.depth -= 1
