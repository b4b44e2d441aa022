"""The fix that lets the hub listen on every interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import string_literal
from hublint.hub.network.hub_address import app_string

if TYPE_CHECKING:
    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub

ALL_INTERFACES = "0.0.0.0"  # noqa: S104 - written into the file


def fix_listen_everywhere(hub: Hub) -> Fix | None:
    """Let the hub listen on every interface, by `hub_ip`; None where `hub_bind_url` decides."""
    if app_string(hub, "hub_bind_url") != "":
        return None
    trait = hub.app.trait("hub_ip")
    edit: Edit | None = None
    if trait.is_default:
        edit = insert_setting(
            hub, "JupyterHub", "hub_ip", string_literal(hub.source, ALL_INTERFACES)
        )
    elif trait.value is not None and literal_str(trait.value) is not None:
        edit = replace_string(trait.value, ALL_INTERFACES)
    return fix("Listen on every interface", edit, applicability="unsafe")
