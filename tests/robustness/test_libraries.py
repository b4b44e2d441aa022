"""The standard library and the installed packages, linted as if they were configs: no internal error, no hang."""

from __future__ import annotations

import sysconfig
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

import pytest

from hublint import Options
from tests.linting import lint_file

from .limits import bounded

SECONDS: Final = 60
MEMORY: Final = 2 << 30
STEP: Final = 300
"""Every how many-th file is linted by default."""


def files() -> list[Path]:
    """The modules of the standard library, its tests included, and of this environment's packages."""
    library = Path(sysconfig.get_path("stdlib"))
    own = {file for file in library.rglob("*.py") if "site-packages" not in file.parts}
    return sorted(own | set(Path(sysconfig.get_path("purelib")).rglob("*.py")))


def defect(file: Path) -> str | None:
    """What is hublint's own fault in linting a file."""
    try:
        with bounded(SECONDS, MEMORY):
            result = lint_file(file, file.name, Options(pedantic=True))
    except (TimeoutError, MemoryError) as error:
        return f"{file}: {error!r}"
    wrong = [problem for problem in result.problems if problem.rule]
    return f"{file}: {wrong[0].detail}" if wrong else None


def test_some_modules_are_linted_without_a_defect() -> None:
    assert [found for file in files()[::STEP] if (found := defect(file))] == []


@pytest.mark.full
def test_all_modules_are_linted_without_a_defect() -> None:
    with ProcessPoolExecutor() as pool:
        found = [one for one in pool.map(defect, files(), chunksize=20) if one]
    assert found == []
