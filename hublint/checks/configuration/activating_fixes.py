"""Fixes that give effect to a line that nothing reads, and how careful they must be."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hublint.checks.configuration.unknown_names import advice_on
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.harmless_settings import is_harmless
from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.traits.recognition import components, recognitions
from hublint.interpret.attributes import is_section_name
from hublint.knowledge import knowledge
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value

Target = tuple[str, str]
"""The role of a component, and the setting of it that a line is meant for."""


def fix_activating(
    hub: Hub, section: str, trait: str, value: Value | None, title: str, edit: Edit | None
) -> Fix | None:
    """The fix after which `c.<section>.<trait>` is read, and has this value.

    None where the trait is set already, or where another line that nothing reads is meant for it, too: nobody can
    tell which of the two should hold.
    """
    readers = [reader for reader in components(hub) if section in reader.sections]
    if hub.setting(section, trait) or any(reader.trait(trait).settings for reader in readers):
        return None
    if any(_is_meant_twice(hub, reader, trait) for reader in readers):
        return None
    harmless = bool(readers) and all(is_harmless(reader, trait, value) for reader in readers)
    return fix(title, edit, applicability="safe" if harmless else "unsafe")


def _is_meant_twice(hub: Hub, reader: Component, trait: str) -> bool:
    """Whether more than one line that nothing reads is meant for a setting of a component."""
    return _counted_targets(hub)[reader.role, trait] > 1


@per_scenario
def _counted_targets(hub: Hub) -> Counter[Target]:
    """How many lines that nothing reads are meant for each setting."""
    return Counter(_targets(hub))


def _targets(hub: Hub) -> Iterator[Target]:
    """The setting that each line is meant for that nothing reads, where there is a guess."""
    for recognition in recognitions(hub):
        section, name = recognition.section, recognition.trait
        if recognition.state == "unrecognized":
            for reader in recognition.readers:
                setting = advice_on(reader, section, name).setting
                if setting is not None:
                    yield reader.role, setting
        elif recognition.state == "foreign":
            yield from _in_misspelt_section(hub, section, name)
    for path in {write.path for write in hub.facts.writes if len(write.path) == 2}:
        if not is_section_name(path[0]):
            yield from _in_misspelt_section(hub, *path)


def _in_misspelt_section(hub: Hub, misspelt: str, trait: str) -> Iterator[Target]:
    section = closest_name(misspelt, knowledge().class_names())
    return ((reader.role, trait) for reader in components(hub) if section in reader.sections)
