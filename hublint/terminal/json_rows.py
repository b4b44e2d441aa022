"""JSON documents with long lists, which are kept small and written item by item."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_STEP = 2


class Rows:
    """A list of a document, its items kept as JSON: as dicts, they take three times the memory."""

    def __init__(self) -> None:
        self._items: list[str] = []

    def add(self, items: Iterable[object]) -> None:
        """Add plain data."""
        self._items += (json.dumps(item, separators=(",", ":")) for item in items)

    def __iter__(self) -> Iterator[Any]:
        return map(json.loads, self._items)


def pieces(document: Mapping[str, Any] | Rows) -> Iterator[str]:
    """The text of a document in pieces: of a list, or of at least one value, lists among them."""
    if not isinstance(document, Mapping):
        yield from _list(document, 0)
        return
    for number, (key, value) in enumerate(document.items()):
        yield ("," if number else "{") + _line(f"{json.dumps(key)}: ", _STEP)
        yield from _list(value, _STEP) if isinstance(value, list | Rows) else (_text(value, _STEP),)
    yield _line("}", 0)


def _list(items: Iterable[object], indent: int) -> Iterator[str]:
    start = "["
    for item in items:
        yield start + _line(_text(item, indent + _STEP), indent + _STEP)
        start = ","
    yield "[]" if start == "[" else _line("]", indent)


def _text(value: object, indent: int) -> str:
    """A value, all but its first line indented; no string in JSON holds a line feed."""
    return json.dumps(value, indent=_STEP).replace("\n", _line("", indent))


def _line(text: str, indent: int) -> str:
    return "\n" + " " * indent + text
