"""HUB606 auth-state-without-key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.literals import requote
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.deployment.hub_files import is_mentioned
from hublint.interpret.constants import as_python
from hublint.interpret.values import Collection
from hublint.patterns import pattern
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting

VARIABLE = "JUPYTERHUB_CRYPT_KEY"
LENGTHS = (32, 44, 64)
"""Lengths of a key: as it is, in base64, in hexadecimal digits."""

MISSPELT_VARIABLE = pattern(
    r"(?:JUPYTERHUB|JUPYTER_HUB|JUPYTER|JPY)_?CRYPT(?:O|ER|ION)?_?KEYS?|JUPYTERHUB_CRYPTKEEPER_KEYS?"
)


@rule("HUB606", Severity.ERROR, "stops", changes=("login-options",))
def auth_state_without_key(hub: Hub) -> Iterator[Report]:
    """Without a key for `auth_state` the hub does not start."""
    enabled = hub.authenticator.trait("enable_auth_state")
    if enabled.given is None or enabled.as_python() is not True:
        return
    if hub.may_be_overwritten("CryptKeeper", "keys"):
        return
    keys = hub.setting("CryptKeeper", "keys")
    if keys is not None:
        yield from _keys(keys)
    elif is_mentioned(hub, VARIABLE):
        return
    elif (node := _misspelt_variable(hub)) is not None:
        yield _report_variable(hub, node, enabled.place("needs a key"))
    elif not hub.fragment:
        message = (
            "`enable_auth_state` needs a key to encrypt with, or the hub does not start. Make sure that the variable"
            f" {quote(VARIABLE)} is set where the hub runs (`openssl rand -hex 32` makes one)."
        )
        yield Report(enabled.place("needs a key"), message, severity=Severity.INFO)


def _keys(keys: Setting) -> Iterator[Report]:
    """No key, or one of a length that no key has."""
    if as_python(keys.value) == []:
        message = (
            "The hub does not start: `auth_state` is enabled, but the list of keys to encrypt it with is empty. Remove"
            f" this line, and set the variable {quote(VARIABLE)} where the hub runs."
        )
        yield Report(keys.value_place("no key"), message)
    for item in keys.value.items if isinstance(keys.value, Collection) else ():
        key = as_python(item)
        if isinstance(key, str | bytes) and len(key) not in LENGTHS:
            message = (
                f"The hub does not start: this key has {len(key)} characters, and a key has 32 bytes, 64 hexadecimal"
                " digits or 44 characters of base64. Make one with `openssl rand -hex 32`, and pass it in the variable"
                f" {quote(VARIABLE)}."
            )
            yield Report(item.place("no key"), message)


def _misspelt_variable(hub: Hub) -> cst.SimpleString | None:
    """A string that is nearly the name of the variable, used with the environment."""
    if not MISSPELT_VARIABLE.search(hub.source.text):
        return None
    for node in _strings(hub.source.module):
        if MISSPELT_VARIABLE.fullmatch(node.raw_value) and "environ" in _statement(hub, node):
            return node
    return None


def _strings(node: cst.CSTNode) -> Iterator[cst.SimpleString]:
    if isinstance(node, cst.SimpleString):
        yield node
    for child in node.children:
        yield from _strings(child)


def _statement(hub: Hub, node: cst.CSTNode) -> str:
    """The code of the statement that holds a node."""
    return hub.source.code(hub.source.statement(node))


def _report_variable(hub: Hub, node: cst.SimpleString, enabled: Place) -> Report:
    message = (
        f"The hub does not start (`encryption is not available`): it reads the key for `auth_state` from"
        f" {quote(VARIABLE)}, not from {quote(node.raw_value)}. Write {quote(VARIABLE)}."
    )
    edit = Edit(hub.source, node, requote(node.value, VARIABLE))
    cure = fix(f"Write {quote(VARIABLE)}", edit)
    return Report(Place(hub.source, node, "another name"), message, (enabled,), cure)
