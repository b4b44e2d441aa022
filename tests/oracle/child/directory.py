"""A directory in place of an LDAP server: whoever logs in has one entry in it, and is in no group."""

from __future__ import annotations

import contextvars
from typing import Any, Final

import ldap3
from ldap3.core.exceptions import LDAPBindError
from ldap3.utils.dn import escape_rdn
from ldapauthenticator import LDAPAuthenticator

_BASE: Final = "dc=b,dc=org"
_login: contextvars.ContextVar[tuple[Any, dict[str, str]]] = contextvars.ContextVar("login")


def answer_as_directory() -> None:
    """Let LDAPAuthenticator ask the stand-in; what it asks, and makes of the answers, is its own."""
    authenticate = LDAPAuthenticator.authenticate

    async def authenticate_person(self: Any, handler: Any, data: dict[str, str]) -> Any:
        _login.set((self, data))
        return await authenticate(self, handler, data)

    LDAPAuthenticator.authenticate = authenticate_person
    real = ldap3.Connection

    def connection(
        server: Any, user: str | None = None, password: str | None = None, **_: Any
    ) -> Any:
        made = real(server, user, password, client_strategy=ldap3.MOCK_SYNC)
        authenticator, data = _login.get()
        _fill(made.strategy, authenticator, data["username"], data["password"])
        if not made.bind():
            raise LDAPBindError(str(made.result))
        return made

    ldap3.Connection = connection


def _fill(directory: Any, authenticator: Any, person: str, password: str) -> None:
    """The entry of the person, and that of the account that looks people up."""
    names = dict.fromkeys(("uid", "cn", "sAMAccountName"), person)
    entry = {"objectClass": "inetOrgPerson", "mail": f"{person}@b.org", **names}
    directory.add_entry(_name(authenticator, person), {**entry, "userPassword": password})
    if searcher := authenticator.lookup_dn_search_user:
        secret = authenticator.lookup_dn_search_password
        directory.add_entry(searcher, {"objectClass": "person", "userPassword": secret})


def _name(authenticator: Any, person: str) -> str:
    """Where the entry lies: where the first template with a name in it says, or below the base of searches."""
    base = authenticator.user_search_base or _BASE
    templates = [one for one in authenticator.bind_dn_template if "{username}" in one]
    template = templates[0] if templates else f"uid={{username}},{base}"
    return str(template.replace("{username}", escape_rdn(person)))
