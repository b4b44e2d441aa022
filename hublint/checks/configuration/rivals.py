"""Lines that nothing reads, and that would all set the same setting if they were corrected."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hublint.checks.configuration.unknown_names import advice_on
from hublint.hub.traits.recognition import components, recognitions
from hublint.interpret.attributes import is_section_name
from hublint.knowledge import knowledge
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component

Meant = tuple[str, str]
"""The role of a component, and the setting of it that a line is meant for."""


def has_rivals(hub: Hub, reader: Component, trait: str) -> bool:
    """Whether more than one line that nothing reads is meant for a setting of a component."""
    counted = hub.scenarios.memo("meant settings", lambda: Counter(_meant(hub)))
    return counted[reader.role, trait] > 1


def _meant(hub: Hub) -> Iterator[Meant]:
    for found in recognitions(hub):
        if found.state == "unrecognized":
            for reader in found.readers:
                right = advice_on(reader, found.section, found.trait).right
                if right is not None:
                    yield reader.role, right
        elif found.state == "foreign":
            yield from _in_section(hub, found.section, found.trait)
    for path in {write.path for write in hub.facts.writes if len(write.path) == 2}:
        if not is_section_name(path[0]):
            yield from _in_section(hub, *path)


def _in_section(hub: Hub, misspelt: str, trait: str) -> Iterator[Meant]:
    section = closest_name(misspelt, knowledge().class_names())
    return ((one.role, trait) for one in components(hub) if section in one.sections)
