"""Bounds on what one input may take: time and memory of this process."""

from __future__ import annotations

import contextlib
import resource
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

SECONDS: Final = 30
"""Of processor time: three times what hublint promises, as a processor that others share is slower."""
MEMORY: Final = 1 << 30
"""Bytes of address space on top of what the process has."""
STATM: Final = Path("/proc/self/statm")
_STACK: Final = 512 << 20
"""Address space of the thread in which files are parsed."""


@contextlib.contextmanager
def bounded(seconds: float = SECONDS, memory: int = MEMORY) -> Iterator[None]:
    """Raise TimeoutError after ``seconds``, and MemoryError where more than ``memory`` is asked for.

    Memory is not bounded where the system does not tell what the process has.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    before = signal.signal(signal.SIGPROF, _late)
    if STATM.exists():
        resource.setrlimit(resource.RLIMIT_AS, (_address_space() + _STACK + memory, hard))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        signal.signal(signal.SIGPROF, before)


def _late(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError("the input takes too long")


def _address_space() -> int:
    pages = int(STATM.read_text().split()[0])
    return pages * resource.getpagesize()
