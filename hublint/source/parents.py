"""The parent of every node of a tree, without recursion and without libcst's visitors."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@cache
def _field_names(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def children(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """The nodes directly inside a node, in the order of its fields."""
    for name in _field_names(type(node)):
        held = getattr(node, name)
        if isinstance(held, cst.CSTNode):
            yield held
        elif isinstance(held, list | tuple):
            for item in held:
                if isinstance(item, cst.CSTNode):
                    yield item


def parents(module: cst.Module) -> Mapping[cst.CSTNode, cst.CSTNode]:
    """Child to parent, for the whole tree."""
    found: dict[cst.CSTNode, cst.CSTNode] = {}
    waiting: list[cst.CSTNode] = [module]
    while waiting:
        node = waiting.pop()
        for child in children(node):
            found[child] = node
            waiting.append(child)
    return found
