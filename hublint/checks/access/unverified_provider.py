"""HUB714 unverified-provider."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from hublint.checks.toolkit.edits import fix, remove_setting
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.users.allow_rules import is_oauth
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait

LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))


@rule("HUB714", Severity.WARNING, changes=("login-options",))
def unverified_provider(hub: Hub) -> Iterator[Report]:
    """Connections to the server that vouches for people, made without looking who answers."""
    authenticator = hub.authenticator
    if is_oauth(authenticator):
        trait = authenticator.trait("validate_server_cert")
        if trait.as_python() is False and trait.settings and not _is_provider_local(hub):
            yield _report_unchecked_certificate(trait)
    elif authenticator.is_a("LDAPAuthenticator"):
        yield from _ldap(hub)


def _report_unchecked_certificate(trait: Trait) -> Report:
    message = (
        "The hub does not check the provider's certificate: whoever gets between the two can read the client secret and"
        " log in as anyone, even as an admin. Remove this line, and give the hub the provider's CA certificate if it"
        " is not a public one."
    )
    cure = fix("Check the certificate", remove_setting(trait.settings[0]), applicability="unsafe")
    return Report(trait.place("not verified"), message, fix=cure)


def _ldap(hub: Hub) -> Iterator[Report]:
    trait = hub.authenticator.trait("tls_strategy")
    server = as_str(hub.authenticator.trait("server_address").value)
    if trait.given is None or trait.as_python() != "insecure" or server in LOOPBACK:
        return
    message = (
        '`tls_strategy = "insecure"` sends everyone\'s password to the LDAP server unencrypted: whoever gets between'
        ' the two can read it. Use `"before_bind"` (the default) or `"on_connect"`.'
    )
    yield Report(trait.place("not encrypted"), message)


def _is_provider_local(hub: Hub) -> bool:
    """Whether the provider runs on the hub's own machine."""
    url = hub.authenticator.trait("token_url").as_python()
    try:
        return isinstance(url, str) and urlsplit(url).hostname in LOOPBACK
    except ValueError:
        return False
