"""Which lines the statements of a file take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.source.parents import descendants

if TYPE_CHECKING:
    from hublint.source.source import Source


def start(source: Source, statement: cst.CSTNode) -> int:
    """The offset where a statement begins, its decorators included."""
    decorators = getattr(statement, "decorators", ())
    return source.span(decorators[0] if decorators else statement)[0]


def header_lines(source: Source) -> list[tuple[int, int]]:
    """First and last line of every statement, outer ones first; of a compound one only the lines of its head."""
    found = []
    for node in descendants(source.module):
        if isinstance(node, cst.SimpleStatementLine | cst.BaseCompoundStatement):
            first, _ = source.position(start(source, node))
            last, _ = source.position(_head_end(source, node))
            found.append((first, last))
    return sorted(found, key=lambda lines: (lines[0], -lines[1]))


def _head_end(source: Source, statement: cst.CSTNode) -> int:
    """The offset in the last line of a simple statement, or in the line with the colon of a compound one."""
    body = getattr(statement, "body", None)
    if isinstance(statement, cst.SimpleStatementLine) or not isinstance(body, cst.IndentedBlock):
        return source.span(statement)[1]
    return source.span(body.header)[0]
