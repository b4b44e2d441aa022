"""HUB730 invalid-cilogon-provider: providers of CILogon that oauthenticator refuses at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import any_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

SCHEMES = ("urn:", "https:", "http:")
OPTIONS = frozenset(
    ("allow_all", "allowed_domains", "allowed_domains_claim", "default", "username_derivation")
)
DERIVATION = frozenset(("username_claim", "action", "domain", "prefix"))
NEEDED = {"strip_idp_domain": "domain", "prefix": "prefix"}
"""The actions that there are, and what each needs beside it."""

Defect = tuple["Value", str, str]
"""Where, what is wrong as a clause that begins a sentence, and a sentence with the cure."""


@rule("HUB730", Severity.ERROR, "stops")
def invalid_cilogon_provider(hub: Hub) -> Iterator[Report]:
    """`_validate_idps` and its schema (read in oauthenticator 16.0 to 17.4, run with 17.4)."""
    authenticator = hub.authenticator
    if not authenticator.is_a("CILogonOAuthenticator") or not hub.at_least("oauthenticator", "16"):
        return
    for entry in authenticator.trait("idps").entries:
        for value, defect, cure in (*_identifier(entry.key), *_options(entry.value)):
            message = f"{defect}, so JupyterHub does not start. {cure}"
            yield Report(value.place("refused"), message)


def _identifier(key: Value) -> Iterator[Defect]:
    name = as_str(key)
    if name is not None and not name.lower().startswith(SCHEMES):
        cure = (
            "Take the EntityID from https://cilogon.org/idplist, such as"
            " `https://github.com/login/oauth/authorize`."
        )
        yield key, f"{quote(name)} is not the identifier of a provider", cure


def _options(options: Value) -> Iterator[Defect]:
    if not isinstance(options, Mapping):
        return
    yield from _unknown_keys(options, OPTIONS)
    derivation = options.get("username_derivation")
    if derivation is None and options.complete:
        cure = 'Write, for example, `"username_derivation": {"username_claim": "email"}`.'
        yield options, "The provider has no `username_derivation`", cure
    elif isinstance(derivation, Mapping):
        yield from _derivation(derivation)


def _derivation(derivation: Mapping) -> Iterator[Defect]:
    yield from _unknown_keys(derivation, DERIVATION)
    if derivation.complete and derivation.get("username_claim") is None:
        yield (
            derivation,
            "`username_derivation` has no `username_claim`",
            'Add it, such as `"email"`.',
        )
    value = derivation.get("action")
    action = as_str(value)
    if value is None or action is None:
        return
    needed = NEEDED.get(action)
    if needed is None:
        cure = f"Write {any_of(list(NEEDED))}, or leave it out."
        yield value, f"There is no `action` called {quote(action)}", cure
    elif derivation.complete and derivation.get(needed) is None:
        yield value, f"The action {quote(action)} needs a {quote(needed)} beside it", "Add it."


def _unknown_keys(mapping: Mapping, known: frozenset[str]) -> Iterator[Defect]:
    for entry in mapping.entries:
        key = as_str(entry.key)
        if key is not None and key not in known:
            cure = f"The options are {any_of(sorted(known))}."
            yield entry.key, f"There is no option {quote(key)} of a provider", cure
