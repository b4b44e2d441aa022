"""What is named on the command line: a file, or standard input under the name `-`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hublint.source import Source
from hublint.source.stdin import read_standard_input

if TYPE_CHECKING:
    from hublint.files.reach import Reach

STDIN = "-"
STDIN_NAME = "<stdin>"


def shown_name(name: str) -> str:
    """What messages call it."""
    return STDIN_NAME if name == STDIN else name


def folder_of(name: str) -> Path:
    """The folder that its settings and pins are looked for in."""
    return Path() if name == STDIN else Path(name).parent


def read_source(name: str, reach: Reach, data: bytes | None = None) -> Source:
    """The source of a file, or of standard input, whose `data` may have been read. Raises `SourceError`."""
    if name == STDIN:
        data = read_standard_input() if data is None else data
        return Source.from_bytes(data, STDIN_NAME, reach=reach)
    return Source.read(Path(name), name, reach)
