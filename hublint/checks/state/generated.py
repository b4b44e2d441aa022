"""Secrets that are made anew whenever the config is loaded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.scenarios.environment import variables_of
from hublint.hub.services.definitions import definitions
from hublint.interpret.constants import as_python
from hublint.interpret.values import Collection, PartialString, Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.interpret.values import Value

RANDOM = re.compile(
    r"\b(?:os\.urandom|secrets\.token_(?:hex|bytes|urlsafe)|(?:uuid\.)?uuid[14]|token_(?:hex|bytes|urlsafe)|urandom"
    r"|Fernet\.generate_key|get_random_bytes)\("
)
WORDS = ("urandom", "token_", "uuid", "generate_key", "get_random_bytes")
"""One of these is in every match of the pattern, and faster to look for."""

KEY = "JUPYTERHUB_CRYPT_KEY"


@rule("HUB605", Severity.WARNING)
def secret_made_at_start(hub: Hub) -> Iterator[Report]:
    """A random value where the same one is needed after a restart."""
    if not any(word in hub.source.text for word in WORDS):
        return
    yield from _cookies(hub)
    yield from _keys(hub)
    yield from _proxy(hub)
    yield from _services(hub)


def _cookies(hub: Hub) -> Iterator[Report]:
    trait = hub.app.trait("cookie_secret")
    if trait.given is not None and is_random(hub, trait.given):
        message = (
            "The cookie secret is made anew at every start of the hub, so everybody has to log in"
            " again after a restart."
            " Remove the line: the hub then makes one and keeps it in `cookie_secret_file`."
        )
        yield Report(trait.place("new at every start"), message)


def _keys(hub: Hub) -> Iterator[Report]:
    setting = hub.setting("CryptKeeper", "keys")
    if setting is None or not isinstance(setting.value, Collection):
        return
    if hub.authenticator.trait("enable_auth_state").as_python() is False:
        return
    for item in setting.value.items[:1]:
        if is_random(hub, item):
            message = (
                "The key that encrypts `auth_state` is made anew at every start of the hub: what"
                " is stored can never be"
                " read again, and users lose it until they next log in. Give a key that stays, in"
                " the variable"
                " `JUPYTERHUB_CRYPT_KEY` (`openssl rand -hex 32`)."
            )
            severity = Severity.INFO if _is_last_resort(setting) else Severity.ERROR
            yield Report(item.place("new at every start"), message, severity=severity)


def _is_last_resort(setting: Setting) -> bool:
    """Whether the setting stands only where the variable for the key is missing."""
    return any(KEY in variables_of(condition) for condition, _ in setting.write.path_condition)


def _proxy(hub: Hub) -> Iterator[Report]:
    """A proxy that runs on its own knows one token only."""
    trait = hub.proxy.trait("auth_token")
    if trait.value is None or not is_random(hub, trait.value):
        return
    if hub.proxy.trait("should_start").as_python() is False:
        message = (
            "The token for the proxy is made anew at every start of the hub, but the proxy runs"
            " on its own"
            " (`should_start = False`) and cannot know it: it refuses the hub (403). Give both"
            " the same token, in the"
            " variable `CONFIGPROXY_AUTH_TOKEN`."
        )
        yield Report(trait.place("new at every start"), message, severity=Severity.ERROR)


def _services(hub: Hub) -> Iterator[Report]:
    """A service that the hub does not start learns its token from nobody."""
    for spec in definitions(hub, "services"):
        token = spec.get("api_token")
        if token is None or not spec.complete or spec.get("command") is not None:
            continue
        if is_random(hub, token):
            message = (
                "The token of this service is made anew at every start of the hub, and the hub"
                " does not start the service,"
                " so nobody tells it the token and its requests are refused (403). Give both the"
                " same one, from the"
                " environment."
            )
            yield Report(token.place("new at every start"), message)


def is_random(hub: Hub, value: Value) -> bool:
    """Whether a value is a random one that this file makes on its own, and that nothing else uses."""
    if (
        as_python(value)
        or not isinstance(value, Unknown | PartialString)
        or value.source is not hub.source
    ):
        return False
    code = hub.source.code(value.node)
    return bool(RANDOM.search(code)) and "(" in code and _is_used_once(hub, value.node)


def _is_used_once(hub: Hub, node: cst.CSTNode) -> bool:
    """Whether the node stands in no function, and no name for it is used a second time."""
    above: cst.CSTNode | None = node
    name = ""
    while above is not None:
        if isinstance(above, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            return False
        if isinstance(above, cst.Assign):
            name = hub.source.code(above.targets[0].target)
        above = hub.source.parent(above)
    if not name.isidentifier():
        return True
    return hub.source.occurrences(name) <= 2
