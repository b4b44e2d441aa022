"""The entry point, which imports the program only where an interruption is caught."""

from __future__ import annotations

import sys

from hublint.cache.recall import recall


def main() -> None:
    """Run the program and exit: 0 nothing found, 1 findings, 2 the work could not be done, 130 interrupted."""
    try:
        status = recall(sys.argv[1:])
        if status is None:
            status = _run()
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


def _run() -> int:
    from hublint.cli import lazy_methods  # noqa: PLC0415

    lazy_methods.install()
    from hublint.cli.program import run  # noqa: PLC0415

    return run()
