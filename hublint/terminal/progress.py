"""How far a run is, told once it takes long."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Self

from hublint.terminal.progress_line import LINE, is_wanted

if TYPE_CHECKING:
    from types import TracebackType

DELAY = 2.0
"""So many seconds a run may take before it says anything."""
_INTERVAL = 0.2


class Progress:
    """Says inside its context which one of so many files is worked on, from a thread of its own."""

    def __init__(self, total: int, delay: float = DELAY) -> None:
        self._total = total
        self._delay = delay
        self._text = ""
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def at(self, number: int, name: str) -> None:
        """Work on the file of this number begins."""
        count = f" {number} of {self._total}" if self._total > 1 else ""
        self._text = f"Checking{count}: {name}"

    def __enter__(self) -> Self:
        if is_wanted():
            self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()
        with LINE.hidden():
            pass

    def _run(self) -> None:
        wait = self._delay
        while not self._ended.wait(wait):
            LINE.paint(self._text)
            wait = _INTERVAL


def working_on(name: str) -> Progress:
    """The progress of work on a single file."""
    progress = Progress(1)
    progress.at(1, name)
    return progress
