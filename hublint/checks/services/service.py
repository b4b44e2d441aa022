"""Entries of `c.JupyterHub.services` that stop the hub from starting."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from hublint.checks.toolkit.edits import fix, rename_key, replace
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import Definition, definitions, service_keys
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str, is_not_a, type_of
from hublint.interpret.values import Constant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

TYPES: dict[str, tuple[tuple[type, ...], str]] = {
    "Bool": ((bool,), "`True` or `False`"),
    "Dict": ((dict,), "a dict"),
    "Int": ((int,), "a whole number"),
    "Unicode": ((str, bytes), "a text"),
}
"""What a type of trait takes, and that in words."""

SYNONYMS = {
    "cmd": "command",
    "token": "api_token",
    "env": "environment",
    "redirect_uri": "oauth_redirect_uri",
}


@rule("HUB751", Severity.ERROR)
def unknown_service_key(hub: Hub) -> Iterator[Report]:
    """A service has a fixed set of keys; any other one stops the hub."""
    for spec in definitions(hub, "services"):
        known = service_keys(hub)
        for key, entry in spec.entries:
            if key in known:
                continue
            right = spec.likely_key(key, SYNONYMS, known)
            cure = f"; write {quote(right)}" if right else ""
            message = f"{quote(key)} is no key of a service: JupyterHub does not start, “No such service field”{cure}"
            title = f"Rename the key to {quote(right)}"
            remedy = fix(title, rename_key(entry, right), applicability="unsafe") if right else None
            yield Report(entry.key.place("unknown key"), message, fix=remedy)


@rule("HUB752", Severity.ERROR)
def service_command_as_text(hub: Hub) -> Iterator[Report]:
    """The command of a service is a list of arguments."""
    stored = hub.at_least("jupyterhub", "5.0")
    for spec in definitions(hub, "services"):
        value = spec.get("command")
        if value is None or type_of(value) is not str:
            continue
        command = as_str(value)
        if not stored and (command is None or " " not in command.strip()):
            continue
        written = f" {quote(command)}" if command is not None else ""
        fate = "" if stored else ", as no program has that whole name"
        message = (
            f"the command of a service is a list of arguments, not a text{written}:"
            f" JupyterHub does not start{fate}"
        )
        remedy = _split(value, command) if command else None
        yield Report(value.place("not a list"), message, fix=remedy)


def _split(value: Value, command: str) -> Fix | None:
    try:
        arguments = shlex.split(command)
    except ValueError:
        return None
    code = to_source(value.source, arguments)
    return fix("Split it into a list", replace(value, code)) if arguments else None


@rule("HUB753", Severity.ERROR)
def invalid_service(hub: Hub) -> Iterator[Report]:
    """Names, addresses and other values of services that JupyterHub refuses."""
    seen: dict[str, Definition] = {}
    for spec in definitions(hub, "services"):
        yield from _name(hub, spec, seen)
        yield from _address(hub, spec)
        yield from _oauth(hub, spec)
        yield from _types(hub, spec)


def _name(hub: Hub, spec: Definition, seen: dict[str, Definition]) -> Iterator[Report]:
    value, name = spec.get("name"), spec.string("name")
    if value is None and spec.complete:
        message = "this service has no `name`: JupyterHub does not start; give it one"
        yield Report(spec.place("no name"), message)
    if value is None or name is None:
        return
    problem = _problem(name) if hub.at_least("jupyterhub", "6.1") else None
    if problem:
        message = f"the service name {quote(name)} {problem}: JupyterHub does not start"
        yield Report(value.place("refused"), message)
    first = seen.setdefault(name, spec)
    if first is not spec:
        message = (
            f"two services are called {quote(name)}: the later one silently takes the place of the first;"
            " give it a name of its own"
        )
        yield Report(
            value.place("again"), message, (first.place("the first"),), severity=Severity.WARNING
        )


def _problem(name: str) -> str | None:
    """Why JupyterHub 6.1 refuses the name of a service."""
    if "/" in name:
        return "contains a slash"
    if not name or not name.strip("."):
        return "is no name"
    if name != name.strip():
        return "begins or ends with a blank"
    return "contains an escape like `%20`" if unquote(name) != name else None


def _address(hub: Hub, spec: Definition) -> Iterator[Report]:
    value, url = spec.get("url"), spec.string("url")
    if value is None or not url or not hub.at_least("jupyterhub", "5.0"):
        return
    try:
        scheme = urlsplit(url).scheme
        urlsplit(url).port  # noqa: B018 - the hub reads it
    except ValueError:
        message = f"the service address {quote(url)} can't be read: JupyterHub does not start"
        yield Report(value.place("no address"), message)
        return
    if scheme not in ("http", "https"):
        message = (
            f"the service address {quote(url)} does not begin with `http://` or `https://`:"
            " JupyterHub does not start"
        )
        yield Report(value.place("no scheme"), message)


def _oauth(hub: Hub, spec: Definition) -> Iterator[Report]:
    value, client = spec.get("oauth_client_id"), spec.string("oauth_client_id")
    if value is not None and client is not None and not client.startswith("service-"):
        if hub.at_least("jupyterhub", "2.0"):
            message = (
                f"the `oauth_client_id` {quote(client)} does not begin with `service-`:"
                " JupyterHub does not start; leave it out or add the prefix"
            )
            yield Report(value.place("no `service-`"), message)
        return
    cause = value if client else spec.get("oauth_no_confirm")
    unconfirmed = isinstance(cause, Constant) and cause.value is True
    if cause is None or not (client or unconfirmed) or not hub.at_least("jupyterhub", "5.0"):
        return
    if spec.complete and not _may_have(spec, "url") and not _may_have(spec, "oauth_redirect_uri"):
        use, cure = "uses OAuth", "add `oauth_redirect_uri`"
        if not client:
            use = "has `oauth_no_confirm`, which is for services that people log in to,"
            cure = "remove it, or add `oauth_redirect_uri`"
        message = (
            f"this service {use} and has neither `url` nor `oauth_redirect_uri`:"
            f" JupyterHub does not start; {cure}"
        )
        yield Report(cause.place("needs `oauth_redirect_uri`"), message)


def _may_have(spec: Definition, key: str) -> bool:
    """Whether the service may have something but empty text under a key."""
    return spec.get(key) is not None and spec.string(key) != ""


def _types(hub: Hub, spec: Definition) -> Iterator[Report]:
    """Values that are of another type than the key takes."""
    known = service_keys(hub)
    for key, entry in spec.entries:
        wanted = TYPES.get(known[key].type_name) if key in known else None
        if wanted is None or not is_not_a(entry.value, *wanted[0]):
            continue
        found = as_python(entry.value)
        secret = key == "api_token" or found is NOT_KNOWN or wanted[0] == (dict,)
        shown = "" if secret else f" {quote(found)}"
        message = f"the value{shown} of {quote(key)} is not {wanted[1]}: JupyterHub does not start"
        yield Report(entry.value.place("refused"), message)
