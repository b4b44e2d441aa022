"""Which mutants the fast tests notice."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import astuple
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from hublint.dev.mutation.mutants import FAST, ROOT, Mutant

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 3600
"""How long the fast tests may take with a mutant, on a busy machine."""


def measure(chosen: list[Mutant], jobs: int) -> Iterator[tuple[Mutant, bool]]:
    """Each mutant, and whether the tests noticed it. Raises `RuntimeError` if they fail without one."""
    with tempfile.TemporaryDirectory() as folder:
        copy = _copy(Path(folder))
        doubtful = []
        for mutant, is_noticed in _in_forks(chosen, copy, jobs):
            if is_noticed:
                yield mutant, True
            else:
                doubtful.append(mutant)
        yield from _afresh(doubtful, copy)


def _copy(folder: Path) -> Path:
    """A copy of the files that git knows."""
    command = ["git", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def _in_forks(chosen: list[Mutant], copy: Path, jobs: int) -> Iterator[tuple[Mutant, bool]]:
    """What the tests notice that reach a mutant's line, in the process that collected them."""
    reading, writing = os.pipe()
    command = [sys.executable, "-m", "hublint.dev.mutation.forks", str(writing), str(jobs)]
    with subprocess.Popen(
        command, cwd=copy, env=_environment(copy), stdin=subprocess.PIPE, pass_fds=[writing]
    ) as run:
        os.close(writing)
        assert run.stdin
        run.stdin.write(json.dumps([astuple(mutant) for mutant in chosen]).encode())
        run.stdin.close()
        with os.fdopen(reading) as verdicts:
            for verdict in verdicts:
                number, is_noticed = json.loads(verdict)
                yield chosen[number], is_noticed
    if run.returncode != 0:
        raise RuntimeError("the fast tests fail as the code is")


def _afresh(chosen: list[Mutant], copy: Path) -> Iterator[tuple[Mutant, bool]]:
    """What all fast tests notice that read the changed files, all of them at once; what is noticed then by halves."""
    if not chosen:
        return
    if not _overlap(chosen) and not _notice(chosen, copy):
        yield from ((mutant, False) for mutant in chosen)
    elif len(chosen) == 1:
        yield chosen[0], True
    else:
        half = len(chosen) // 2
        yield from _afresh(chosen[:half], copy)
        yield from _afresh(chosen[half:], copy)


def _overlap(chosen: list[Mutant]) -> bool:
    """Whether two of the changes touch one another."""
    spans = sorted((mutant.file, mutant.start, mutant.end) for mutant in chosen)
    return any(one[0] == two[0] and one[2] >= two[1] for one, two in pairwise(spans))


def _notice(chosen: list[Mutant], copy: Path) -> bool:
    """Whether the tests fail with all these changes."""
    for mutant in sorted(chosen, key=lambda mutant: -mutant.start):
        file = copy / mutant.file
        text = file.read_text("utf-8")
        file.write_text(text[: mutant.start] + mutant.new + text[mutant.end :], "utf-8")
    try:
        return _fails(copy)
    finally:
        for mutant in chosen:
            (copy / mutant.file).write_text(mutant.original, "utf-8")


def _fails(copy: Path) -> bool:
    command = [sys.executable, "-m", "pytest", "-x", *FAST]
    try:
        ended = subprocess.run(
            command,
            cwd=copy,
            env=_environment(copy),
            capture_output=True,
            check=False,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return True
    return ended.returncode != 0


def _environment(copy: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
