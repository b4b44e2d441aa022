"""HUB584 deprecated-proxy: proxies that their package gives up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

PACKAGE = "jupyterhub-traefik-proxy"
INSTEAD = {"TraefikTomlProxy": "traefik_file", "TraefikConsulProxy": "traefik_etcd"}
"""The proxies that `jupyterhub_traefik_proxy` warns of at each start since 1.0, and what it says to use."""


@rule("HUB584", Severity.WARNING, "old-name")
def deprecated_proxy(hub: Hub) -> Iterator[Report]:
    """The constructors log it (read in jupyterhub-traefik-proxy 1.0 to 2.1)."""
    proxy = hub.proxy
    new = next((new for old, new in INSTEAD.items() if proxy.is_a(old)), None)
    if new is None or proxy.setting is None or not hub.at_least(PACKAGE, "1.0"):
        return
    message = (
        f"{proxy.name} is deprecated since {PACKAGE} 1.0, and a later release may no longer have it. Write"
        f' `c.JupyterHub.proxy_class = "{new}"`, and move its settings to the section of that class.'
    )
    yield Report(proxy.setting.value_place("deprecated"), message)
