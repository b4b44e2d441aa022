"""Values that their trait takes, and that fail where they are used (a part of HUB511)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.configuration.invalid_user_names import report_invalid_user_names, user_names
from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.findings import Report
from hublint.interpret.constants import as_python, as_str, type_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Outcome
    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value

HOOKS: Final = {
    "spawner": ("pre_spawn_hook", "auth_state_hook", "format_volume_name", "escape"),
    "authenticator": ("post_auth_hook",),
    "app": ("subdomain_hook",),
}
"""Traits of any type that the hub calls, letting errors through (jupyterhub's ``spawner.py``, ``auth.py``)."""
HOOK_NAMES: Final = {"escape": ("legacy",), "subdomain_hook": ("idna", "legacy")}
"""Strings that such traits take as well."""
USERS: Final = ("allowed_users", "admin_users", "blocked_users")
"""Sets of anything, whose items the hub takes for strings when it starts (``init_users``)."""
PORTS: Final = ("port", "hub_port", "proxy_api_port")
LAST_PORT: Final = 65535
_PLAIN: Final = (str, bytes, int, float, list, tuple, set, dict)


def report_values_that_fail_at_use(hub: Hub) -> Iterator[Report]:
    """Hooks that can't be called, user names that the hub refuses, ports that do not exist."""
    for role, names in HOOKS.items():
        for name in names:
            yield from _report_uncallable(getattr(hub, role), name)
    for name in USERS:
        yield from _report_names_that_are_not_strings(hub.authenticator, name)
    yield from _report_names_that_are_not_strings(hub.app, "admin_users")
    yield from report_invalid_user_names(hub)
    yield from _report_empty_image(hub)
    for name in PORTS:
        yield from _report_impossible_port(hub.app, name)


def _value(component: Component, name: str) -> Value | None:
    trait = component.trait(name)
    return trait.given if trait.exists is not False else None


def _report_uncallable(component: Component, name: str) -> Iterator[Report]:
    value = _value(component, name)
    kind = type_of(value) if value is not None else None
    if value is None or kind is None or not issubclass(kind, _PLAIN):
        return
    if name == "pre_spawn_hook" and as_python(value) in ("", [], (), {}, set(), 0):
        return  # the hub takes it for none
    if name in HOOK_NAMES and kind is str and as_str(value) in (*HOOK_NAMES[name], None):
        return
    choices = "".join(f" or {quote_value(choice)}" for choice in HOOK_NAMES.get(name, ()))
    problem = f"{quote(name)} must be a function{choices}, but this is not"
    if component.role == "app":
        yield Report(value.place("not valid"), f"{problem}, so JupyterHub does not start.")
        return
    is_login = component.role == "authenticator"
    event = "login" if is_login else "server start"
    message = (
        f"{problem}. The hub starts, but every {event} then fails (TypeError). Write the name of the function,"
        " without quotes."
    )
    outcome: Outcome = "fails" if is_login else "stops"
    yield Report(value.place("not a function"), message, outcome=outcome)


def _report_names_that_are_not_strings(component: Component, name: str) -> Iterator[Report]:
    for item in user_names(component, name):
        kind = type_of(item)
        if kind is not None and issubclass(kind, (int, float, bytes)):
            message = (
                f"User names in {quote(name)} must be strings, but this item is not, so JupyterHub does not start."
                " Put it in quotes."
            )
            yield Report(item.place("not a string"), message)


def _report_empty_image(hub: Hub) -> Iterator[Report]:
    value = _value(hub.spawner, "image") if hub.spawner.is_a("DockerSpawner") else None
    if value is not None and as_str(value) == "":
        message = "`image` is empty, so every server start fails. Write the name of an image."
        yield Report(value.place("empty"), message)


def _report_impossible_port(component: Component, name: str) -> Iterator[Report]:
    value = _value(component, name)
    number = as_python(value) if value is not None else None
    if value is not None and isinstance(number, int) and not 0 <= number <= LAST_PORT:
        message = (
            f"{quote(number)} is not a port (the highest is {LAST_PORT}), so JupyterHub does not start. Correct the"
            " number."
        )
        yield Report(value.place("not a port"), message)
