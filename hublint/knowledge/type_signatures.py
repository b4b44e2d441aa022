"""Stored types of traits: a name (``"Unicode"``), or a list of a name, its options and the inner types."""

from __future__ import annotations

from typing import Any, NamedTuple


class TypeSignature(NamedTuple):
    """A stored type, taken apart: ``("List", {"minlen": 1}, ["Unicode"])``."""

    name: str
    options: dict[str, Any]
    inner: list[Any]


def parse(signature: Any) -> TypeSignature:
    """Name, options and inner types of a stored type."""
    if isinstance(signature, str):
        return TypeSignature(signature, {}, [])
    name, options, *inner = signature
    return TypeSignature(name, options, inner)


def kinds(signature: Any) -> frozenset[str]:
    """Names of the types that a value can be of: those of a union, or the one."""
    name, _, inner = parse(signature)
    if name != "Union":
        return frozenset((name,))
    return frozenset().union(*map(kinds, inner))
