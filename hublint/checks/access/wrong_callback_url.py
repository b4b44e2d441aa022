"""HUB713 wrong-callback-url."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.users.allow_rules import is_oauth
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

CALLBACK = "hub/oauth_callback"
SHORT = "oauth_callback"
"""What the hub redirects to the callback, with all that the provider adds (`PrefixRedirectHandler`, since 0.8)."""


@rule("HUB713", Severity.WARNING)
def wrong_callback_url(hub: Hub) -> Iterator[Report]:
    """An address to come back to at which the hub does not wait."""
    authenticator = hub.authenticator
    if not is_oauth(authenticator) or authenticator.is_a("MWOAuthenticator"):
        return
    if _has_own_handlers(hub) or _is_on_same_site(hub):
        return
    trait = authenticator.trait("oauth_callback_url")
    url = as_str(trait.given)
    base = _base_path(hub)
    defect = _defect(url, base) if url else None
    if url and defect:
        message = (
            f"{quote(url)} {defect}. The first login then fails at the provider, or with error 404. Write it like"
            f" `https://hub.example.org{base or '/'}{CALLBACK}`."
        )
        yield Report(trait.place("not the hub's callback"), message)


def _has_own_handlers(hub: Hub) -> bool:
    authenticator = hub.authenticator
    names = ("get_handlers", "callback_handler", "get_callback_url", "callback_url")
    members = map(authenticator.class_mro.member, names)
    return not authenticator.known or any(member is not None for member in members)


def _is_on_same_site(hub: Hub) -> bool:
    """Whether browsers find the provider on the hub's own site, where an address to come back to needs no host."""
    return (as_str(hub.authenticator.trait("authorize_url").given) or "").startswith("/")


def _defect(url: str, base: str | None) -> str | None:
    """What is wrong with an address, in words that follow it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "is not a URL"
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return "does not begin with `https://` (or `http://`) and a host"
    path = parts.path.rstrip("/")
    if not path.endswith(f"/{SHORT}"):
        return f"does not end in `/{CALLBACK}`, where the hub waits for users to come back"
    if base is not None and path not in (base + CALLBACK, base + SHORT):
        return f"leaves out the hub's `base_url`, which is {quote(base)}"
    return None


def _base_path(hub: Hub) -> str | None:
    """The hub's `base_url` where the file gives it, with slashes around."""
    base_url = as_str(hub.app.trait("base_url").given)
    return f"/{base_url.strip('/')}/" if base_url and base_url.strip("/") else None
