"""The processes of a run: each is handed the next file as soon as it is free, and their answers come in order."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import sys
import threading
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Self

from hublint.cache.run_memory import current
from hublint.cli.workers.number import WorkerError
from hublint.cli.workers.worker import work
from hublint.project.check_file import judged
from hublint.project.named_input import STDIN
from hublint.terminal.streams import flush

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from types import TracebackType

    from hublint.cli.workers.worker import Answer
    from hublint.project.check_file import CheckOptions, FileResult, Task

_AHEAD = 2
"""So many files a process has before it, so that it never waits for the next one."""
_WINDOW = 64
"""So many answers may wait for that of an earlier file."""


@dataclass(slots=True, eq=False)
class _Worker:
    process: BaseProcess
    pipe: Connection
    asked: deque[str] = field(default_factory=deque)
    """The files that it has before it."""


class Pool:
    """So many processes that judge files, inside its context. The files are asked for in the order of their names.

    `method` is how processes are started: copied with all that is imported where the system does that well and no
    threads run, else made anew.
    """

    def __init__(
        self, names: Iterable[str], wanted: CheckOptions, number: int, method: str | None = None
    ) -> None:
        self._waiting = deque(names)
        self._wanted = wanted
        self._number = number
        self._method = method or _method()
        self._workers: list[_Worker] = []
        self._answers: dict[str, Answer | None] = {}

    def __enter__(self) -> Self:
        wanted = replace(self._wanted, session=self._wanted.session.anew())
        flush()
        with _uninterrupted():
            for _ in range(self._number):
                self._start(pickle.dumps(wanted))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for worker in self._workers:
            worker.pipe.close()
            if error is not None:
                worker.process.terminate()
        for worker in self._workers:
            worker.process.join()

    def judged(self, task: Task, wanted: CheckOptions) -> FileResult:
        """What `judged` gives. Raises `WorkerError`."""
        answer = self._answer(task.name) if task.name != STDIN else None
        if answer is None:
            return judged(task, wanted)
        memory = current.get()
        if memory is not None:
            memory.hear_told(answer.asked, answer.libraries)
        wanted.session.note(answer.notes)
        return answer.result

    def _start(self, wanted: bytes) -> None:
        context: Any = multiprocessing.get_context(self._method)
        pipe, other_end = context.Pipe()
        inherited = [pipe, *(one.pipe for one in self._workers)] if self._method == "fork" else []
        arguments = (other_end, inherited, wanted, current.get() is not None)
        process = context.Process(target=work, args=arguments, daemon=True)
        process.start()
        other_end.close()
        self._workers.append(_Worker(process, pipe))

    def _answer(self, name: str) -> Answer | None:
        """The answer for a file, waited for with work for all."""
        while name not in self._answers:
            for worker in self._workers:
                self._feed(worker)
            ready = wait([worker.pipe for worker in self._workers])
            for worker in self._workers:
                if worker.pipe in ready:
                    self._receive(worker)
        return self._answers.pop(name)

    def _feed(self, worker: _Worker) -> None:
        while self._waiting and len(worker.asked) < _AHEAD and len(self._answers) < _WINDOW:
            worker.asked.append(self._waiting.popleft())
            try:
                worker.pipe.send(worker.asked[-1])
            except OSError:
                raise _gone(worker) from None

    def _receive(self, worker: _Worker) -> None:
        try:
            answer = pickle.loads(worker.pipe.recv_bytes())  # noqa: S301 - of a process that this one started
        except (EOFError, OSError):
            raise _gone(worker) from None
        self._answers[worker.asked.popleft()] = answer


def _gone(worker: _Worker) -> WorkerError:
    worker.process.join()
    code = worker.process.exitcode or 0
    how = f"was killed by signal {-code}" if code < 0 else f"ended with status {code}"
    return WorkerError(
        f"A process that checks files {how}. `--jobs 1` does without, and needs less memory."
    )


def _method() -> str:
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Processes that are started inside never hear of Ctrl-C: who started them ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
