"""Scalars of compose files as texts, with their variables filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.deployment.interpolation import Filled, TemplateError, filled
from hublint.deployment.yaml_tree import Text

if TYPE_CHECKING:
    from hublint.deployment.yaml_tree import Node


def text_of(node: Node | None) -> Filled:
    """A scalar with its variables filled in; not known of anything else, and of what Compose refuses."""
    if not isinstance(node, Text) or node.text is None:
        return Filled(None)
    if node.is_number and not _is_plain_number(node.text):
        return Filled(None)
    try:
        return filled(node.text, node.scope.known)
    except TemplateError:
        return Filled(None)


def plain_text(node: Node | None) -> str | None:
    """The text of a scalar; None if it isn't known, also where it is empty unless the shell gives a variable."""
    found = text_of(node)
    return found.text or None if found.unset is not None else found.text


def _is_plain_number(text: str) -> bool:
    """Whether a number is written as Compose would write it; `1.10` becomes `1.1`, and `012` is 10."""
    try:
        return str(int(text)) == text or str(float(text)) == text
    except ValueError:
        return False
