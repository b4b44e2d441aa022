"""The garbage collector, kept off trees and models: they hold no cycles worth looking for, and looking costs."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


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


@contextmanager
def imports_uncollected() -> Iterator[None]:
    """Import without garbage collection: what modules make stays, and looking through it again costs time."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
