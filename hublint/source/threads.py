"""Running libcst's recursive parser where its recursion has room."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_STACK_BYTES = 512 * 1024 * 1024
"""Address space only: memory is taken as far as the stack is used."""

_starting = threading.Lock()
"""The size of stacks is one for all threads that are started."""

Result = TypeVar("Result")


def in_roomy_thread(call: Callable[[], Result]) -> Result:
    """What `call` returns or raises, called in a thread with a large stack (here if there can be none)."""
    outcome: list[Result] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(call())
        except BaseException as error:  # noqa: BLE001
            failure.append(error)

    if not _started(run):
        return call()
    if failure:
        raise failure[0]
    return outcome[0]


def _started(run: Callable[[], None]) -> bool:
    """Run to the end in a thread with a large stack; false if the system grants none."""
    with _starting:
        usual = threading.stack_size(_STACK_BYTES)
        try:
            thread = threading.Thread(target=run, daemon=True)
            thread.start()
        except RuntimeError:
            return False
        finally:
            threading.stack_size(usual)
    thread.join()
    return True
