"""Cures that give effect to a setting which had none so far, and how careful they must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.fixes import fix
from hublint.hub.recognition import components

if TYPE_CHECKING:
    from hublint.findings import Applicability, Edit, Fix
    from hublint.hub.model import Hub

STORAGE = frozenset(
    (
        "escape",
        "extra_container_spec",
        "extra_host_config",
        "mounts",
        "name_template",
        "notebook_dir",
        "prefix",
        "pvc_name_template",
        "read_only_volumes",
        "remove",
        "volume_mounts",
        "volumes",
    )
)
"""Traits that decide where files live: with kept containers, a change hides what these hold."""
ACCESS = frozenset(("admin_users", "api_tokens", "load_groups", "load_roles", "services"))
"""Traits of the application that decide who may do what."""


def revival(hub: Hub, section: str, trait: str, title: str, edit: Edit | None) -> Fix | None:
    """The fix after which `c.<section>.<trait>` is read.

    None where the trait is set already: which of the two was meant to hold, nobody can tell.
    """
    readers = [one for one in components(hub) if section in one.sections]
    if hub.setting(section, trait) or any(one.trait(trait).settings for one in readers):
        return None
    return fix(title, edit, applicability=_applicability(hub, section, trait))


def _applicability(hub: Hub, section: str, trait: str) -> Applicability:
    """Unsafe where the setting lets people in, or moves what containers that are kept already hold."""
    if section.endswith("Authenticator") or trait in ACCESS:
        return "unsafe"
    return "unsafe" if trait in STORAGE and hub.removes is not True else "safe"
