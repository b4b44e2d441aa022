"""What a function inside another one may do to the objects that the hub handed to the outer one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.handed import LOADERS, MUTATORS
from hublint.interpret.internal import Instance
from hublint.source.parents import descendants

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hublint.interpret.values import Function, Value

_SETTERS = MUTATORS | LOADERS | {"set_trait"}


def changed_objects(function: Function, bound: Mapping[str, Value]) -> Iterator[Instance]:
    """Those of the names that the outer function has bound through which this one may change an object of the hub."""
    objects = {name: value for name, value in bound.items() if isinstance(value, Instance)}
    if objects:
        nodes = list(descendants(function.definition))
        yield from (
            value for name, value in objects.items() if any(_changes(node, name) for node in nodes)
        )


def _changes(node: cst.CSTNode, name: str) -> bool:
    """Whether a node sets something in what a name stands for, or hands it on."""
    match node:
        case cst.AssignTarget(target=target) | cst.AugAssign(target=target):
            return not isinstance(target, cst.Name) and _root(target) == name
        case cst.Call(func=cst.Attribute(value=owner, attr=cst.Name(method))):
            return method in _SETTERS and _root(owner) == name
        case cst.Arg(value=cst.Name(given)):
            return given == name
    return False


def _root(node: cst.CSTNode) -> str | None:
    """The name that a chain of attributes and items begins with."""
    while isinstance(node, cst.Attribute | cst.Subscript):
        node = node.value
    return node.value if isinstance(node, cst.Name) else None
