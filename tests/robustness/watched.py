"""Lints the files named on the command line under an audit hook that ends the process on any side effect.

Run as a script, in a process of its own: an audit hook can't be taken away again.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hublint import Options
from hublint.linter.pages import pages
from hublint.linter.rulebook import rulebook
from tests.linting import lint_file

FORBIDDEN = (
    "ftplib.",
    "http.",
    "os.chmod",
    "os.chown",
    "os.exec",
    "os.fork",
    "os.kill",
    "os.link",
    "os.mkdir",
    "os.putenv",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.spawn",
    "os.symlink",
    "os.system",
    "os.truncate",
    "os.unsetenv",
    "pty.",
    "shutil.",
    "signal.",
    "smtplib.",
    "socket.",
    "sqlite3.",
    "subprocess.",
    "tempfile.",
    "urllib.",
    "webbrowser.",
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def watch(folder: str) -> None:
    """From now on, refuse every event that changes something, and code that comes from the folder."""

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        bad = event.startswith(FORBIDDEN)
        if event == "open":
            flags = arguments[2]
            bad = isinstance(flags, int) and bool(flags & WRITING)
        elif event == "exec":
            bad = getattr(arguments[0], "co_filename", "").startswith(folder)
        elif event == "import":
            bad = str(arguments[1] or "").startswith(folder)
        if bad:
            os.write(2, f"{event} {arguments!r}\n".encode())
            os._exit(66)

    sys.addaudithook(refuse)


def main() -> None:
    """Print the codes of what is found in each file."""
    files = [Path(name) for name in sys.argv[1:]]
    rulebook()
    watch(str(files[0].parent))
    for file in files:
        result = lint_file(file, file.name, Options(pedantic=True))
        assert not result.problems, result.problems
        print(file.name, *sorted({finding.code for finding in result.findings}))
    assert pages()["HUB101"]


if __name__ == "__main__":
    main()
