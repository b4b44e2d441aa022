"""Variables that the file lacks, where a placeholder of the spawner was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.hub.names.templates import USER_FIELDS

if TYPE_CHECKING:
    from hublint.source import Source
    from hublint.source.location import Place

PLACEHOLDERS = USER_FIELDS | {"servername", "raw_servername", "imagename"}
_VARIABLES = PLACEHOLDERS | {"user", "user_name"}


def stands_for_placeholder(place: Place) -> bool:
    """Whether a name that is not defined was put into a string in the place of a placeholder."""
    node, source = place.node, place.source
    if not isinstance(node, cst.Name) or node.value not in _VARIABLES:
        return False
    above = source.parent(node)
    is_part = isinstance(above, cst.FormattedStringExpression | cst.BinaryOperation)
    return is_part or _is_format_argument(source, above)


def _is_format_argument(source: Source, node: cst.CSTNode | None) -> bool:
    """Whether a node is an argument of `.format(...)`."""
    match source.parent(node) if isinstance(node, cst.Arg) else None:
        case cst.Call(func=cst.Attribute(attr=cst.Name("format"))):
            return True
    return False
