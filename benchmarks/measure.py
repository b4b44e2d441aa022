"""Commands run in turn, and what each took: processor time of the process and its children, and peak memory."""

from __future__ import annotations

import os
import statistics
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass
class Measured:
    """The runs of one command: seconds of processor time, MiB of memory, and the exit status of the last one."""

    seconds: list[float] = field(default_factory=list)
    memory: float = 0.0
    status: int = 0

    @property
    def median(self) -> float:
        """The median of the seconds of processor time."""
        return statistics.median(self.seconds)


def in_turn(
    commands: Mapping[str, Sequence[str]], rounds: int, folder: Path
) -> dict[str, Measured]:
    """Run each command once in each round, so that what else the machine does meets all alike.

    The round before the first one doesn't count: byte code is compiled in it.
    """
    for command in commands.values():
        _run(command, folder, Measured())
    found = {name: Measured() for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            _run(command, folder, found[name])
    return found


def ratio(one: Measured, other: Measured) -> float:
    """The median of the ratios in each round."""
    pairs = zip(one.seconds, other.seconds, strict=True)
    return statistics.median(first / second for first, second in pairs)


def table(found: Mapping[str, Measured], base: str) -> str:
    """The figures in Markdown, with ratios to one of the commands."""
    lines = [f"| | CPU ms, median (least) | peak MiB | exit | / {base} |", "|---|---|---|---|---|"]
    for name, one in found.items():
        times = f"{one.median * 1000:.0f} ({min(one.seconds) * 1000:.0f})"
        share = f"{ratio(one, found[base]):.2f}"
        lines.append(f"| {name} | {times} | {one.memory:.0f} | {one.status} | {share} |")
    return "\n".join(lines)


def _run(command: Sequence[str], folder: Path, into: Measured) -> None:
    environment = {**os.environ}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = into.status = os.waitstatus_to_exitcode(status)
    into.seconds.append(usage.ru_utime + usage.ru_stime)
    into.memory = max(into.memory, usage.ru_maxrss / 1024)
