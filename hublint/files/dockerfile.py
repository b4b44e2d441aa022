"""The instructions of a Dockerfile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.files.logical_lines import logical
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_END = pattern(r"\r\n|\r|\n")
_HERE_DOCUMENT = pattern(r"(?:^|\s)<<-?[\"']?([A-Za-z_]\w*)")


def instructions(text: str) -> Iterator[tuple[int, str, str]]:
    """Each instruction: the number of its first line, its keyword in capitals, and its arguments.

    Each line of a here-document is an instruction with the keyword of the one that it belongs to.
    """
    keyword, delimiter = "", ""
    for line, instruction in logical(_LINE_END.split(text), _without_comment):
        if delimiter and instruction == delimiter:
            delimiter = ""
        elif delimiter:
            yield line, keyword, instruction
        elif instruction:
            word, _, arguments = instruction.partition(" ")
            keyword, opening = word.upper(), _HERE_DOCUMENT.search(arguments)
            delimiter = opening[1] if opening else ""
            yield line, keyword, arguments.strip()


def _without_comment(line: str) -> str | None:
    """A line without white space around it; None for a comment, even between lines that are continued."""
    stripped = line.strip().replace("\t", " ")
    return None if stripped.startswith("#") else stripped
