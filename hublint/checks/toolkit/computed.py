"""Whether code or the environment decides about a setting: a branch that it stands in, or an expression."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.source.parents import children

if TYPE_CHECKING:
    from hublint.source import Source

_MAKERS = frozenset(("set", "frozenset", "list", "tuple", "dict", "int", "float", "str", "bool"))
_NAMES = _MAKERS | {"True", "False", "None"}
_CODE = (cst.If, cst.For, cst.While, cst.Try, cst.TryStar, cst.With, cst.FunctionDef, cst.IfExp)
_COMPUTED = (
    cst.Attribute,
    cst.Subscript,
    cst.BooleanOperation,
    cst.Comparison,
    cst.IfExp,
    cst.FormattedString,
    cst.Lambda,
    cst.BaseComp,
    cst.Await,
)


def is_decided_by_code(source: Source, node: cst.CSTNode) -> bool:
    """Whether a statement, a dict entry or an argument stands in a branch or function, or its value is computed."""
    return _is_in_code(source, node) or any(map(is_computed, _values(node)))


def _is_in_code(source: Source, node: cst.CSTNode) -> bool:
    return source.is_inside(node, *_CODE)


def _values(node: cst.CSTNode) -> list[cst.CSTNode]:
    """The expressions that give the value: of an assignment, an entry, or a call such as `update`."""
    call = node.value if isinstance(node, cst.Expr) else node
    if isinstance(call, cst.Call):
        return [arg.value for arg in call.args]
    if isinstance(node, cst.AnnAssign):
        return [node.value] if node.value is not None else []
    if isinstance(node, cst.Assign | cst.AugAssign | cst.DictElement | cst.Arg):
        return [node.value]
    return []


def is_computed(node: cst.CSTNode) -> bool:
    """Whether an expression is anything but constants, and displays and conversions of them."""
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, _COMPUTED):
            return True
        if isinstance(part, cst.Name) and part.value not in _NAMES:
            return True
        if isinstance(part, cst.Arg):
            waiting.append(part.value)
        else:
            waiting.extend(children(part))
    return False
