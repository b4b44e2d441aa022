"""What a result rests on beside the files: the call, the program, Python, the environment, and the terminal."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

VARIABLES = (
    "APPENGINE_RUNTIME", "LIBCST_PARSER_TYPE",
    "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS", "LANG", "LANGUAGE", "LC_ALL",
    "LC_CTYPE", "LC_MESSAGES", "LINES", "NO_COLOR", "PYTHONIOENCODING", "PYTHONPATH", "PYTHONUTF8", "TERM",
    "TTY_COMPATIBLE", "TTY_INTERACTIVE",
)  # fmt: skip
"""Variables that this program, or what it draws with, looks at."""


def surroundings(words: Sequence[str], version: str) -> str | None:
    """All of that as one text; None where the program is not installed, and so may change from run to run."""
    installed = _installed(version)
    if installed is None:
        return None
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if None in streams:
        return None
    return repr(
        (
            *words,
            os.getcwd(),
            installed,
            sys.version,
            sys.flags,
            [(name, os.environ.get(name)) for name in VARIABLES],
            [(stream.isatty(), stream.encoding) for stream in streams],
            [_size(number) for number in range(3)],
            os.geteuid() if hasattr(os, "geteuid") else None,
        )
    )


def stamp(folder: str) -> int | None:
    """What changes whenever a package is installed into a folder or removed from it; None if it can't be seen."""
    try:
        return os.stat(folder).st_mtime_ns
    except OSError:
        return None


def _installed(version: str) -> tuple[str, int | None, int] | None:
    above = os.path.dirname(PACKAGE)
    record = stamp(os.path.join(above, f"hublint-{version}.dist-info", "RECORD"))
    return None if record is None else (above, stamp(above), record)


def _size(number: int) -> tuple[int, int] | None:
    try:
        return tuple(os.get_terminal_size(number))  # type: ignore[return-value]
    except (OSError, ValueError):
        return None
