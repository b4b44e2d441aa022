"""Expressions that read one environment variable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

from hublint.patterns import pattern

if TYPE_CHECKING:
    from hublint.interpret.values import Value
    from hublint.source import Source

_CALLS = pattern(r"(os\.)?(environ\.get|getenv)")
_ITEMS = pattern(r"(os\.)?environ")


@dataclass(slots=True, eq=False, repr=False)
class EnvironmentRead:
    """`os.environ.get(name, default)`, `os.getenv(...)` or `os.environ[name]`, the last with `required`."""

    source: Source
    node: cst.Call | cst.Subscript
    name: cst.BaseExpression
    default: cst.BaseExpression | None = None

    @property
    def required(self) -> bool:
        """Whether the hub stops where the variable is not set."""
        return isinstance(self.node, cst.Subscript)

    @property
    def code(self) -> str:
        """The expression."""
        return self.source.code(self.node)

    @property
    def mapping(self) -> str:
        """`os.environ` as the expression spells it, for one that calls `getenv`, too."""
        return "environ" if self.code.startswith("environ") else "os.environ"

    @property
    def as_required(self) -> str:
        """The expression that stops the hub where the variable is not set: `os.environ[name]`."""
        return f"{self.mapping}[{self.source.code(self.name)}]"


def environment_read(value: Value) -> EnvironmentRead | None:
    """The expression that a value was read by, be it as the default that the expression gives."""
    source = value.source
    read = environment_read_at(source, value.node)
    if read is not None:
        return read
    argument = source.parent(value.node)
    call = source.parent(argument) if isinstance(argument, cst.Arg) else None
    return environment_read_at(source, call) if call is not None else None


def environment_read_at(source: Source, node: cst.CSTNode | None) -> EnvironmentRead | None:
    """The reading of a variable that a node is."""
    if isinstance(node, cst.Subscript) and len(node.slice) == 1:
        index = node.slice[0].slice
        if isinstance(index, cst.Index) and _ITEMS.fullmatch(source.code(node.value)):
            return EnvironmentRead(source, node, index.value)
    if isinstance(node, cst.Call) and node.args and _CALLS.fullmatch(source.code(node.func)):
        name, *rest = node.args
        return EnvironmentRead(source, node, name.value, rest[0].value if rest else None)
    return None
