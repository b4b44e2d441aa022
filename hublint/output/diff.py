"""What `--fix --diff` shows: a unified diff, byte for byte."""

from __future__ import annotations

import difflib
import os
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.files.reach import current_folder, resolved
from hublint.terminal import printable, say_bytes
from hublint.terminal.outlets import SCREEN
from hublint.terminal.presentation import color

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_UNFINISHED = b"\n\\ No newline at end of file\n"
_ESCAPES = {7: "a", 8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r", 34: '"', 92: "\\"}


def print_change(name: str, before: bytes, after: bytes) -> None:
    """Write the change of a file to standard output as `git apply` and `patch` read it, nothing if there is none.

    Where nothing reads it but people, on a terminal or in color, its lines are cleaned like all others.
    """
    change = b"".join(_diff(name, _lines(before), _lines(after)))
    if sys.stdout.isatty() or color.get() == "always":
        _show(change.decode("utf-8", "replace").split("\n")[:-1])
    elif os.environ.get("GITHUB_ACTIONS"):
        say_bytes(_shielded(change))
    else:
        say_bytes(change)


def _show(lines: Sequence[str]) -> None:
    from rich.text import Text  # noqa: PLC0415

    from hublint.output.styles import CHANGES  # noqa: PLC0415

    terminal = SCREEN.console()
    for line in lines:
        style = "bold" if line.startswith(("---", "+++")) else CHANGES.get(line[:1], "")
        terminal.print(Text(printable(line), style), soft_wrap=True)


def _lines(data: bytes) -> Sequence[bytes]:
    """The lines as git counts them, each with its line feed."""
    *lines, last = data.split(b"\n")
    return [line + b"\n" for line in lines] + ([last] if last else [])


def _diff(name: str, before: Sequence[bytes], after: Sequence[bytes]) -> Iterator[bytes]:
    path = _path(name)
    names = _quoted(b"a/" + path), _quoted(b"b/" + path)
    for line in difflib.diff_bytes(difflib.unified_diff, before, after, *names):
        yield line if line.endswith(b"\n") else line + _UNFINISHED


def _path(name: str) -> bytes:
    """The path of a file from the current folder, or else from the root."""
    here = current_folder()
    file = resolved(Path(name).parent) / Path(name).name
    found = file.relative_to(here if file.is_relative_to(here) else file.anchor)
    return os.fsencode(found.as_posix())


def _quoted(path: bytes) -> bytes:
    """A path as git writes it: in quotes where it holds more than ASCII's visible characters."""
    shown = "".join(map(_escaped, path))
    if len(shown) > len(path):
        return f'"{shown}"'.encode()
    return path + b"\t" if b" " in path else path


def _escaped(byte: int) -> str:
    if byte in _ESCAPES:
        return f"\\{_ESCAPES[byte]}"
    return chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}"


def _shielded(change: bytes) -> bytes:
    """A change of which GitHub's runner takes no line as a command; tools that apply it skip the lines around it."""
    if b"::" not in change and b"##[" not in change:
        return change
    token = secrets.token_hex(16).encode()
    return b"::stop-commands::%b\n%b::%b::\n" % (token, change, token)
