"""Nesting that Python compiles but libcst takes minutes for: measured on Python's own tree, if at all likely."""

from __future__ import annotations

import ast

_LIMIT = 1000
"""Nodes inside one another; libcst needs a second for 1000 subscripts in a row, and 26 for 3000."""

_PATTERN_LIMIT = 8
"""Patterns of `case` inside one another: libcst's time doubles, or worse, with each."""

_MARKS = (*".[({-+~*/%&|^@<>", "or", "and", "not", "if", "lambda", "await", "yield")
"""Every level of nesting spells at least one of these."""


def too_deep(text: str) -> int | None:
    """The line where text that Python compiles nests too deeply for libcst, or `None`."""
    patterns = "case" in text and "match" in text
    if not patterns and sum(text.count(mark) for mark in _MARKS) < _LIMIT // 2:
        return None
    try:
        return _deepest(ast.parse(text))
    except SyntaxError:
        return None
    except (RecursionError, MemoryError):
        return 1


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
