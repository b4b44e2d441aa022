"""How severities, sums and changes look on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.terminal import printable

if TYPE_CHECKING:
    from hublint.terminal.outlets import Outlet

STYLES = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
CHANGES = {"-": "red", "+": "green", "@": "cyan"}
"""How a line of a diff looks, by its first character."""

_PARTS = (
    (r"`[^`]+`|\d+ problems?\b|To do: \d+ steps?", "bold"),
    (
        r"No problems|(?:Fixed|Would fix) \d+ problems?|(?:Done|Would be done): \d+ steps?|Nothing to do",
        "bold green",
    ),
    (r"\d+ info\b", STYLES["info"]),
    (r"\d+ warnings?\b", STYLES["warning"]),
    (r"\d+ errors?\b", STYLES["error"]),
)
"""Parts of a sum that stand out, as regular expressions; of two that match the later one counts."""


def say_sum(outlet: Outlet, line: str) -> None:
    """Write a line of the sum, with colors where the outlet takes them."""
    if not outlet.may_be_colored:
        outlet.line(line)
        return
    from rich.text import Text  # noqa: PLC0415

    text = Text(printable(line))
    for pattern, style in _PARTS:
        text.highlight_regex(pattern, style)
    outlet.console().print(text, soft_wrap=True)
