"""HUB816: a proxy that the hub does not start itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

TOKEN = "CONFIGPROXY_AUTH_TOKEN"  # noqa: S105 - the name of a variable


@rule("HUB816", Severity.ERROR)
def external_proxy_without_token(hub: Hub) -> Iterator[Report]:
    """A proxy that the hub does not start needs the same token as the hub."""
    proxy = hub.proxy
    if not (proxy.known and proxy.is_a("ConfigurableHTTPProxy")):
        return
    started = proxy.trait("should_start")
    if started.given is None or started.as_python() is not False:
        return
    old = hub.app.trait("proxy_auth_token")
    token = proxy.trait("auth_token")
    if not old.is_default or token.is_unknown:
        return
    if token.given is not None and token.as_python() == "":
        message = (
            "`auth_token` is empty, and the hub does not start the proxy: JupyterHub stops with an error, since the"
            f" proxy would refuse it. Give both the same secret in the variable `{TOKEN}` and remove this line."
        )
        yield Report(token.place("no token"), message, (started.place("not started by the hub"),))
    elif token.is_untouched and not _speaks_of_token(hub):
        message = (
            f"The hub does not start the proxy, so it needs the proxy's token: without `{TOKEN}` in its environment"
            " JupyterHub stops with an error. Set that variable to the same secret for the hub and the proxy."
        )
        yield Report(started.place("needs a token"), message, severity=Severity.INFO)


def _speaks_of_token(hub: Hub) -> bool:
    return hub.fragment or TOKEN in hub.source.text
