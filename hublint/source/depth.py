"""Nesting that Python compiles but libcst takes minutes for: measured on Python's own tree, if at all likely."""

from __future__ import annotations

import ast
import re
from itertools import accumulate
from typing import TYPE_CHECKING

from hublint.patterns import pattern
from hublint.process_state import parse_python

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIMIT = 1000
"""Nodes inside one another; libcst needs a second for 1000 subscripts in a row, and 26 for 3000."""

_PATTERN_LIMIT = 8
"""Patterns of `case` inside one another: libcst's time doubles, or worse, with each."""

_MARKS = (*".[({-+~*/%&|^@<>", "or", "and", "not", "if", "lambda", "await", "yield")
"""Every level of nesting spells at least one of these."""

_BEGINNING = pattern(r"^(?=[^\s)\]}#])", re.MULTILINE)
_COMMENT_LINE = pattern(r"^[ \t]*#.*", re.MULTILINE)
_LONG_STRINGS = ('"""', "'''", "\\\n", "\\\r")
"""What a string of several lines needs."""

_BRACKETS = pattern(r"[()\[\]{}]")


def too_deep(text: str) -> int | None:
    """The line where text that Python compiles nests too deeply for libcst, or `None`."""
    if not _may_nest(text):
        return None
    try:
        return _measured(text)
    except SyntaxError:
        return None
    except (RecursionError, MemoryError):
        return 1


def unmeasured(text: str) -> int | None:
    """The line where text of a newer syntax than Python's own may nest too deeply for libcst, or `None`.

    What Python reads of it is measured. The rest is counted: so many marks may be inside one another.
    """
    if not _may_nest(text):
        return None
    strange = 0
    for line, piece in _pieces(text):
        try:
            if _measured(piece) is not None:
                return line
        except SyntaxError:
            code = _without_comments(piece)
            strange += _marks(code)
            if strange > _LIMIT or ("case" in code and _brackets(code) > _PATTERN_LIMIT):
                return line
        except (RecursionError, MemoryError, ValueError):
            return line
    return None


def _may_nest(text: str) -> bool:
    return ("case" in text and "match" in text) or _marks(text) >= _LIMIT // 2


def _marks(text: str) -> int:
    return sum(text.count(mark) for mark in _MARKS)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text cut where a line may begin a statement of its own, with the number of its first line."""
    starts = [found.start() for found in _BEGINNING.finditer(text)]
    line = 1
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        yield line, text[start:end]
        line += text.count("\n", start, end)


def _without_comments(piece: str) -> str:
    """The text without lines that are surely comments, as a generated config consists of: none is inside a string."""
    if any(mark in piece for mark in _LONG_STRINGS):
        return piece
    return _COMMENT_LINE.sub("", piece)


def _brackets(text: str) -> int:
    """How many brackets are open inside one another at most, at any place from any other."""
    steps = (1 if mark in "([{" else -1 for mark in _BRACKETS.findall(text))
    deepest = lowest = 0
    for depth in accumulate(steps):
        lowest = min(lowest, depth)
        deepest = max(deepest, depth - lowest)
    return deepest


def _measured(text: str) -> int | None:
    tree = parse_python(text)
    return _deepest(tree) or _deep_case(tree, text)


def _deep_case(tree: ast.AST, text: str) -> int | None:
    """The line of a `case` with too many brackets inside one another: Python's tree keeps none around one pattern."""
    if "case" not in text:
        return None
    lines = text.split("\n")
    for node in ast.walk(tree):
        before = node.subject.end_lineno if isinstance(node, ast.Match) else None
        for case in node.cases if isinstance(node, ast.Match) else ():
            first, last = case.body[0], case.body[-1]
            header = [
                *lines[before : first.lineno - 1],
                lines[first.lineno - 1][: first.col_offset],
            ]
            if _brackets("\n".join(header)) > _PATTERN_LIMIT:
                return first.lineno
            before = last.end_lineno
    return None


def _deepest(tree: ast.AST) -> int | None:
    """The line of the first node found beyond a limit."""
    waiting = [(tree, 0, 0, 1)]
    while waiting:
        node, depth, patterns, line = waiting.pop()
        if depth > _LIMIT or patterns > _PATTERN_LIMIT:
            return line
        for child in ast.iter_child_nodes(node):
            inside = patterns + 1 if isinstance(child, ast.pattern) else 0
            waiting.append((child, depth + _levels(child), inside, getattr(child, "lineno", line)))
    return None


def _levels(node: ast.AST) -> int:
    """How many nodes inside one another libcst makes of this one."""
    match node:
        case ast.BoolOp(values=operands):
            return len(operands)
        case ast.alias(name=str(name)) | ast.ImportFrom(module=str(name)):
            return 1 + name.count(".")
    return 1
