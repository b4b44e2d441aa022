"""Where the code of a condition stands: in a loop or function, or as the whole test of an `if`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.interpret.values import Condition

_LOOPS = (cst.For, cst.While)
_RUN_AGAIN = (*_LOOPS, cst.BaseComp, cst.FunctionDef, cst.Lambda)
_TESTS = (cst.If, cst.IfExp, cst.While, cst.CompIf)
_INVERTED = (cst.NotEqual, cst.IsNot)
_SEVERAL = (cst.In, cst.NotIn)
"""Operators whose comparison several conditions decide."""


def is_repeated(condition: Condition) -> bool:
    """Whether the code may run more than once, so that what its names hold says nothing to the file's reader."""
    return any(isinstance(node, _RUN_AGAIN) for node in _around(condition))


def loops_around(condition: Condition) -> Iterator[cst.CSTNode]:
    """The loops that the code stands in."""
    return (node for node in _around(condition) if isinstance(node, _LOOPS))


def truth_of_test(condition: Condition, outcome: bool) -> bool | None:
    """What an outcome makes of the test of an `if`, `while` or the like; None where it is not the whole test."""
    node: cst.CSTNode = condition.node
    if condition.key[0] == "equal" and isinstance(node, cst.Comparison):
        operator = node.comparisons[0].operator
        if isinstance(operator, _SEVERAL):
            return None
        outcome = outcome is not isinstance(operator, _INVERTED)
    for parent in _around(condition):
        if isinstance(parent, _TESTS):
            return outcome if parent.test is node else None
        if not (isinstance(parent, cst.UnaryOperation) and isinstance(parent.operator, cst.Not)):
            return None
        node, outcome = parent, not outcome
    return None


def _around(condition: Condition) -> Iterator[cst.CSTNode]:
    """The nodes around the code, the innermost first."""
    node = condition.source.parent(condition.node)
    while node is not None:
        yield node
        node = condition.source.parent(node)
