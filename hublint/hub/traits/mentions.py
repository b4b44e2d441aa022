"""The names and texts in the code of a function, read without following what it does with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.values import Function
from hublint.process_state import literal_value
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hublint.interpret.values import Value


def mentions(functions: Iterable[Function], names: Mapping[str, Value]) -> frozenset[str]:
    """What the functions mention, and the functions of the file that they name."""
    found: set[str] = set()
    seen: set[int] = set()
    waiting = list(functions)
    while waiting:
        definition = waiting.pop().definition
        if id(definition) in seen:
            continue
        seen.add(id(definition))
        mentioned = set(_of_code(definition))
        called = (names.get(name) for name in mentioned - found)
        waiting += (one for one in called if isinstance(one, Function))
        found |= mentioned
    return frozenset(found)


def _of_code(definition: cst.FunctionDef | cst.Lambda) -> Iterator[str]:
    waiting: list[cst.CSTNode] = [definition.body]
    while waiting:
        node = waiting.pop()
        match node:
            case cst.Name(value=name) | cst.FormattedStringText(value=name):
                yield name
            case cst.SimpleString(value=text):
                yield _literal(text)
        waiting += _code(node)


def _code(node: cst.CSTNode) -> Iterable[cst.CSTNode]:
    """The children of a node, none of a doc string."""
    is_documentation = isinstance(node, cst.Expr) and isinstance(node.value, cst.SimpleString)
    return () if is_documentation else children(node)


def _literal(text: str) -> str:
    try:
        return str(literal_value(text))
    except (ValueError, SyntaxError):
        return ""
