"""HUB753 invalid-service."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions, service_keys
from hublint.interpret.constants import NOT_KNOWN, as_python, is_not_a
from hublint.interpret.values import Constant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.services.definitions import Definition
    from hublint.interpret.values import Value

TYPES: dict[str, tuple[tuple[type, ...], str]] = {
    "Bool": ((bool,), "`True` or `False`"),
    "Dict": ((dict,), "a dict"),
    "Int": ((int,), "a whole number"),
    "Unicode": ((str, bytes), "a string"),
}
"""What a type of trait takes, and that in words."""

SECRETIVE = frozenset(("api_token", "environment"))
"""Keys whose values may be secrets, so that no message shows them."""


@rule("HUB753", Severity.ERROR, "stops")
def invalid_service(hub: Hub) -> Iterator[Report]:
    """Names, addresses and other values of services that JupyterHub refuses."""
    by_name: dict[str, Definition] = {}
    for service in definitions(hub, "services"):
        yield from _name(hub, service, by_name)
        if hub.at_least("jupyterhub", "5.0"):
            yield from _address(hub, service)
        yield from _oauth(hub, service)
        yield from _types(hub, service)
        yield from _command(service)


def _name(hub: Hub, service: Definition, by_name: dict[str, Definition]) -> Iterator[Report]:
    value, name = service.get("name"), service.string("name")
    if value is None and service.complete:
        message = "This service has no `name`: JupyterHub does not start. Give it one."
        yield Report(service.place("no name"), message)
    if value is None or name is None:
        return
    defect = _name_defect(name) if hub.at_least("jupyterhub", "6.1") else None
    if defect:
        message = (
            f"The service name {quote(name)} {defect}: {hub.release_note('jupyterhub')} does not start. Choose another"
            " name."
        )
        yield Report(value.place("refused"), message)
    first = by_name.setdefault(name, service)
    if first is not service:
        message = (
            f"Two services are called {quote(name)}: the later one silently replaces the first. Rename one"
            " of them."
        )
        related = [first.place("the first")]
        yield Report(value.place("again"), message, related, severity=Severity.WARNING)


def _name_defect(name: str) -> str | None:
    """Why JupyterHub 6.1 refuses the name of a service."""
    if "/" in name:
        return "contains a slash"
    if not name or not name.strip("."):
        return "is not a name"
    if name != name.strip():
        return "begins or ends with white space"
    return "contains an escape like `%20`" if unquote(name) != name else None


def _address(hub: Hub, service: Definition) -> Iterator[Report]:
    value, url = service.get("url"), service.string("url")
    if value is None or not url:
        return
    outcome = (
        f"{hub.release_note('jupyterhub')} does not start. Write it like `http://127.0.0.1:9000`."
    )
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        message = f"The service address {quote(url)} is not a URL: {outcome}"
        yield Report(value.place("no address"), message)
        return
    if parts.scheme not in ("http", "https"):
        message = f"The service address {quote(url)} does not begin with `http://` or `https://`: {outcome}"
        yield Report(value.place("no scheme"), message)


def _oauth(hub: Hub, service: Definition) -> Iterator[Report]:
    value, client = service.get("oauth_client_id"), service.string("oauth_client_id")
    if value is not None and client is not None and not client.startswith("service-"):
        if hub.at_least("jupyterhub", "2.0"):
            yield _report_client_id(hub, value, client)
        return
    cause = value if client else service.get("oauth_no_confirm")
    skips_confirmation = isinstance(cause, Constant) and cause.value is True
    if cause is None or not (client or skips_confirmation) or not hub.at_least("jupyterhub", "5.0"):
        return
    if service.complete and not any(
        _may_have(service, key) for key in ("url", "oauth_redirect_uri")
    ):
        yield _report_no_redirect(hub, cause, has_client=bool(client))


def _report_client_id(hub: Hub, value: Value, client: str) -> Report:
    message = (
        f"The `oauth_client_id` {quote(client)} does not begin with `service-`: {hub.release_note('jupyterhub')} does"
        " not start. Add the prefix, or leave the key out."
    )
    return Report(value.place("no `service-`"), message)


def _report_no_redirect(hub: Hub, cause: Value, *, has_client: bool) -> Report:
    if has_client:
        use, advice = "uses OAuth", "Add `oauth_redirect_uri`."
    else:
        use = "has `oauth_no_confirm`, which is for services that users log in to,"
        advice = "Remove it, or add `oauth_redirect_uri`."
    message = (
        f"This service {use} but has neither `url` nor `oauth_redirect_uri`: {hub.release_note('jupyterhub')} does not"
        f" start. {advice}"
    )
    return Report(cause.place("needs `oauth_redirect_uri`"), message)


def _may_have(service: Definition, key: str) -> bool:
    """Whether the service may have anything but an empty string under a key."""
    return service.get(key) is not None and service.string(key) != ""


def _types(hub: Hub, service: Definition) -> Iterator[Report]:
    """Values that are of another type than the key takes."""
    known = service_keys(hub)
    for key, entry in service.entries:
        if key not in known or known[key].type_name not in TYPES:
            continue
        types, description = TYPES[known[key].type_name]
        if is_not_a(entry.value, *types):
            message = (
                f"{quote(key)} of a service must be {description}"
                f"{'' if key in SECRETIVE else _contrast(entry.value)}: JupyterHub does not start."
            )
            yield Report(entry.value.place("refused"), message)


def _command(service: Definition) -> Iterator[Report]:
    """Arguments of a command that are no strings, such as the number of a port."""
    for argument in service.arguments():
        if is_not_a(argument, str):
            message = (
                f"Each argument of `command` must be a string{_contrast(argument)}: JupyterHub does not start."
                " Put it in quotes."
            )
            yield Report(argument.place("refused"), message)


def _contrast(value: Value) -> str:
    """The wrong value, to follow "must be a string"; nothing for containers, which may be long."""
    thing = as_python(value)
    if thing is NOT_KNOWN or isinstance(thing, dict | list | tuple | set | frozenset):
        return ""
    return f", not {quote(repr(thing))}"
