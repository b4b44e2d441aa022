"""Expressions that read one environment variable."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from hublint.interpret.values import Value
    from hublint.source import Source

_CALLS = re.compile(r"(os\.)?(environ\.get|getenv)")
_ITEMS = re.compile(r"(os\.)?environ")


@dataclass(slots=True, eq=False, repr=False)
class EnvironmentCall:
    """`os.environ.get(name, default)`, `os.getenv(...)` or `os.environ[name]`, the last with `required`."""

    source: Source
    node: cst.Call | cst.Subscript
    name: cst.BaseExpression
    default: cst.BaseExpression | None = None

    @property
    def required(self) -> bool:
        """Whether the hub stops where the variable is unset."""
        return isinstance(self.node, cst.Subscript)

    @property
    def object(self) -> str:
        """`os.environ` as the expression spells it; a `getenv` is taken for `os.environ`."""
        code = self.source.code(self.node)
        return "environ" if code.startswith("environ") else "os.environ"


def environment_call(value: Value) -> EnvironmentCall | None:
    """The expression that a value was read by; also of the default that it gives."""
    source = value.source
    found = of_node(source, value.node)
    if found is not None:
        return found
    argument = source.parent(value.node)
    call = source.parent(argument) if isinstance(argument, cst.Arg) else None
    return of_node(source, call) if call is not None else None


def of_node(source: Source, node: cst.CSTNode | None) -> EnvironmentCall | None:
    """The reading of a variable that a node is."""
    if isinstance(node, cst.Subscript) and len(node.slice) == 1:
        index = node.slice[0].slice
        if isinstance(index, cst.Index) and _ITEMS.fullmatch(source.code(node.value)):
            return EnvironmentCall(source, node, index.value)
    if isinstance(node, cst.Call) and node.args and _CALLS.fullmatch(source.code(node.func)):
        name, *rest = node.args
        return EnvironmentCall(source, node, name.value, rest[0].value if rest else None)
    return None
