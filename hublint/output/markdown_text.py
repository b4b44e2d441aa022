"""Foreign text as Markdown: it comes out as it is, and makes no markup, link, image, mention or reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.patterns import pattern
from hublint.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

_CODE = pattern(r"`([^`]+)`")
_RUNS = pattern(r"`+")
_MARKUP = pattern(r"[\\*\[\]~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|:(?=/)|(?<=/)/|(?<=[wW]{3})\.")
_BLOCK_MARK = pattern(r"^(\d*)([-+#.)])")
_REFERENCE = pattern(r"[@#!%](?=[\w\"'])")
"""What sites take for mentions and references, unless it is code."""

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "`": "&#96;", "$": "&#36;"}


def prose(text: str) -> str:
    """A sentence whose code stands between backticks, as in messages; ordinary ones stay as they are."""
    parts = _CODE.split(printable(text).strip())
    joined = "".join(
        f"`{part}`" if number % 2 else _plain(part) for number, part in enumerate(parts)
    )
    merged = joined.replace("``", "")  # what is code on both sides
    return _BLOCK_MARK.sub(r"\1\\\2", merged)


def code(text: str) -> str:
    """Text as code in a line."""
    shown = printable(text)
    fence = "`" * (_longest_run([shown]) + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def block(language: str, lines: Iterable[str]) -> list[str]:
    """Lines of code as the lines of a fenced block."""
    shown = list(map(printable, lines))
    fence = "`" * max(_longest_run(shown) + 1, 3)
    return [f"{fence}{language}", *shown, fence]


def _longest_run(lines: Iterable[str]) -> int:
    return max((len(run[0]) for line in lines for run in _RUNS.finditer(line)), default=0)


def _plain(text: str) -> str:
    referring = _REFERENCE.sub("\0\\g<0>\0", text)
    escaped = _MARKUP.sub(r"\\\g<0>", referring)
    return "".join(_ENTITIES.get(mark, mark) for mark in escaped).replace("\0", "`")
