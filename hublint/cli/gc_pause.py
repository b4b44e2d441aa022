"""The garbage collector, kept off trees and models: they hold no cycles worth looking for, and looking costs."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MANY = 200_000
_FEW = 20_000


@contextmanager
def collector_paused() -> Iterator[None]:
    """No garbage collection inside; what is free by then is gone before the next one looks."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def collect_rarely() -> None:
    """Let many objects come to stay before the collector looks at them; a run on one file ends with fewer."""
    gc.set_threshold(_MANY)


def settle() -> None:
    """Look no more at what is there now, as modules are; what each of many files leaves behind is soon looked at."""
    gc.freeze()
    gc.set_threshold(_FEW)


def leave_all() -> None:
    """Let the process end without a look at what is left: it goes with the process."""
    gc.freeze()
