"""Names of sections as a file writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.hub.scenarios.memo import per_scenario
from hublint.patterns import pattern

if TYPE_CHECKING:
    from hublint.hub.model import Hub
    from hublint.interpret.writes import Write

_MENTION = pattern(r"(?<!\bc\.)(?<!--)\b\w+")


def is_mentioned(hub: Hub, name: str) -> bool:
    """Whether a name stands anywhere but after `c.` or in an argument: in an import, a class statement, a list."""
    return name in _mentioned_names(hub)


@per_scenario
def _mentioned_names(hub: Hub) -> frozenset[str]:
    code = re.sub(r"#.*", "", hub.source.text)
    return frozenset(_MENTION.findall(code))


def section_node(write: Write) -> cst.Name | None:
    """The name of the section in the target of a plain write; None for targets of another form."""
    target = write.target
    if not write.plain or not isinstance(target, cst.Attribute):
        return None
    return target.value.attr if isinstance(target.value, cst.Attribute) else None
