"""What the user wants of the terminal: colors or none, and how much is said beside the result."""

from __future__ import annotations

from contextvars import ContextVar

NARROWEST = 40
"""Cells of a line, however narrow the terminal is."""
FILE_WIDTH = 80
"""Cells of a line where there is no terminal."""

COLORS = ("auto", "always", "never")

color: ContextVar[str] = ContextVar("color", default="auto")
"""One of `COLORS`. ``auto``: on a terminal, unless ``NO_COLOR`` is set."""

quiet: ContextVar[bool] = ContextVar("quiet", default=False)
"""Whether notes, progress and sums are left out."""
