"""How the code of a function goes on: what is never reached, and which statements leave the function."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import libcst as cst

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
