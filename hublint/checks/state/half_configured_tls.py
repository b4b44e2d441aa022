"""HUB613 half-configured-tls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.scenarios.undecidable import may_be_set_by_code
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait


@rule("HUB613", Severity.ERROR)
def half_configured_tls(hub: Hub) -> Iterator[Report]:
    """A certificate without its key, or `https` without either."""
    key, certificate = hub.app.trait("ssl_key"), hub.app.trait("ssl_cert")
    if hub.fragment or not hub.proxy.is_a("ConfigurableHTTPProxy"):
        return
    if key.is_default and certificate.is_default:
        yield from _scheme(hub)
    elif _has_path(key) and _has_no_path(hub, certificate):
        yield _report_half(key, certificate.name)
    elif _has_path(certificate) and _has_no_path(hub, key):
        yield _report_half(certificate, key.name)


def _has_path(trait: Trait) -> bool:
    return bool(as_str(trait.given))


def _has_no_path(hub: Hub, trait: Trait) -> bool:
    """Whether one half is surely missing; of two files that are looked for, one alone is hardly there."""
    if trait.is_default:
        return not may_be_set_by_code(hub, hub.app, trait.name.__eq__)
    return as_str(trait.given) == ""


def _report_half(half: Trait, missing: str) -> Report:
    message = (
        f"Nobody gets a page: {quote(half.name)} is set but {quote(missing)} is not, so the proxy answers neither over"
        " https nor over http. Set both, or neither."
    )
    return Report(half.place("half of a pair"), message)


def _scheme(hub: Hub) -> Iterator[Report]:
    """`https` in the address to listen on does not switch TLS on."""
    bind_url = hub.app.trait("bind_url")
    url = as_str(bind_url.given) or ""
    if not url.startswith("https://") or not hub.proxy.trait("command").is_default:
        return
    message = (
        f"{quote(url)} says `https`, but there is no certificate: without `ssl_cert` and `ssl_key`, JupyterHub treats"
        " it as `http`, and the site is served unencrypted. If another server in front of it does TLS, write `http://`."
    )
    yield Report(bind_url.place("no certificate"), message, severity=Severity.WARNING)
