"""What the user wants of the terminal: colors or none, and how much is said beside the result."""

from __future__ import annotations

import os
import sys
from contextvars import ContextVar

COLORS = ("auto", "always", "never")

color: ContextVar[str] = ContextVar("color", default="auto")
"""One of `COLORS`. ``auto``: on a terminal, unless ``NO_COLOR`` is set."""

quiet: ContextVar[bool] = ContextVar("quiet", default=False)
"""Whether notes, progress and sums are left out."""


def may_be_colored(*, stderr: bool = False) -> bool:
    """Whether a stream may take colors, so that it is worth importing rich, which decides."""
    if color.get() == "auto":
        return (sys.stderr if stderr else sys.stdout).isatty() or "FORCE_COLOR" in os.environ
    return color.get() == "always"
