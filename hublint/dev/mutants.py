"""How strong the fast tests are: of random one-token mutants of the package, how many they notice.

Each mutant is a copy of the package in which one comparison, `and`, `or`, `not`, guard or returned boolean is another
one. First the tests of its subject are run, then, if they notice nothing, all fast ones.
"""

from __future__ import annotations

import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
FAST = ("-m", "not slow")

OPPOSITES = {
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the file below the root, the span that is replaced, and what stands there instead."""

    file: str
    start: int
    end: int
    old: str
    new: str

    def __str__(self) -> str:
        line = (ROOT / self.file).read_text("utf-8").count("\n", 0, self.start) + 1
        return f"{self.file}:{line}: `{self.old}` -> `{self.new}`"


def sample(count: int, seed: int) -> list[Mutant]:
    """So many random mutants of the package, the same for the same seed and code."""
    files = sorted((ROOT / "hublint").rglob("*.py"))
    every = [mutant for file in files if "dev" not in file.parts for mutant in mutants(file)]
    return random.Random(seed).sample(every, min(count, len(every)))


def mutants(file: Path) -> Iterator[Mutant]:
    """Every mutant of one file."""
    text = file.read_text("utf-8")
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    name = file.relative_to(ROOT).as_posix()

    def offset(line: int, column: int) -> int:
        encoded = text[starts[line - 1] : starts[line]].encode()
        return starts[line - 1] + len(encoded[:column].decode())

    def span(node: ast.expr) -> tuple[int, int]:
        end = offset(node.end_lineno or 0, node.end_col_offset or 0)
        return offset(node.lineno, node.col_offset), end

    for node in ast.walk(ast.parse(text)):
        for start, end, new in _changes(node, text, span):
            yield Mutant(name, start, end, text[start:end], new)


def _changes(
    node: ast.AST, text: str, span: Callable[[ast.expr], tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """The spans of a node that can be changed, each with what may stand there."""
    match node:
        case ast.Compare(left, [op], [right]):
            yield from _between(span(left)[1], span(right)[0], text, OPPOSITES[type(op)])
        case ast.BoolOp(op, [first, second, *_]):
            new = "or" if isinstance(op, ast.And) else "and"
            yield from _between(span(first)[1], span(second)[0], text, new)
        case ast.UnaryOp(ast.Not(), operand):
            yield span(node)[0], span(operand)[0], ""
        case ast.If(test, [ast.Return() | ast.Continue() | ast.Raise()], []):
            yield *span(test), "False"
        case ast.Return(ast.Constant(bool(value)) as constant):
            yield *span(constant), str(not value)


def _between(start: int, end: int, text: str, new: str) -> Iterator[tuple[int, int, str]]:
    """The operator between two operands."""
    found = re.search(r"not\s+in|is\s+not|[!=<>]=|[<>]|\b(?:in|is|and|or)\b", text[start:end])
    if found:
        yield start + found.start(), start + found.end(), new


def measure(chosen: list[Mutant], jobs: int) -> Iterator[tuple[Mutant, bool]]:
    """Each mutant, and whether the tests noticed it. Raises `RuntimeError` if they fail without one."""
    copies: Queue[Path] = Queue()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(jobs) as pool:
        for number in range(jobs):
            copies.put(_copy(Path(folder) / str(number)))
        if _fails(Path(folder) / "0", ()):
            raise RuntimeError("the fast tests fail as the code is")

        def judge(mutant: Mutant) -> tuple[Mutant, bool]:
            copy = copies.get()
            try:
                return mutant, is_noticed(mutant, copy)
            finally:
                copies.put(copy)

        yield from pool.map(judge, chosen)


def _copy(folder: Path) -> Path:
    """A copy of the files that git knows."""
    command = ["git", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def is_noticed(mutant: Mutant, copy: Path) -> bool:
    """Whether the tests fail with a mutant in a copy of the checkout."""
    file = copy / mutant.file
    text = file.read_text("utf-8")
    file.write_text(text[: mutant.start] + mutant.new + text[mutant.end :], "utf-8")
    try:
        return any(_fails(copy, tests) for tests in (_near(mutant, copy), ()))
    finally:
        file.write_text(text, "utf-8")


def _near(mutant: Mutant, copy: Path) -> tuple[str, ...]:
    """The tests of a mutant's subject: those of the rules in its file, or the folder named after its part."""
    codes = set(re.findall(r'@rule\(\s*"(\w+)"', (ROOT / mutant.file).read_text("utf-8")))
    if codes:
        return ("tests/rules", "-k", " or ".join(sorted(codes)))
    _, part, *rest = Path(mutant.file).parts
    if part == "checks":
        family = Path(mutant.file).parent
        found = re.findall(
            r'@rule\(\s*"(\w+)"', "".join(one.read_text() for one in (ROOT / family).glob("*.py"))
        )
        return ("tests/rules", "-k", " or ".join(sorted(found)) or "HUB1")
    folder = f"tests/{part}" if rest else "tests/linter"
    return (folder,) if (copy / folder).is_dir() else ("tests/cli",)


def _fails(copy: Path, tests: tuple[str, ...]) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *FAST, *tests]
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        ended = subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, check=False, timeout=900
        )
    except subprocess.TimeoutExpired:
        return True
    return ended.returncode not in (0, 5)
