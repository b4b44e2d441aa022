"""The terminal: rich's console, told to show text as it is."""

from __future__ import annotations

from rich.console import Console

NARROWEST = 40


def console() -> Console:
    """Standard output. Colours only on a terminal, and not with `NO_COLOR`; no markup, emoji codes or highlighting."""
    shown = Console(markup=False, emoji=False, highlight=False, soft_wrap=False)
    shown.width = max(shown.width, NARROWEST)
    return shown
