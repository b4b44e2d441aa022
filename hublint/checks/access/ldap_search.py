"""HUB735 ldap-search-incomplete, HUB736 ldap-invalid-dn: where LDAPAuthenticator searches, and for what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.access.ldap_lookup import PACKAGE, is_plain_ldap, texts_of
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.scenarios.undecidable import may_be_set_by_code
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

BASE = "user_search_base"
NEEDED = (BASE, "user_attribute", "lookup_dn_user_dn_attribute")
"""What `resolve_username` searches with; the first and the last end in a TypeError of ldap3, if they are `None`."""
GROUPS = "allowed_groups"
LOGIN_ATTRIBUTE = "{login_attr}"


@rule("HUB735", Severity.ERROR)
def ldap_search_incomplete(hub: Hub) -> Iterator[Report]:
    """`lookup_dn` and `search_filter` search with settings that are `None` by default (read in 1.3 and 2.0)."""
    if not is_plain_ldap(hub) or not hub.at_least(PACKAGE, "1.3"):
        return
    lookup, search = (hub.authenticator.trait(name) for name in ("lookup_dn", "search_filter"))
    if lookup.as_python() is True and (missing := _missing(hub, NEEDED)):
        note = hub.release_note(PACKAGE)
        message = f"Nobody can log in: to look up users, {note} also needs {all_of(missing)}."
        yield Report(lookup.place("looks for users"), f"{message} {_advice(missing)}")
    elif as_str(search.given) and (missing := _missing(hub, (BASE,))):
        message = (
            f"Nobody can log in: `search_filter` is used below {quote(BASE)}, which is not set."
        )
        yield Report(search.place("looks for users"), f"{message} {_advice(missing)}")


@rule("HUB736", Severity.ERROR)
def ldap_invalid_dn(hub: Hub) -> Iterator[Report]:
    """`ldap3` refuses a base without `=` before it asks any server (LDAPInvalidDnError, read in 2.9)."""
    if not is_plain_ldap(hub):
        return
    for name in (GROUPS, BASE):
        for item, text in texts_of(hub.authenticator.trait(name)):
            if "=" not in text:
                yield Report(item.place("not a DN"), _no_dn(name, text))


def _no_dn(name: str, text: str) -> str:
    example = f"{'cn' if name == GROUPS else 'ou'}={text},dc=example,dc=org"
    return (
        f"{quote(text)} is not a distinguished name (DN), so every login for which it is looked up fails with error"
        f" 500. Write all of it, such as {quote(example)}."
    )


def _missing(hub: Hub, names: tuple[str, ...]) -> list[str]:
    """The settings among these that the file surely doesn't give."""
    authenticator = hub.authenticator
    if may_be_set_by_code(hub, authenticator, names.__contains__):
        return []
    missing = [name for name in names if authenticator.trait(name).as_python() is None]
    pattern = authenticator.trait("lookup_dn_search_filter").as_python()
    is_asked = isinstance(pattern, str) and LOGIN_ATTRIBUTE in pattern
    return [name for name in missing if is_asked or name != "user_attribute"]


def _advice(missing: list[str]) -> str:
    return f"Set {all_of(f'c.LDAPAuthenticator.{name}' for name in missing)}."
