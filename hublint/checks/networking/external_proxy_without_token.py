"""HUB816 external-proxy-without-token: a proxy that the hub does not start itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

TOKEN = "CONFIGPROXY_AUTH_TOKEN"  # noqa: S105 - the name of a variable


@rule("HUB816", Severity.ERROR, "stops")
def external_proxy_without_token(hub: Hub) -> Iterator[Report]:
    """A proxy that the hub does not start needs the same token as the hub."""
    proxy = hub.proxy
    if not (proxy.known and proxy.is_a("ConfigurableHTTPProxy")):
        return
    starts = proxy.trait("should_start")
    if starts.given is None or starts.as_python() is not False:
        return
    token = proxy.trait("auth_token")
    if not hub.app.trait("proxy_auth_token").is_default or token.is_unknown:
        return
    if token.given is not None and token.as_python() == "":
        message = (
            "`auth_token` is empty, and the hub does not start the proxy: JupyterHub stops with an error, as the proxy "
            f"would refuse it. Set the environment variable `{TOKEN}` to one secret for both, and remove this line."
        )
        yield Report(token.place("no token"), message, (starts.place("not started by the hub"),))
    elif token.is_untouched and not _may_set_token(hub):
        message = (
            "The hub does not start the proxy, so it needs the proxy's token: without the environment variable "
            f"`{TOKEN}`, JupyterHub stops with an error. Set it to the same secret for the hub and the proxy."
        )
        yield Report(starts.place("needs a token"), message, severity=Severity.INFO)


def _may_set_token(hub: Hub) -> bool:
    """Whether the file mentions the variable, or is a part of a larger config."""
    return hub.fragment or TOKEN in hub.source.text
