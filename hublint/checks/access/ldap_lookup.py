"""HUB725 ldap-without-dn, HUB726 ldap-dn-unused, HUB732 ldap-name-not-used: how LDAP finds the entry of a user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.scenarios.undecidable import may_be_set_by_code
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Value
    from hublint.source.location import Place

PACKAGE = "jupyterhub-ldapauthenticator"
WAYS = ("lookup_dn", "bind_dn_template")
DN_ATTRIBUTES = frozenset(("dn", "distinguishedname", "entrydn"))
"""Attributes that hold a DN, in lower case; another one stands for the `{username}` of the template."""


@rule("HUB725", Severity.ERROR)
def ldap_without_dn(hub: Hub) -> Iterator[Report]:
    """`authenticate` tries the DNs of `bind_dn_template`, or the one that `lookup_dn` finds (read in 1.0 to 2.0).

    Before 1.3 an empty template is one empty DN, with which servers take any password for an anonymous login.
    """
    authenticator = hub.authenticator
    if not is_plain_ldap(hub) or not _is_empty(hub, authenticator):
        return
    modern = hub.at_least(PACKAGE, "1.3")
    lookup = authenticator.trait("lookup_dn").as_python()
    place = _place(authenticator)
    if place is None or (modern and lookup is not False):
        return
    if modern:
        message = (
            "Nobody can log in: LDAPAuthenticator isn't told which entry is a user's. Set `bind_dn_template`, or"
            " `lookup_dn = True` with `user_search_base` and `user_attribute`."
        )
    else:
        message = (
            f"Anyone may be able to log in with any password: without `bind_dn_template`, {hub.release_note(PACKAGE)}"
            " logs in to the LDAP server with no name, which many servers accept. Set it, and upgrade."
        )
    yield Report(place, message)


@rule("HUB726", Severity.WARNING)
def ldap_dn_unused(hub: Hub) -> Iterator[Report]:
    """`authenticate` uses the DN that `lookup_dn` finds only without `bind_dn_template` (read in 1.3 and 2.0)."""
    authenticator = hub.authenticator
    if not is_plain_ldap(hub) or not hub.at_least(PACKAGE, "1.3"):
        return
    lookup, templates = (authenticator.trait(name) for name in WAYS)
    found = templates.as_python()
    given = templates.given
    if (
        lookup.as_python() is not True
        or given is None
        or not isinstance(found, list | str)
        or not found
    ):
        return
    attribute = authenticator.trait("lookup_dn_user_dn_attribute").as_python()
    if attribute is not None and str(attribute).lower() not in DN_ATTRIBUTES:
        return
    message = (
        "The DN that `lookup_dn` finds is not used: `bind_dn_template` takes its place, and users whose entry is"
        " elsewhere can't log in. Remove one of the two."
    )
    yield Report(given.place("takes its place"), message, [lookup.place("looks for the DN")])


@rule("HUB732", Severity.ERROR)
def ldap_name_not_used(hub: Hub) -> Iterator[Report]:
    """`authenticate` binds as what the template gives, with the password of the form (read in 1.3 and 2.0)."""
    if not is_plain_ldap(hub):
        return
    for item, dn in texts_of(hub.authenticator.trait("bind_dn_template")):
        if "=" in dn and "{" not in dn:
            yield _report_fixed(item, dn)


def _report_fixed(item: Value, dn: str) -> Report:
    message = (
        f"{quote(dn)} is the same entry for all: whoever knows its password gets in under any name, as any user, and"
        " other passwords are refused. Write `{username}` for the name that users type."
    )
    return Report(item.place("no `{username}`"), message)


def texts_of(trait: Trait) -> Iterator[tuple[Value, str]]:
    """The texts that the file gives a trait, by itself or in a list, and where each stands; empty ones are left out."""
    value = trait.given
    for item in value.items if isinstance(value, Collection) else (value,):
        text = as_str(item)
        if item is not None and text:
            yield item, text


def is_plain_ldap(hub: Hub) -> bool:
    """Whether the class logs people in by itself; a package of the same name has no `lookup_dn`."""
    authenticator = hub.authenticator
    if hub.fragment:
        return False
    if (
        not authenticator.is_a("LDAPAuthenticator")
        or "lookup_dn" not in authenticator.class_mro.traits
    ):
        return False
    return not authenticator.overrides("authenticate", "resolve_username", "get_connection")


def _is_empty(hub: Hub, authenticator: Component) -> bool:
    """Whether the file surely gives no template."""
    templates = authenticator.trait("bind_dn_template")
    found = templates.as_python()
    parts = [found] if isinstance(found, str) else found
    is_empty = isinstance(parts, list) and not any(parts)
    return is_empty and not may_be_set_by_code(hub, authenticator, WAYS.__contains__)


def _place(authenticator: Component) -> Place | None:
    """The server, else where the class is chosen."""
    server = authenticator.trait("server_address")
    if server.given is not None:
        return server.place("no way to a user's entry")
    if authenticator.setting is None:
        return None
    return authenticator.setting.value_place("no way to a user's entry")
