"""Edits of compose files, which keep what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.findings import Edit, Fix

if TYPE_CHECKING:
    from hublint.deployment.service import NamedThing
    from hublint.findings import Applicability
    from hublint.source import Source


def fix_name(thing: NamedThing, name: str, applicability: Applicability = "safe") -> Fix | None:
    """`name: NAME` under the key of a network or volume, if that stands alone on its line."""
    spot = thing.spot
    if spot is None:
        return None
    source = spot.source
    start, end = source.line_span(spot.line)
    before, behind = source.text[start : spot.start], source.text[spot.end : end]
    if before.strip() or behind.partition("#")[0].strip() != ":":
        return None
    indent = _indent_below(source, spot.line, before) or f"{before}  "
    node = source.mark(end, end)
    title = f"Give it the name `{name}`"
    return Fix(title, (Edit(source, node, f"\n{indent}name: {name}"),), applicability)


def _indent_below(source: Source, line: int, indent: str) -> str | None:
    """The indentation of the first entry below a key, if it has one."""
    for number in range(line + 1, source.lines + 1):
        start, end = source.line_span(number)
        text = source.text[start:end]
        if text.strip() and not text.lstrip().startswith("#"):
            found = text[: len(text) - len(text.lstrip())]
            return found if len(found) > len(indent) else None
    return None
