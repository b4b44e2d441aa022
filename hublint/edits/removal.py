"""Taking statements, elements, arguments and comments away, and leaving the code around them whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.edits.comment_removal import above, continued, holds_for_file
from hublint.edits.sequence_removal import Item, without_items
from hublint.edits.text_edits import EditError, TextEdit
from hublint.source.statement_lines import start

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hublint.source import Source

_ITEMS = (cst.BaseElement, cst.BaseDictElement, cst.Arg)
_BLOCKS = (cst.Module, cst.IndentedBlock, cst.SimpleStatementSuite, cst.SimpleStatementLine)


def removals(source: Source, nodes: Sequence[cst.CSTNode]) -> Iterator[TextEdit]:
    """The edits that take the nodes away together, so that a block or a list emptied by all of them stays valid."""
    for comment in nodes:
        if isinstance(comment, cst.Comment):
            yield _without_comment(source, comment)
    for holder, gone in _by_holder(source, nodes).items():
        if isinstance(holder, _BLOCKS):
            yield from _without_statements(source, holder, gone)
        else:
            yield from without_items(source, holder, gone)


def _by_holder(
    source: Source, nodes: Iterable[cst.CSTNode]
) -> dict[cst.CSTNode, list[cst.CSTNode]]:
    """The nodes to remove by what directly holds them; a line of which every statement goes counts as one node."""
    found: dict[cst.CSTNode, list[cst.CSTNode]] = {}
    for node in nodes:
        if not isinstance(node, cst.Comment):
            removable = _removable(source, node)
            holder = source.parent(removable)
            if holder is None:
                raise EditError("A whole file can't be removed.")
            found.setdefault(holder, []).append(removable)
    for holder, gone in list(found.items()):
        if isinstance(holder, cst.SimpleStatementLine) and len(gone) == len(holder.body):
            block = source.parent(holder)
            if block is not None:
                del found[holder]
                found.setdefault(block, []).append(holder)
    return found


def _removable(source: Source, node: cst.CSTNode) -> cst.CSTNode:
    """The node itself or the nearest one around it that can be removed."""
    found: cst.CSTNode | None = node
    while found is not None:
        if isinstance(found, (*_ITEMS, cst.BaseSmallStatement, cst.SimpleStatementLine)):
            return found
        if isinstance(found, cst.BaseCompoundStatement) and not _is_elif(source, found):
            return found
        found = source.parent(found)
    raise EditError(f"A {type(node).__name__} can't be removed.")


def _is_elif(source: Source, statement: cst.CSTNode) -> bool:
    parent = source.parent(statement)
    return isinstance(parent, cst.If) and parent.orelse is statement


def _without_comment(source: Source, comment: cst.Comment) -> TextEdit:
    """Take a comment away: with its line if it stands alone, else with the blanks before it."""
    begin, end = source.span(comment)
    line, _ = source.position(begin)
    first, last = source.line_span(line)
    code = source.text[first:begin].rstrip()
    if code:
        return TextEdit(first + len(code), end, "")
    following = source.line_span(line + 1)[0] if line < source.lines else last
    return TextEdit(first, following, "")


def _without_statements(
    source: Source, holder: cst.CSTNode, gone: Sequence[cst.CSTNode]
) -> Iterator[TextEdit]:
    body: Sequence[cst.CSTNode] = holder.body  # type: ignore[attr-defined]
    emptied = len(gone) == len(body) and not isinstance(holder, cst.Module)
    if isinstance(holder, cst.SimpleStatementLine | cst.SimpleStatementSuite) and not emptied:
        items = [Item.of(source, statement, "semicolon") for statement in body]
        yield from Item.without(source, items, [statement in gone for statement in body])
        return
    for number, statement in enumerate(gone):
        if emptied and number == 0:
            yield from _as_pass(source, holder, statement)
        else:
            yield from _without_lines(source, statement, alone=_is_alone(body, statement, gone))


def _as_pass(source: Source, holder: cst.CSTNode, statement: cst.CSTNode) -> Iterator[TextEdit]:
    """`pass` for the statement of a block, and for the comment behind it, unless it stands in the line of the head."""
    begin, end = start(source, statement), source.span(statement)[1]
    comment = _behind(source, end)
    if comment is None or not isinstance(holder, cst.IndentedBlock):
        yield TextEdit(begin, end, "pass")
        return
    text, column, last = comment
    kept = f"pass  {text}" if holds_for_file(text) else "pass"
    yield TextEdit(begin, source.line_span(last)[1], kept)
    yield from continued(source, last, column)


def _is_alone(
    body: Sequence[cst.CSTNode], statement: cst.CSTNode, gone: Sequence[cst.CSTNode]
) -> bool:
    """Whether what stands above it speaks of nothing else: all below goes as well, up to an empty line or a comment."""
    if not getattr(statement, "leading_lines", ()):
        return True
    for other in body[body.index(statement) + 1 :]:
        if getattr(other, "leading_lines", ()):
            return True
        if other not in gone:
            return False
    return True


def _without_lines(source: Source, statement: cst.CSTNode, *, alone: bool) -> Iterator[TextEdit]:
    """Take the lines of a statement away, with the comments that speak of nothing else."""
    begin, end = start(source, statement), source.span(statement)[1]
    line, last = source.position(begin)[0], source.position(end)[0]
    comments = len(getattr(statement, "leading_lines", ()))
    floor = source.line_span(max(1, line - comments))[0]
    first = source.line_span(above(source, line, floor, alone=alone))[0]
    comment = _behind(source, end)
    if comment is not None and holds_for_file(comment[0]):
        indentation = source.text[source.line_span(line)[0] : begin]
        yield TextEdit(first, source.line_span(last)[1], indentation + comment[0])
        return
    following = source.line_span(last + 1)[0] if last < source.lines else len(source.text)
    yield TextEdit(first, following, "")
    if comment is not None:
        yield from continued(source, last, comment[1])


def _behind(source: Source, end: int) -> tuple[str, int, int] | None:
    """The comment in the line in which a statement ends, with its column from 0 and the line."""
    last, _ = source.position(end)
    begin, line_end = source.line_span(last)
    text = source.text[end:line_end].strip().removeprefix(";").strip()
    if not text.startswith("#"):
        return None
    return text, source.text.index("#", end) - begin, last
