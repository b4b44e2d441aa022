"""Edits anchored to nodes become replacements of text: offsets, and what stands there instead."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import libcst as cst

from hublint.edits.removal import removals
from hublint.edits.text_edits import EditError, TextEdit, split_lines
from hublint.source.statement_lines import start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.findings import Edit
    from hublint.source import Source

__all__ = ["EditError", "TextEdit", "text_edits"]


def text_edits(edits: Sequence[Edit]) -> list[TextEdit]:
    """The replacements that edits of one source mean, in order, none overlapping another.

    Raises `EditError` where an edit can't be spelled, or two of them touch the same text.
    """
    removed = [edit.node for edit in edits if edit.kind == "remove"]
    found = [_text_edit(edit) for edit in edits if edit.kind != "remove"]
    if removed:
        found += removals(edits[0].source, removed)
    found.sort(key=lambda edit: (edit.start, edit.end))
    for first, second in pairwise(found):
        if second.start < first.end:
            raise EditError("Two edits of the fix overlap.")
    return found


def _text_edit(edit: Edit) -> TextEdit:
    source = edit.source
    if edit.kind in ("replace", "exact"):
        text = edit.text if edit.kind == "exact" else _newlines(source, edit.text)
        return TextEdit(*source.span(edit.node), text)
    statement = _own_statement(source, edit.node)
    lines = _indented(source, statement, edit.text)
    if edit.kind == "before":
        offset = _above(source, statement)
        return TextEdit(offset, offset, lines + source.newline)
    return _after(source, statement, lines)


def _newlines(source: Source, text: str) -> str:
    """The text, which may come from the file itself, with the newline of the file."""
    return source.newline.join(split_lines(text))


def _own_statement(source: Source, node: cst.CSTNode) -> cst.CSTNode:
    """The statement that holds a node and that other statements can stand beside."""
    statement = source.statement(node)
    if _in_one_line_block(source, node, statement):
        raise EditError(
            "No statement can be put beside one that stands on the line of a block's head."
        )
    while isinstance(parent := source.parent(statement), cst.If) and parent.orelse is statement:
        statement = parent
    if isinstance(parent, cst.Module | cst.IndentedBlock):
        return statement
    raise EditError("No statement can be put beside this one.")


def _in_one_line_block(source: Source, node: cst.CSTNode, statement: cst.CSTNode) -> bool:
    """Whether the node stands in a block such as `if x: y = 1`, between it and its statement."""
    found: cst.CSTNode | None = node
    while found is not None and found is not statement:
        if isinstance(found, cst.SimpleStatementSuite):
            return True
        found = source.parent(found)
    return False


def _indented(source: Source, statement: cst.CSTNode, text: str) -> str:
    """The lines of the text, with the indentation of the statement and the newline of the file."""
    begin = start(source, statement)
    line, _ = source.position(begin)
    indentation = source.text[source.line_span(line)[0] : begin]
    lines = split_lines(text.strip("\r\n"))
    return source.newline.join(indentation + line if line else line for line in lines)


def _above(source: Source, statement: cst.CSTNode) -> int:
    """The start of the statement's first line, or of the comments directly above it that belong to it."""
    line, _ = source.position(start(source, statement))
    comments = 0
    for leading in reversed(getattr(statement, "leading_lines", ())):
        if leading.comment is None:
            break
        comments += 1
    return source.line_span(line - comments)[0]


def _after(source: Source, statement: cst.CSTNode, lines: str) -> TextEdit:
    """Insert below the last line of the statement, which may be the last of the file and lack its line end."""
    last, _ = source.position(source.span(statement)[1])
    if last < source.lines:
        offset = source.line_span(last + 1)[0]
        return TextEdit(offset, offset, lines + source.newline)
    offset = source.line_span(last)[1]
    return TextEdit(offset, offset, source.newline + lines)
