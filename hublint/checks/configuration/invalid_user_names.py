"""User names in the config that `Authenticator.validate_username` refuses (a part of HUB511)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.hub.services.definitions import definitions
from hublint.interpret.constants import as_str, type_of
from hublint.interpret.values import Collection, Mapping, entries_of
from hublint.patterns import fits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value

_VALIDATED: Final = ("allowed_users", "admin_users")


def user_names(component: Component, name: str) -> tuple[Value, ...]:
    """The items of a set of names; a string is its only item, as traitlets takes it."""
    trait = component.trait(name)
    value = trait.given if trait.exists is not False else None
    if value is not None and type_of(value) is str:
        return (value,)
    return _items(value)


def report_invalid_user_names(hub: Hub) -> Iterator[Report]:
    """Names with which the hub does not start (read in JupyterHub 6.1).

    Empty ones, which it refuses, too, are reported by HUB512.
    """
    authenticator = hub.authenticator
    if not hub.at_least("jupyterhub", "6.1") or not authenticator.known:
        return
    if authenticator.overrides("validate_username", "normalize_username"):
        return
    if not authenticator.trait("username_map").is_default:
        return
    pattern = authenticator.trait("username_pattern").as_python()
    for setting, item in _all_names(hub):
        name = as_str(item)
        problem = _problem(name.lower(), pattern) if name else None
        if problem is not None:
            message = (
                f"The user name {quote(name)} in {quote(setting)} {problem}, so {hub.release_note('jupyterhub')} does"
                " not start. Correct or remove it."
            )
            yield Report(item.place("not valid"), message)


def _all_names(hub: Hub) -> Iterator[tuple[str, Value]]:
    """Every name of a user, with the setting that it stands in."""
    for name in _VALIDATED:
        yield from ((name, item) for item in user_names(hub.authenticator, name))
    yield from (("admin_users", item) for item in user_names(hub.app, "admin_users"))
    groups = hub.app.trait("load_groups").value
    for entry in entries_of(groups):
        members = entry.value.get("users") if isinstance(entry.value, Mapping) else entry.value
        yield from (("load_groups", item) for item in _items(members))
    for role in definitions(hub, "load_roles"):
        yield from (("load_roles", item) for item in _items(role.get("users")))


def _items(value: Value | None) -> tuple[Value, ...]:
    return value.items if isinstance(value, Collection) else ()


def _problem(name: str, pattern: object) -> str | None:
    if "/" in name:
        return "contains a slash"
    if not isinstance(pattern, str) or not pattern:
        return None
    is_refused = fits(pattern, name) is False
    return f"does not match `username_pattern` ({quote(pattern)})" if is_refused else None
