"""Random one-token mutants: one comparison, `and`, `or`, `not`, guard or returned boolean is another one."""

from __future__ import annotations

import ast
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[3]
FAST = ("-q", "--tb=no", "--assert=plain", "-p", "no:cacheprovider", "-m", "not slow")
"""What pytest is to run, and to tell nothing of."""

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
        return f"{self.file}:{self.line}: `{self.old}` -> `{self.new}`"

    @property
    def line(self) -> int:
        """The line where the change begins."""
        return self.original.count("\n", 0, self.start) + 1

    @property
    def path(self) -> str:
        """The whole path of the file."""
        return str(ROOT / self.file)

    @property
    def text(self) -> str:
        """The changed text of the file."""
        return self.original[: self.start] + self.new + self.original[self.end :]

    @property
    def original(self) -> str:
        """The text of the file as it is."""
        return (ROOT / self.file).read_text("utf-8")


_CODES = re.compile(r'@rule\(\s*"(\w+)"')


def near(file: str) -> list[str]:
    """What tests of a file are named after: the codes of its rules, or of those beside it that use it, or its part."""
    path = ROOT / file
    codes = _CODES.findall(path.read_text("utf-8"))
    if not codes and "checks" in path.parts:
        beside = (one.read_text("utf-8") for one in path.parent.glob("*.py"))
        codes = [code for text in beside if path.stem in text for code in _CODES.findall(text)]
    part = path.relative_to(ROOT).parts[1]
    return [*(codes or [f"tests/{part}/"]), f"test_{path.stem}"]


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
            start = span(node)[0]
            keyword = text[start : span(operand)[0]].partition("(")[0]
            yield start, start + len(keyword), ""
        case ast.If(test, [ast.Return() | ast.Continue() | ast.Raise()], []):
            yield *span(test), "False"
        case ast.Return(ast.Constant(bool(value)) as constant):
            yield *span(constant), str(not value)


def _between(start: int, end: int, text: str, new: str) -> Iterator[tuple[int, int, str]]:
    """The operator between two operands."""
    found = re.search(r"not\s+in|is\s+not|[!=<>]=|[<>]|\b(?:in|is|and|or)\b", text[start:end])
    if found:
        yield start + found.start(), start + found.end(), new
