"""How many processes a run gets."""

from __future__ import annotations

import os

_FILES = 40
"""So many files pay for the start of more processes."""
_USUAL = 8
"""More processes are only used if they are asked for: they wait for the one that prints."""


class WorkerError(Exception):
    """A process that is gone; the message says so."""


def number_of_processes(files: int, asked: int | None) -> int:
    """The number of processes for so many files: as many as are `asked` for, or else as pays."""
    usual = min(_processors(), _USUAL) if files >= _FILES else 1
    return max(min(asked or usual, files), 1)


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
