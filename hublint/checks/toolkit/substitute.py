"""Changes of a piece of text inside the literals that a value is computed from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.literals import requote
from hublint.findings import Edit
from hublint.process_state import literal_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.interpret.values import Value


def replace_in_string(value: Value, old: str, new: str) -> Edit | None:
    """`new` in place of `old` in the only literal below the value's node that spells it.

    The literal may be a part of an f-string, a sum or a call. None where no literal, or more than one,
    spells `old`, or spells it more than once.
    """
    found = [edit for node in _literals(value.node) if (edit := _edit(value, node, old, new))]
    return found[0] if len(found) == 1 else None


def _literals(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """String literals and texts of f-strings, those in the expressions of f-strings left out."""
    if isinstance(node, cst.SimpleString | cst.FormattedStringText):
        yield node
    elif not isinstance(node, cst.FormattedStringExpression):
        for child in node.children:
            yield from _literals(child)


def _edit(value: Value, node: cst.CSTNode, old: str, new: str) -> Edit | None:
    if isinstance(node, cst.FormattedStringText):
        spelled = _doubled(old)
        if node.value.count(spelled) != 1:
            return None
        return Edit(value.source, node, node.value.replace(spelled, _doubled(new)))
    if isinstance(node, cst.SimpleString):
        text = literal_value(node.value)
        if isinstance(text, str) and text.count(old) == 1:
            return Edit(value.source, node, _spelled(node.value, text.replace(old, new), old, new))
    return None


def _spelled(literal: str, text: str, old: str, new: str) -> str:
    """The literal with the new text, and all else of it as it is spelled, if possible: lines and escapes."""
    changed = literal.replace(old, new)
    return changed if literal_value(changed) == text else requote(literal, text)


def _doubled(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
