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

_VALIDATED = cst.CSTNode.__post_init__


def _nothing(node: cst.CSTNode) -> None:
    """Take the place of the check."""


@contextmanager
def unvalidated() -> Iterator[None]:
    """No node checks itself inside."""
    cst.CSTNode.__post_init__ = _nothing  # type: ignore[assignment, method-assign]
    try:
        yield
    finally:
        cst.CSTNode.__post_init__ = _VALIDATED  # type: ignore[method-assign]
