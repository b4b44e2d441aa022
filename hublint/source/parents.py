"""The parent of every node of a tree, without recursion and without libcst's visitors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_Fields = Callable[[cst.CSTNode], tuple[object, ...]]


def _nothing(node: cst.CSTNode) -> tuple[object, ...]:  # noqa: ARG001
    return ()


@cache
def _fields(kind: type[cst.CSTNode]) -> _Fields:
    """What gives the contents of a node's fields, without those that are never nodes."""
    names = [field.name for field in fields(kind) if field.type not in (str, bool)]
    if not names:
        return _nothing
    if len(names) > 1:
        return attrgetter(*names)
    only = attrgetter(names[0])
    return lambda node: (only(node),)


@cache
def _is_node(kind: type) -> bool:
    """`issubclass`, remembered, as libcst's classes are abstract ones and slow to ask."""
    return issubclass(kind, cst.CSTNode)


def children(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """The nodes directly inside a node, in the order of its fields."""
    for held in _fields(node.__class__)(node):
        for item in held if held.__class__ in (tuple, list) else (held,):
            if _is_node(item.__class__):
                yield item


def descendants(tree: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """A node and every one below it, each before those inside it, but in no order that a file has."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(children(node))


def parents(module: cst.Module) -> Mapping[int, cst.CSTNode]:
    """The parent of every node by the node's `id`, as libcst's nodes are slow to hash.

    Written out for speed: every file with a finding needs it.
    """
    found: dict[int, cst.CSTNode] = {}
    waiting: list[cst.CSTNode] = [module]
    while waiting:
        node = waiting.pop()
        for held in _fields(node.__class__)(node):
            if held is None:
                continue
            inside = held if held.__class__ in (tuple, list) else (held,)
            for item in inside:
                if _is_node(item.__class__):
                    found[id(item)] = node
                    waiting.append(item)
    return found
