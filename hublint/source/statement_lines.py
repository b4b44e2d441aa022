"""Which lines the statements of a file take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.source.parents import descendants

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.source.source import Source

Lines = tuple[int, int]
"""The first and the last line."""


def start(source: Source, statement: cst.CSTNode) -> int:
    """The offset where a statement begins, its decorators included."""
    decorators = getattr(statement, "decorators", ())
    return source.span(decorators[0] if decorators else statement)[0]


class Headers:
    """The lines of every statement of a file, by line; of a compound one only those of its head."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._around: dict[int, list[Lines]] = {}
        self._first: dict[int, Lines] = {}
        for lines in sorted(_headers(source), key=lambda lines: (lines[0], -lines[1])):
            self._first.setdefault(lines[0], lines)
            for line in range(lines[0], lines[1] + 1):
                self._around.setdefault(line, []).append(lines)
        self._below: dict[int, int] = {}

    def around(self, line: int) -> Sequence[Lines]:
        """The lines of the statements that a line belongs to, outer ones first."""
        return self._around.get(line, ())

    def starting(self, line: int) -> Lines | None:
        """The lines of the outermost statement that begins on a line."""
        return self._first.get(line)

    def below_comments(self, line: int) -> int:
        """The first line below this one that holds no comment alone."""
        passed = [line]
        while passed[-1] not in self._below and self._is_comment(passed[-1] + 1):
            passed.append(passed[-1] + 1)
        found = self._below.get(passed[-1], passed[-1] + 1)
        self._below.update(dict.fromkeys(passed, found))
        return found

    def _is_comment(self, line: int) -> bool:
        if line > self._source.lines:
            return False
        start, end = self._source.line_span(line)
        return self._source.text[start:end].lstrip().startswith("#")


def _headers(source: Source) -> Iterator[Lines]:
    for node in descendants(source.module):
        if isinstance(node, cst.SimpleStatementLine | cst.BaseCompoundStatement):
            first, _ = source.position(start(source, node))
            last, _ = source.position(_head_end(source, node))
            yield first, last


def _head_end(source: Source, statement: cst.CSTNode) -> int:
    """The offset in the last line of a simple statement, or in the line with the colon of a compound one."""
    body = getattr(statement, "body", None)
    if isinstance(statement, cst.SimpleStatementLine) or not isinstance(body, cst.IndentedBlock):
        return source.span(statement)[1]
    return source.span(body.header)[0]
