"""Placeholders in values that the spawner hands on as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.values import Collection, Constant, Mapping, PartialString, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.components import HubComponents


def placeholders_in(hub: HubComponents, value: Value) -> Iterator[tuple[Value, str]]:
    """Each string in a value that has a field of the spawner's templates, with the name of the first such field."""
    names = hub.namespace.names if hub.namespace else frozenset()
    for string in strings_in(value):
        fields = hub.template(string).fields()
        name = next((field.name for field in fields if field.name in names), None)
        if name is not None:
            yield string, name


def strings_in(value: Value) -> Iterator[Value]:
    """Every string in a value, at any depth; keys of dicts left out."""
    match value:
        case Constant(value=str()) | PartialString():
            yield value
        case Mapping():
            for entry in value.entries:
                yield from strings_in(entry.value)
        case Collection():
            for item in value.items:
                yield from strings_in(item)
