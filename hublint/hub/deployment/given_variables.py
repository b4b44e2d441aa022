"""The environment variables that a config reads, as the files around it give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.deployment.given import Given

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents


def stands_elsewhere(hub: HubComponents, text: str) -> bool:
    """Whether a text, or a part of it, is what another file gives the hub in a variable."""
    given = (read.given for read in hub.facts.variables.values())
    texts = (one.text for one in given if isinstance(one, Given))
    return any(one and one in text for one in texts)
