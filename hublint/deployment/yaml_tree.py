"""YAML as a tree of mappings, sequences and texts, each with its place. Nothing is constructed from it.

Scalars stay texts: YAML 1.1, as PyYAML reads it, takes `22:22` for a number and `no` for a boolean.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hublint.deployment.stretches import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hublint.deployment.scope import Scope
    from hublint.source import Source

_NODES = 50_000
"""Of one file, merged ones counted wherever they come in."""
_DEPTH = 60
_DOCUMENTS = 5
_NULL, _MERGE = "tag:yaml.org,2002:null", "tag:yaml.org,2002:merge"
_RESOLVED = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")


class YamlError(Exception):
    """Text that is no YAML, or too much of it; the message is the rest of a sentence that begins with the file."""


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """Anything in a file of YAML, with the scope of its paths and variables; `tag` is one of Compose's own."""

    scope: Scope
    spot: Stretch
    tag: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True, eq=False)
class Text(Node):
    """A scalar. `text` is None for null, `is_number` if YAML takes it for one, `quote` its mark if it has one."""

    text: str | None
    quote: str = ""
    is_number: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Items(Node):
    """A sequence."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Pair(Node):
    """An entry of a mapping that is merged with a sequence."""

    key: Text
    value: Node


@dataclass(frozen=True, slots=True, eq=False)
class Fields(Node):
    """A mapping, merge keys applied: each key with its own node and its value."""

    entries: Mapping[str, tuple[Text, Node]]

    def get(self, key: str) -> Node | None:
        """The value of a key; `None` for null, too."""
        found = self.entries.get(key)
        return None if found is None or is_null(found[1]) else found[1]

    def key(self, key: str) -> Text | None:
        """The node of a key."""
        found = self.entries.get(key)
        return found[0] if found else None


def is_null(node: Node | None) -> bool:
    """Whether a value is left out, or null."""
    return node is None or (isinstance(node, Text) and node.text is None)


def tree(source: Source, scope: Scope) -> list[Fields]:
    """The mappings that the documents of a file are. Raises `YamlError`."""
    import yaml  # noqa: PLC0415

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        documents = list(_some(yaml.compose_all(source.text, Loader=loader)))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = f" in line {mark.line + 1}" if mark is not None else ""
        raise YamlError(f"is not valid YAML{line}") from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise YamlError("is not valid YAML") from None
    reader = _Reader(source, scope)
    trees = [reader.node(one) for one in documents if one is not None]
    if not all(isinstance(one, Fields) for one in trees):
        raise YamlError("is not a mapping")
    return [one for one in trees if isinstance(one, Fields)]


def _some(documents: Iterator[Any]) -> Iterator[Any]:
    for number, one in enumerate(documents):
        if number == _DOCUMENTS:
            raise YamlError("holds too many documents")
        yield one


class _Reader:
    """Turns PyYAML's nodes into a tree; what an anchor stands for is made once, and shared."""

    def __init__(self, source: Source, scope: Scope) -> None:
        self._source, self._scope = source, scope
        self._made: dict[int, Node | None] = {}
        self._left = _NODES

    def node(self, node: Any, depth: int = 0) -> Node:
        """Raises `YamlError` for what holds itself, and for too much."""
        if id(node) in self._made:
            found = self._made[id(node)]
            if found is None:
                raise YamlError("holds a part that holds itself")
            return found
        self._pay(1)
        if depth > _DEPTH:
            raise YamlError("is nested too deeply")
        self._made[id(node)] = None
        made = self._made[id(node)] = self._node(node, depth)
        return made

    def _node(self, node: Any, depth: int) -> Node:
        spot = Stretch(self._source, node.start_mark.index, node.end_mark.index)
        tag = node.tag if node.tag.startswith("!") else ""
        if node.id == "scalar":
            return self._scalar(node, spot, tag)
        if node.id == "sequence":
            items = tuple(self.node(one, depth + 1) for one in node.value)
            return Items(self._scope, spot, items, tag=tag)
        return Fields(self._scope, spot, self._entries(node, depth), tag=tag)

    def _scalar(self, node: Any, spot: Stretch, tag: str) -> Text:
        is_null_text = node.tag == _NULL and not node.style
        text = None if is_null_text else node.value
        is_number = node.tag in _RESOLVED and not node.style
        return Text(self._scope, spot, text, node.style or "", is_number, tag=tag)

    def _entries(self, node: Any, depth: int) -> dict[str, tuple[Text, Node]]:
        own: dict[str, tuple[Text, Node]] = {}
        merged: dict[str, tuple[Text, Node]] = {}
        for key, value in node.value:
            if key.tag == _MERGE and not key.style:
                for name, entry in self._merged(value, depth):
                    merged.setdefault(name, entry)
                continue
            name_node = self.node(key, depth + 1)
            if isinstance(name_node, Text):
                own[name_node.text or ""] = name_node, self.node(value, depth + 1)
        return {**merged, **own}

    def _merged(self, value: Any, depth: int) -> Iterator[tuple[str, tuple[Text, Node]]]:
        """What `<<: *anchor`, or a list of such, brings in; the earlier one has precedence."""
        for one in value.value if value.id == "sequence" else [value]:
            found = self.node(one, depth + 1)
            if isinstance(found, Fields):
                self._pay(len(found.entries))
                yield from found.entries.items()

    def _pay(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise YamlError("holds too much to be read")
