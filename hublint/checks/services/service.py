"""Entries of `c.JupyterHub.services` that stop the hub from starting."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from hublint.checks.closeness import closest_trait
from hublint.checks.fixes import fix, rename_key, replace
from hublint.checks.literals import spelled
from hublint.checks.registry import rule
from hublint.checks.services.specs import Spec, specs
from hublint.checks.words import quote
from hublint.findings import Report, Severity
from hublint.hub.constants import text
from hublint.knowledge import knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

SYNONYMS = {
    "cmd": "command",
    "token": "api_token",
    "env": "environment",
    "redirect_uri": "oauth_redirect_uri",
}


@rule("HUB751", "unknown-service-key", Severity.ERROR)
def unknown_service_key(hub: Hub) -> Iterator[Report]:
    """A service has a fixed set of keys; any other one stops the hub."""
    services = specs(hub, "services")
    fields = knowledge().service_fields(hub.targets.get("jupyterhub")) if services else {}
    for spec in services:
        for key, entry in spec.entries:
            if key in fields:
                continue
            right = SYNONYMS.get(key) or closest_trait(key, fields)
            right = right if right and spec.get(right) is None else None
            cure = f"; write {quote(right)}" if right else ""
            message = f"{quote(key)} is no key of a service: JupyterHub does not start, “No such service field”{cure}"
            title = f"Rename the key to {quote(right)}"
            remedy = fix(title, rename_key(entry, right)) if right else None
            yield Report(entry.key.place("unknown key"), message, fix=remedy)


@rule("HUB752", "service-command-as-text", Severity.ERROR)
def service_command_as_text(hub: Hub) -> Iterator[Report]:
    """The command of a service is a list of arguments."""
    stored = hub.at_least("jupyterhub", "5.0")
    for spec in specs(hub, "services"):
        value = spec.get("command")
        command = text(value)
        if value is None or command is None or not (stored or " " in command.strip()):
            continue
        fate = (
            "JupyterHub does not start"
            if stored
            else "JupyterHub looks for a program of that whole name"
        )
        message = f"the command of a service is a list of arguments, not the text {quote(command)}: {fate}"
        yield Report(value.place("not a list"), message, fix=_split(value, command))


def _split(value: Value, command: str) -> Fix | None:
    try:
        arguments = shlex.split(command)
    except ValueError:
        return None
    code = spelled(value.source, arguments)
    return fix("Split it into a list", replace(value, code)) if arguments else None


@rule("HUB753", "invalid-service", Severity.ERROR)
def invalid_service(hub: Hub) -> Iterator[Report]:
    """Names, addresses and OAuth settings of services that JupyterHub refuses."""
    seen: dict[str, Spec] = {}
    for spec in specs(hub, "services"):
        yield from _name(spec, seen)
        yield from _address(spec)
        yield from _oauth(spec)


def _name(spec: Spec, seen: dict[str, Spec]) -> Iterator[Report]:
    value, name = spec.get("name"), spec.text("name")
    if value is None and spec.whole:
        message = "this service has no `name`: JupyterHub does not start; give it one"
        yield Report(spec.place("no name"), message)
    if value is None or name is None:
        return
    if "/" in name:
        message = f"the service name {quote(name)} contains a slash: JupyterHub does not start"
        yield Report(value.place("has a slash"), message)
    first = seen.setdefault(name, spec)
    if first is not spec:
        message = (
            f"two services are called {quote(name)}: the later one silently takes the place of the first;"
            " give it a name of its own"
        )
        yield Report(
            value.place("again"), message, (first.place("the first"),), severity=Severity.WARNING
        )


def _address(spec: Spec) -> Iterator[Report]:
    value, url = spec.get("url"), spec.text("url")
    if value is not None and url and not url.startswith(("http://", "https://")):
        message = (
            f"the service address {quote(url)} does not begin with `http://` or `https://`:"
            " JupyterHub does not start"
        )
        yield Report(value.place("no scheme"), message)


def _oauth(spec: Spec) -> Iterator[Report]:
    value, client = spec.get("oauth_client_id"), spec.text("oauth_client_id")
    if value is not None and client and not client.startswith("service-"):
        message = (
            f"the `oauth_client_id` {quote(client)} does not begin with `service-`:"
            " JupyterHub does not start; leave it out or add the prefix"
        )
        yield Report(value.place("no `service-`"), message)
    elif (
        value is not None and spec.whole and not (spec.get("url") or spec.get("oauth_redirect_uri"))
    ):
        message = (
            "this service uses OAuth and has neither `url` nor `oauth_redirect_uri`:"
            " JupyterHub does not start; add `oauth_redirect_uri`"
        )
        yield Report(value.place("needs `oauth_redirect_uri`"), message)
