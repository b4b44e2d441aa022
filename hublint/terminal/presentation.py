"""What the user wants of the terminal: colors or none, and how much is said beside the result."""

from __future__ import annotations

from contextvars import ContextVar

COLORS = ("auto", "always", "never")

color: ContextVar[str] = ContextVar("color", default="auto")
"""One of `COLORS`. ``auto``: on a terminal, unless ``NO_COLOR`` is set."""

quiet: ContextVar[bool] = ContextVar("quiet", default=False)
"""Whether notes, progress and sums are left out."""
