"""Ask the real software what configs do: ``judge([Case(text)])``.

One process imports JupyterHub and the spawners once, then forks for every case. It has no network,
a clean environment, a folder of its own, and limits on time, memory of files and processor.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

from .play import Seen
from .sandbox import environment, isolation
from .verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from .case import Case
    from .play import Play

_PACKAGE = Path(__file__).parent


class Judge:
    """A running oracle, to be used as a context manager and asked as often as wanted."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="oracle-")
        folder = Path(self._folder.name)
        self._stderr = (folder / "stderr").open("w+")
        self._process = subprocess.Popen(
            [*isolation(), sys.executable, "-P", "-m", f"{_PACKAGE.name}.child"],
            cwd=folder,
            env=environment(folder, _PACKAGE.parent),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            text=True,
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def judge(self, cases: Sequence[Case]) -> list[Verdict]:
        """The verdicts on ``cases``, in their order; raises RuntimeError where the oracle died."""
        return [Verdict.from_json(item) for item in self._ask(cases)]

    def play(self, plays: Sequence[Play]) -> list[Seen]:
        """What is seen in ``plays``, in their order; raises RuntimeError where the oracle died."""
        return [Seen.from_json(item) for item in self._ask(plays)]

    def _ask(self, questions: Sequence[Case | Play]) -> list[dict[str, Any]]:
        requests, answers = self._pipes()
        requests.write(json.dumps([question.to_json() for question in questions]) + "\n")
        requests.flush()
        line = answers.readline()
        if not line:
            self._stderr.seek(0)
            raise RuntimeError(f"the oracle died: {self._stderr.read()[-2000:]}")
        found: list[dict[str, Any]] = json.loads(line)
        return found

    def close(self) -> None:
        """End the process and remove its folder."""
        for pipe in self._pipes():
            pipe.close()
        self._process.wait()
        self._stderr.close()
        self._folder.cleanup()

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        return stdin, stdout


def judge(cases: Sequence[Case]) -> list[Verdict]:
    """The verdicts on ``cases``, from an oracle started for them alone."""
    with Judge() as oracle:
        return oracle.judge(cases)
