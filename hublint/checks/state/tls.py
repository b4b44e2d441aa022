"""TLS that is only half set up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait


@rule("HUB613", Severity.ERROR)
def half_configured_tls(hub: Hub) -> Iterator[Report]:
    """A certificate without its key, or `https` without either."""
    key, certificate = hub.app.trait("ssl_key"), hub.app.trait("ssl_cert")
    if key.is_default and certificate.is_default:
        yield from _scheme(hub)
        return
    if hub.fragment or not hub.proxy.is_a("ConfigurableHTTPProxy"):
        return
    if _is_given(key) and _is_missing(certificate):
        yield _half(key, "ssl_key", "ssl_cert")
    elif _is_given(certificate) and _is_missing(key):
        yield _half(certificate, "ssl_cert", "ssl_key")


def _is_given(trait: Trait) -> bool:
    return trait.given is not None and bool(as_str(trait.value))


def _is_missing(trait: Trait) -> bool:
    return trait.is_default or (trait.given is not None and as_str(trait.value) == "")


def _half(given: Trait, name: str, missing: str) -> Report:
    message = (
        f"{quote(name)} is set and {quote(missing)} is not: the proxy then answers neither over https nor"
        " over http, and nobody gets a page. Set both, or neither."
    )
    return Report(given.place("half of a pair"), message)


def _scheme(hub: Hub) -> Iterator[Report]:
    """`https` in the address to listen on does not switch TLS on."""
    trait = hub.app.trait("bind_url")
    url = as_str(trait.value) or ""
    if trait.given is None or not url.startswith("https://") or hub.fragment:
        return
    if not hub.proxy.is_a("ConfigurableHTTPProxy") or not hub.proxy.trait("command").is_default:
        return
    message = (
        f"{quote(url)} says `https`, but there is no certificate: without `ssl_cert` and"
        " `ssl_key` JupyterHub takes it for"
        " `http`, and the site is served unencrypted. If another server in front of it does TLS,"
        " write `http://` here."
    )
    yield Report(trait.place("no certificate"), message, severity=Severity.WARNING)
