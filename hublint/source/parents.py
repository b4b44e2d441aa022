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


def descendants(module: cst.Module) -> Iterator[cst.CSTNode]:
    """Every node of a tree, each before those inside it, but in no order that a file has."""
    waiting: list[cst.CSTNode] = [module]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(children(node))


def parents(module: cst.Module) -> Mapping[cst.CSTNode, cst.CSTNode]:
    """Child to parent, for the whole tree."""
    return {child: node for node in descendants(module) for child in children(node)}
