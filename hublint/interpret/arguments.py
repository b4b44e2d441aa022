"""The arguments of a call."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.interpret.values import Constant, Entry, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    import libcst as cst

    from hublint.interpret.interpreter import Interpreter


@dataclass(slots=True, eq=False, repr=False)
class Arguments:
    """Positional and named values; not `complete` if there may be more than are listed."""

    positional: list[Value]
    named: dict[str, Value]
    complete: bool = True
    nodes: dict[str, cst.CSTNode] = field(default_factory=dict)

    def name(self, key: Value, value: Value, node: cst.CSTNode) -> None:
        """Add an argument whose name is a value, as `**` does."""
        if isinstance(key, Constant) and isinstance(key.value, str):
            self.named[key.value] = value
            self.nodes[key.value] = node
        else:
            self.complete = False

    def everything(self) -> Iterator[Value]:
        """All values that the callee gets hold of."""
        yield from self.positional
        yield from self.named.values()

    def as_mapping(self, interpreter: Interpreter, node: cst.CSTNode) -> Mapping:
        """The named arguments as a dict, as `dict(**named)` makes it."""
        entries = tuple(
            Entry(
                interpreter.known(self.nodes.get(name, node), name),
                value,
                self.nodes.get(name, node),
            )
            for name, value in self.named.items()
        )
        return Mapping(node, interpreter.source, entries, self.complete)

    def get(self, position: int, name: str) -> Value | None:
        """The argument at a position or under a name."""
        if position < len(self.positional):
            return self.positional[position]
        return self.named.get(name)

    def __bool__(self) -> bool:
        """Whether anything was given."""
        return bool(self.positional or self.named or not self.complete)
