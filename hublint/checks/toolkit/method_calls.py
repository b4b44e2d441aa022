"""Calls of methods, found by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from hublint.source import Source


def method_call(source: Source, name: cst.Name) -> cst.Call | None:
    """`….name(...)`, of which the name is the method's; None if it is something else."""
    attribute = source.parent(name)
    call = source.parent(attribute) if attribute is not None else None
    is_method = isinstance(attribute, cst.Attribute) and attribute.attr is name
    return call if is_method and isinstance(call, cst.Call) and call.func is attribute else None
