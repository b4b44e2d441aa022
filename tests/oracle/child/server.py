"""Forks a worker for every case, as many at once as there are processors."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import shutil
import signal
import tempfile
import time
from pathlib import Path
from typing import Any

from ..sandbox import limit_cpu
from ..verdict import Verdict
from .worker import preload, work


class Server:
    """Runs cases in forked workers; a worker's answer is a file in its own folder."""

    def __init__(self) -> None:
        self._base = Path.cwd()
        self._places = os.cpu_count() or 1
        preload()
        gc.collect()
        gc.freeze()
        gc.disable()

    def run(self, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The answers to cases and plays as JSON data, in their order."""
        waiting = list(enumerate(cases))[::-1]
        running: dict[int, tuple[int, Path, float]] = {}
        answers: dict[int, dict[str, Any]] = {}
        while waiting or running:
            while waiting and len(running) < self._places:
                number, case = waiting.pop()
                folder = Path(tempfile.mkdtemp(dir=self._base))
                running[self._fork(case, folder)] = number, folder, time.monotonic()
            pid, status = os.waitpid(-1, 0)
            if pid in running:
                number, folder, started = running.pop(pid)
                answers[number] = _answer(pid, status, folder, time.monotonic() - started)
        return [answers[number] for number in range(len(cases))]

    def _fork(self, case: dict[str, Any], folder: Path) -> int:
        seconds = case.get("play", case)["seconds"]
        pid = os.fork()
        if pid:
            return pid
        try:
            os.setsid()
            signal.setitimer(signal.ITIMER_REAL, seconds)
            limit_cpu(seconds)
            work(case, folder)
        finally:
            os._exit(0)


def _answer(pid: int, status: int, folder: Path, seconds: float) -> dict[str, Any]:
    """Read a finished worker's answer, end what it left running, remove its folder."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    try:
        answer: dict[str, Any] = json.loads((folder / ".answer").read_text("utf-8"))
    except (OSError, ValueError):
        number = os.waitstatus_to_exitcode(status)
        what = "timed out" if number in (-signal.SIGALRM, -signal.SIGXCPU) else f"ended: {number}"
        answer = Verdict(fault=f"the worker {what}").to_json()
    shutil.rmtree(folder, ignore_errors=True)
    return {**answer, "seconds": round(seconds, 3)}
