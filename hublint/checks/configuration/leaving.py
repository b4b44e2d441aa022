"""How the code of a function goes on: what is never reached, and which statements leave the function."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

import libcst as cst

from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Sequence


def is_unreachable(above: Sequence[cst.CSTNode]) -> bool:
    """Whether a node, given with all that holds it, stands behind a statement that always leaves the function."""
    for inner, outer in pairwise(above):
        if isinstance(inner, cst.FunctionDef | cst.Lambda):
            return False
        if isinstance(outer, cst.IndentedBlock):
            before = outer.body[: next(n for n, one in enumerate(outer.body) if one is inner)]
            if any(map(leaves, before)):
                return True
    return False


def leaves(statement: cst.CSTNode | None) -> bool:
    """Whether a statement always ends in `return` or `raise`."""
    match statement:
        case cst.Return() | cst.Raise():
            return True
        case cst.SimpleStatementLine() | cst.SimpleStatementSuite() | cst.IndentedBlock():
            return any(map(leaves, statement.body))
        case cst.If():
            return leaves(statement.body) and leaves(statement.orelse)
        case cst.Else() | cst.Finally() | cst.ExceptHandler() | cst.With():
            return leaves(statement.body)
        case cst.Try():
            is_body_left = leaves(statement.body) or leaves(statement.orelse)
            return leaves(statement.finalbody) or (
                is_body_left and all(map(leaves, statement.handlers))
            )
    return False


def is_always_run(above: Sequence[cst.CSTNode], function: cst.FunctionDef | cst.Lambda) -> bool:
    """Whether each call of a function gets to a node, given with all that holds it, if nothing fails before."""
    inside = list(takewhile(lambda one: one is not function, above))
    if isinstance(function, cst.Lambda):
        return not any(isinstance(one, _SOMETIMES) for one in inside)
    if len(inside) < 2 or inside[-1] is not function.body:
        return False
    statements = function.body.body
    before = statements[: next(n for n, one in enumerate(statements) if one is inside[-2])]
    is_plain = not any(isinstance(one, _SOMETIMES) for one in inside[:-1])
    return is_plain and not any(map(_may_leave, before))


_SOMETIMES = (
    *(cst.BaseCompoundStatement, cst.BooleanOperation, cst.IfExp, cst.Lambda, cst.BaseComp),
    *(cst.Comparison, cst.Assert),
)
"""What may leave out a part of itself."""


def _may_leave(statement: cst.CSTNode) -> bool:
    """Whether a statement may end the function, or leave what is behind it to others."""
    ends = (cst.Return, cst.Raise, cst.Yield)
    return isinstance(statement, ends) or any(map(_may_leave, children(statement)))
