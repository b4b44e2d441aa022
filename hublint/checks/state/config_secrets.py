"""The secrets in a config: where they stand, what they are for, and whether they are real ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote, urlsplit

from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.services.definitions import definitions
from hublint.hub.traits.recognition import recognized
from hublint.interpret.constants import as_python
from hublint.interpret.values import Collection, Mapping
from hublint.patterns import pattern
from hublint.secrecy.dummies import is_dummy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

SECRETS = frozenset(
    {
        "client_secret", "github_client_secret", "auth_token", "proxy_auth_token", "consul_password", "etcd_password",
        "redis_password", "kv_password", "traefik_api_password", "lookup_dn_search_password", "bind_password",
        "bind_dn_password", "recaptcha_secret", "secret_key", "secret", "jwt_secret", "api_token", "admin_password",
    }
)  # fmt: skip
"""Traits that hold a secret, of whatever class. Passwords of a DummyAuthenticator are another matter."""

VARIABLES = {
    "client_secret": "OAUTH_CLIENT_SECRET",
    "auth_token": "CONFIGPROXY_AUTH_TOKEN",
    "proxy_auth_token": "CONFIGPROXY_AUTH_TOKEN",
    "keys": "JUPYTERHUB_CRYPT_KEY",
}
"""Variables that JupyterHub and OAuthenticator read by themselves."""

HOLDERS = frozenset({"services", "service_tokens", "api_tokens", "keys", "db_url", "consumers"})
"""Other traits that may hold a secret somewhere in their value."""

ELSEWHERE = pattern(
    r"^(?:/|\./|~|https?://|file:|\$|%|@|\{|__)|\.(?:txt|pem|key|json|ya?ml)$|[{}]|^\s*$"
)
"""Paths, addresses, and marks that a deployment replaces: not secrets."""

SECRET_NAME = pattern(r"(?=.*(?:SECRET|TOKEN|KEY|PASSWORD))[A-Z0-9]+(?:[-_ ][A-Z0-9]+)+")
"""The name of a secret instead of it: `OAUTH-CLIENT-SECRET`."""

BRACKETED = pattern(r"<[^<>]+>|\[[^\[\]]+\]")

Use = Literal["trait", "token", "service", "key", "database", "consumer"]


@dataclass(slots=True, eq=False, repr=False)
class Secret:
    """One secret of the file: the value that holds it, its text, the name to call it by and its use.

    `unused` says that it stands in the section of a class that the hub does not use.
    """

    value: Value
    text: str
    name: str
    use: Use
    unused: bool = False

    @property
    def is_elsewhere(self) -> bool:
        """Whether it only says where the secret is, or is filled in when the hub is deployed."""
        return ELSEWHERE.search(self.text) is not None and not self.is_bracketed

    @property
    def is_bracketed(self) -> bool:
        """Whether it is words in brackets, such as `<client secret>`."""
        return BRACKETED.fullmatch(self.text) is not None

    @property
    def is_placeholder(self) -> bool:
        """Whether it is surely not a real secret."""
        if self.is_bracketed or SECRET_NAME.fullmatch(self.text) or self.text.endswith("..."):
            return True
        return not self.is_elsewhere and is_dummy(self.text)


@per_scenario
def secrets(hub: Hub) -> tuple[Secret, ...]:
    """Every secret that the file itself contains."""
    if hub.names.isdisjoint(SECRETS) and hub.names.isdisjoint(HOLDERS):
        return ()
    searches = (_traits, _services, _tokens, _keys, _database)
    return tuple(
        secret
        for search in searches
        for secret in search(hub)
        if secret.text and secret.value.source is hub.source
    )


def _secret(value: Value | None, name: str, use: Use, *, unused: bool = False) -> Iterator[Secret]:
    """The secret that a fully known string or bytes object is."""
    text = as_python(value)
    if isinstance(text, bytes):
        text = text.decode("latin-1")
    if value is not None and isinstance(text, str):
        yield Secret(value, text, name, use, unused)


def _traits(hub: Hub) -> Iterator[Secret]:
    for path in hub.facts.settings:
        setting = hub.setting(*path) if path[-1] in SECRETS or path[-1] == "consumers" else None
        if setting is None:
            continue
        if path[-1] in SECRETS:
            unused = recognized(hub, path).state == "inactive"
            yield from _secret(setting.value, path[-1], "trait", unused=unused)
        elif isinstance(setting.value, Mapping):
            for entry in setting.value.entries:
                yield from _secret(entry.value, "consumers", "consumer")


def _services(hub: Hub) -> Iterator[Secret]:
    for service in definitions(hub, "services"):
        yield from _secret(service.get("api_token"), "api_token", "service")


def _tokens(hub: Hub) -> Iterator[Secret]:
    """The keys of `service_tokens` and `api_tokens`."""
    for name in ("service_tokens", "api_tokens"):
        tokens = hub.app.trait(name).given
        if isinstance(tokens, Mapping):
            for entry in tokens.entries:
                yield from _secret(entry.key, name, "token")


def _keys(hub: Hub) -> Iterator[Secret]:
    setting = hub.setting("CryptKeeper", "keys")
    if setting is not None and isinstance(setting.value, Collection):
        for item in setting.value.items:
            yield from _secret(item, "keys", "key")


def _database(hub: Hub) -> Iterator[Secret]:
    """The password in the address of the database."""
    db_url = hub.app.trait("db_url")
    url = db_url.as_python()
    if db_url.given is None or not isinstance(url, str) or "@" not in url:
        return
    try:
        password = urlsplit(url).password
    except ValueError:
        return
    if password and _is_in_file(hub, password):
        yield Secret(db_url.given, unquote(password), "db_url", "database")


def _is_in_file(hub: Hub, text: str) -> bool:
    """Whether the file contains a string itself: an unset variable gives the string `None`."""
    return text in hub.source.text and text != str(None)
