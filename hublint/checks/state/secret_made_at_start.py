"""HUB605 secret-made-at-start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.literals import is_only_use
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.scenarios.environment_conditions import variables_of
from hublint.hub.services.definitions import definitions
from hublint.interpret.constants import as_python
from hublint.interpret.values import Collection, PartialString, Unknown
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.interpret.values import Value

RANDOM = pattern(
    r"\b(?:os\.urandom|secrets\.token_(?:hex|bytes|urlsafe)|(?:uuid\.)?uuid[14]|token_(?:hex|bytes|urlsafe)|urandom"
    r"|Fernet\.generate_key|get_random_bytes)\("
)
WORDS = ("urandom", "token_", "uuid", "generate_key", "get_random_bytes")
"""One of these is in every match of the pattern, and faster to look for."""

KEY_VARIABLE = "JUPYTERHUB_CRYPT_KEY"
LABEL = "new at every start"


@rule("HUB605", Severity.WARNING)
def secret_made_at_start(hub: Hub) -> Iterator[Report]:
    """A random value where the same one is needed after a restart."""
    if any(word in hub.source.text for word in WORDS):
        yield from _cookie_secret(hub)
        yield from _keys(hub)
        yield from _proxy(hub)
        yield from _services(hub)


def _cookie_secret(hub: Hub) -> Iterator[Report]:
    secret = hub.app.trait("cookie_secret")
    if secret.given is not None and is_random(hub, secret.given):
        message = (
            "The cookie secret is made anew at every start of the hub, so everyone has to log in again after a restart."
            " Remove this line: the hub then makes one and keeps it in `cookie_secret_file`."
        )
        yield Report(secret.place(LABEL), message)


def _keys(hub: Hub) -> Iterator[Report]:
    setting = hub.setting("CryptKeeper", "keys")
    if setting is None or not isinstance(setting.value, Collection):
        return
    if hub.authenticator.trait("enable_auth_state").as_python() is False:
        return
    for item in setting.value.items[:1]:
        if is_random(hub, item):
            message = (
                "The key that encrypts `auth_state` is made anew at every start of the hub, so what is stored can never"
                " be read again, and users lose it until they next log in. Pass a permanent key in the variable"
                f" `{KEY_VARIABLE}` (`openssl rand -hex 32`)."
            )
            severity = Severity.INFO if _is_last_resort(setting) else Severity.ERROR
            yield Report(item.place(LABEL), message, severity=severity)


def _is_last_resort(setting: Setting) -> bool:
    """Whether the setting stands only where the variable for the key is missing."""
    path_condition = setting.write.path_condition
    return any(KEY_VARIABLE in variables_of(condition) for condition, _ in path_condition)


def _proxy(hub: Hub) -> Iterator[Report]:
    """A proxy that runs on its own knows one token only."""
    token = hub.proxy.trait("auth_token")
    if token.value is None or not is_random(hub, token.value):
        return
    if hub.proxy.trait("should_start").as_python() is False:
        message = (
            "The proxy rejects the hub (error 403): the token is made anew at every start of the hub, but the proxy"
            " runs on its own (`should_start = False`) and can't know it. Give both the same token, in the variable"
            " `CONFIGPROXY_AUTH_TOKEN`."
        )
        yield Report(token.place(LABEL), message, severity=Severity.ERROR)


def _services(hub: Hub) -> Iterator[Report]:
    """A service that the hub does not start never learns its token."""
    for service in definitions(hub, "services"):
        token = service.get("api_token")
        if token is None or not service.complete or service.get("command") is not None:
            continue
        if is_random(hub, token):
            message = (
                "The hub rejects this service (error 403): the token is made anew at every start of the hub, which does"
                " not start the service, so the service can't know it. Give both the same token, from the environment."
            )
            yield Report(token.place(LABEL), message)


def is_random(hub: Hub, value: Value) -> bool:
    """Whether a value is a random one that this file makes itself, and that nothing else uses."""
    if as_python(value) or not isinstance(value, Unknown | PartialString):
        return False
    if value.source is not hub.source:
        return False
    code = hub.source.code(value.node)
    if RANDOM.search(code) is None or _is_in_definition(value):
        return False
    return is_only_use(value)


def _is_in_definition(value: Value) -> bool:
    """Whether a value stands in a function or a class, so that it may be made more than once."""
    node: cst.CSTNode | None = value.node
    while node is not None and not isinstance(node, cst.FunctionDef | cst.Lambda | cst.ClassDef):
        node = value.source.parent(node)
    return node is not None
