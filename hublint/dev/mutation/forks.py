"""A pytest run that judges mutants: the tests are collected once, and run in forks."""

from __future__ import annotations

import json
import os
import pickle
import resource
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hublint.dev.mutation.mutants import FAST, Mutant, near
from hublint.dev.mutation.reach import Reach
from hublint.dev.mutation.recorder import Recorder
from hublint.dev.mutation.swap import functions, swap

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import FunctionType

    Functions = dict[str, list[FunctionType]]
    """The functions of each file."""

SECONDS = 300
"""The processor time after which a mutant runs in an endless loop."""

MEMORY = 8 << 30
MOST = 400
"""A change that the first so many tests don't notice is left to the run of all of them."""


class Forks:
    """A plug-in in the place of the loop over the tests; in a fork that one runs what is chosen for it.

    `verdicts` is open for writing: a line for each mutant, in the order in which they are judged.
    """

    def __init__(self, chosen: list[Mutant], verdicts: int, jobs: int, folder: Path) -> None:
        self.parent = os.getpid()
        self._chosen, self._verdicts, self._jobs, self._folder = chosen, verdicts, jobs, folder
        self._recorder: Recorder | None = None
        self._running: dict[int, int] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Record what the tests reach, and judge every mutant. None in a fork: pytest goes on to run the tests."""
        every = functions()
        return None if self._records(session, every) or self._judges(session, every) else True

    def _records(self, session: pytest.Session, functions: Functions) -> bool:
        """Have forks record a part of the tests each; true in a fork."""
        every, forks = session.items, []
        size = len(every) // self._jobs + 1
        for number in range(self._jobs):
            if not (fork := self._fork()):
                session.items = every[number * size : (number + 1) * size]
                self._recorder = Recorder(self._chosen, functions)
                return True
            forks.append(fork)
        statuses = [os.waitpid(fork, 0)[1] for fork in forks]
        if any(statuses):
            raise pytest.UsageError("the fast tests fail as the code is")
        return False

    def _judges(self, session: pytest.Session, functions: Functions) -> bool:
        """Have a fork judge each mutant, several at a time; true in a fork."""
        items = {item.nodeid: item for item in session.items}
        records = (pickle.loads(file.read_bytes()) for file in self._folder.glob("record-*"))
        reach = Reach({test: reached for record in records for test, reached in record.items()})
        for number, mutant in enumerate(self._chosen):
            tests = reach.tests(number, near(mutant.file))
            if not tests:
                self._say(number, noticed=False)
            elif fork := self._fork():
                self._running[fork] = number
                self._reap(self._jobs - 1)
            else:
                session.items = [items[test] for test in tests[:MOST]]
                session.config.option.maxfail = 1
                swap(functions[mutant.path], mutant.path, mutant.original, mutant.text)
                return True
        self._reap(0)
        return False

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Record a test under its name."""
        result = yield
        if self._recorder:
            self._recorder.ends(item.nodeid)
        return result

    def pytest_sessionfinish(self) -> None:
        """Leave what was recorded to the parent."""
        if self._recorder:
            file = self._folder / f"record-{os.getpid()}"
            file.write_bytes(pickle.dumps(self._recorder.record))

    def _fork(self) -> int:
        """The number of the fork; 0 in the fork, which is silent, has its own temporary folder, and comes to an end."""
        sys.stdout.flush()
        if fork := os.fork():
            return fork
        null = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(null, stream)
        tempfile.tempdir = os.environ["PYTEST_DEBUG_TEMPROOT"] = tempfile.mkdtemp(dir=self._folder)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.alarm(SECONDS * 20)
        return 0

    def _reap(self, left: int) -> None:
        """Wait until no more than so many forks run."""
        while len(self._running) > left:
            fork, status = os.wait()
            self._say(self._running.pop(fork), noticed=status != 0)

    def _say(self, number: int, *, noticed: bool) -> None:
        line = json.dumps([number, noticed])
        os.write(self._verdicts, f"{line}\n".encode())


def main() -> int:
    """Judge the mutants that standard input names. Arguments: the descriptor for verdicts, and the forks at a time."""
    chosen = [Mutant(*fields) for fields in json.load(sys.stdin)]
    verdicts, jobs = map(int, sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        forks = Forks(chosen, verdicts, jobs, Path(folder))
        code = pytest.main(["-s", *FAST], [forks])
        if os.getpid() != forks.parent:
            os._exit(code)
    return code


if __name__ == "__main__":
    sys.exit(main())
