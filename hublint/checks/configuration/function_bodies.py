"""What the code of a function does by itself: the values that it returns, and the calls of its parent's methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.decorated import COROUTINES
from hublint.interpret.imports import dotted
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Iterator

Definition = cst.FunctionDef | cst.Lambda
CONSTANTS = (cst.SimpleString, cst.Integer, cst.Float, cst.ConcatenatedString)
SCOPES = (cst.FunctionDef, cst.Lambda, cst.ClassDef)
NAMED_CONSTANTS = frozenset(("None", "True", "False"))


def own_nodes(definition: Definition) -> Iterator[cst.CSTNode]:
    """The nodes of a function's body without those of functions and classes inside it."""
    waiting: list[cst.CSTNode] = [definition.body]
    while waiting:
        node = waiting.pop()
        yield node
        if node.__class__ not in SCOPES:
            waiting.extend(children(node))


def returned(definition: Definition) -> list[cst.BaseExpression] | None:
    """The expressions that a function returns; None where it is a generator. A bare `return` is left out."""
    if isinstance(definition, cst.Lambda):
        return [definition.body]
    nodes = list(own_nodes(definition))
    is_coroutine = any(_dotted(one) in COROUTINES for one in definition.decorators)
    if not is_coroutine and any(isinstance(node, cst.Yield) for node in nodes):
        return None
    found = [node.value for node in nodes if isinstance(node, cst.Return) and node.value]
    raised = [node.exc for node in nodes if isinstance(node, cst.Raise)]
    return found + [one for one in raised if isinstance(one, cst.Call) and _is_old_return(one)]


def is_constant(node: cst.BaseExpression) -> bool:
    """Whether an expression is a plain constant."""
    return isinstance(node, CONSTANTS) or is_none(node) or _name(node) in NAMED_CONSTANTS


def is_none(node: cst.BaseExpression) -> bool:
    """Whether an expression is `None`."""
    return _name(node) == "None"


def super_method(node: cst.CSTNode) -> str:
    """The name of the method that `super().name(...)` calls; empty for all other nodes."""
    match node:
        case cst.Call(
            func=cst.Attribute(value=cst.Call(func=cst.Name("super")), attr=cst.Name(name))
        ):
            return name
    return ""


def _is_old_return(node: cst.Call) -> bool:
    """Whether `raise` means tornado's `gen.Return(value)`."""
    return dotted(node.func).rpartition(".")[2] == "Return"


def _dotted(decorator: cst.Decorator) -> str:
    return dotted(decorator.decorator)


def _name(node: cst.BaseExpression) -> str:
    return node.value if isinstance(node, cst.Name) else ""
