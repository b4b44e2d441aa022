"""Codes of rules in prose become links to their pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

_CODE = re.compile(r"(?<![\w/-])HUB\d{3}(?![\w-])")
_LEFT_ALONE = (
    nodes.literal,
    nodes.literal_block,
    nodes.reference,
    nodes.title,
    addnodes.pending_xref,
)


class RuleLinks(SphinxTransform):
    """Link each code that stands in plain text, but not the one that the page itself is about."""

    default_priority = 500

    def apply(self, **_: Any) -> None:
        """Replace the texts of the page that hold codes."""
        known = {name for name in self.env.found_docs if name.startswith("rules/HUB")}
        for text in list(self.document.findall(nodes.Text)):
            if not _is_inside(text, _LEFT_ALONE) and _CODE.search(text):
                parts = list(_parts(str(text), known - {self.env.docname}, self.env.docname))
                text.parent.replace(text, parts)


def _is_inside(node: nodes.Node, kinds: tuple[type, ...]) -> bool:
    while (node := node.parent) is not None:
        if isinstance(node, kinds):
            return True
    return False


def _parts(text: str, known: set[str], page: str) -> Iterator[nodes.Node]:
    end = 0
    for match in _CODE.finditer(text):
        if f"rules/{match[0]}" in known:
            yield nodes.Text(text[end : match.start()])
            link = addnodes.pending_xref(
                "", nodes.inline(text=match[0]), refdomain="std", reftype="doc", refdoc=page,
                reftarget=f"/rules/{match[0]}", refexplicit=True, refwarn=True,
            )  # fmt: skip
            yield link
            end = match.end()
    yield nodes.Text(text[end:])


def setup(app: Sphinx) -> dict[str, bool]:
    """Called by Sphinx."""
    app.add_transform(RuleLinks)
    return {"parallel_read_safe": True}
