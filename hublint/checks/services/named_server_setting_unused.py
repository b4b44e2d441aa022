"""HUB758 named-server-setting-unused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

SETTINGS = ("default_server_name", "named_server_limit_per_user")


@rule("HUB758", Severity.WARNING, "ignored")
def named_server_setting_unused(hub: Hub) -> Iterator[Report]:
    """Settings of named servers do nothing while these are off."""
    allowed = hub.app.trait("allow_named_servers")
    if allowed.as_python() is not False or hub.fragment:
        return
    for trait in map(hub.app.trait, SETTINGS):
        if trait.given is None or trait.exists is False or trait.as_python() in ("", 0):
            continue
        message = (
            f"{quote(trait.name)} has no effect while named servers are off. Set"
            " `c.JupyterHub.allow_named_servers = True`, or remove this line."
        )
        yield Report(trait.settings[0].place("has no effect"), message)
