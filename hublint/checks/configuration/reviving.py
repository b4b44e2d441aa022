"""Cures that give effect to a setting which had none so far, and how careful they must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.configuration.rivals import has_rivals
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.harmless_settings import is_harmless
from hublint.hub.traits.recognition import components

if TYPE_CHECKING:
    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value


def revival(
    hub: Hub, section: str, trait: str, value: Value | None, title: str, edit: Edit | None
) -> Fix | None:
    """The fix after which `c.<section>.<trait>` is read, and has this value.

    None where the trait is set already, or another line without effect is meant for it too: which of the two was
    meant to hold, nobody can tell.
    """
    readers = [one for one in components(hub) if section in one.sections]
    if hub.setting(section, trait) or any(one.trait(trait).settings for one in readers):
        return None
    if any(has_rivals(hub, one, trait) for one in readers):
        return None
    harmless = bool(readers) and all(is_harmless(one, trait, value) for one in readers)
    return fix(title, edit, applicability="safe" if harmless else "unsafe")
