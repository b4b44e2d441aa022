"""The entry point, which imports the program only where an interruption is caught."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program and exit: 0 nothing found, 1 findings, 2 the work could not be done, 130 interrupted."""
    try:
        from hublint.cache.recall import file_of, recall  # noqa: PLC0415

        file = file_of(sys.argv[1:])
        status = recall(file)
        if status is None:
            status = _run(file)
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


def _run(file: str | None) -> int:
    from hublint.cli import gc_pause, lazy_methods, quick_imports  # noqa: PLC0415

    gc_pause.collect_rarely()
    quick_imports.install()
    lazy_methods.install()
    from hublint.cli.program import run  # noqa: PLC0415

    status = run(file)
    gc_pause.leave_all()
    return status
