"""The entry point, which imports the program only where an interruption is caught."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program and exit: 0 nothing found, 1 findings, 2 the work could not be done, 130 interrupted."""
    try:
        from hublint.cli.program import run  # noqa: PLC0415

        status = run()
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)
