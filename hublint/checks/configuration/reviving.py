"""How careful a cure must be that gives effect to a setting which had none so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.findings import Applicability
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


def applicability(hub: Hub, section: str, trait: str) -> Applicability:
    """Unsafe where the setting lets people in, or moves what containers that are kept already hold."""
    if section.endswith("Authenticator") or trait in ACCESS:
        return "unsafe"
    return "unsafe" if trait in STORAGE and hub.removes is not True else "safe"
