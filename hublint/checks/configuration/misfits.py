"""Values that their trait takes, and that fail where they are used (a part of HUB511)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.configuration.invalid_names import invalid_names, user_names
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report
from hublint.interpret.constants import as_python, as_str, type_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value

HOOKS: Final = {
    "spawner": ("pre_spawn_hook", "auth_state_hook", "format_volume_name", "escape"),
    "authenticator": ("post_auth_hook",),
    "app": ("subdomain_hook",),
}
"""Traits of any type that the hub calls, letting errors through (jupyterhub's ``spawner.py``, ``auth.py``)."""
WORDS: Final = {"escape": ("legacy",), "subdomain_hook": ("idna", "legacy")}
"""Texts that such traits take all the same."""
NAMES: Final = ("allowed_users", "admin_users", "blocked_users")
"""Sets of anything, whose items the hub takes for texts when it starts (``init_users``)."""
PORTS: Final = ("port", "hub_port", "proxy_api_port")
_LAST_PORT: Final = 65535
_PLAIN: Final = (str, bytes, int, float, list, tuple, set, dict)


def misfits(hub: Hub) -> Iterator[Report]:
    """Hooks that can't be called, user names that the hub refuses, ports that no machine has."""
    for role, names in HOOKS.items():
        for name in names:
            yield from _uncalled(getattr(hub, role), name)
    for name in NAMES:
        yield from _nameless(hub.authenticator, name)
    yield from _nameless(hub.app, "admin_users")
    yield from invalid_names(hub)
    yield from _no_image(hub)
    for name in PORTS:
        yield from _no_port(hub.app, name)


def _value(component: Component, name: str) -> Value | None:
    trait = component.trait(name)
    return trait.value if trait.given is not None and trait.exists is not False else None


def _uncalled(component: Component, name: str) -> Iterator[Report]:
    value = _value(component, name)
    kind = type_of(value) if value is not None else None
    if value is None or kind is None or not issubclass(kind, _PLAIN):
        return
    if name == "pre_spawn_hook" and as_python(value) in ("", [], (), {}, set(), 0):
        return  # the hub takes it for none
    if name in WORDS and kind is str and as_str(value) in (*WORDS[name], None):
        return
    if component.role == "app":
        yield Report(value.place("refused"), f"{_no_function(name)}: JupyterHub does not start")
        return
    when = "every login" if component.role == "authenticator" else "every start of a server"
    message = (
        f"{_no_function(name)}: the hub starts, and {when} fails (object is not callable);"
        " give the function itself, without quotes"
    )
    yield Report(value.place("not a function"), message)


def _no_function(name: str) -> str:
    words = "".join(f" or {quote(word)}" for word in WORDS.get(name, ()))
    return f"{quote(name)} takes a function{words}, and this is none"


def _nameless(component: Component, name: str) -> Iterator[Report]:
    for item in user_names(component, name):
        kind = type_of(item)
        if kind is not None and issubclass(kind, (int, float, bytes)):
            message = (
                f"{quote(name)} takes user names, which are texts, and an item is none:"
                " JupyterHub does not start; write it in quotes"
            )
            yield Report(item.place("not a text"), message)


def _no_image(hub: Hub) -> Iterator[Report]:
    value = _value(hub.spawner, "image") if hub.spawner.is_a("DockerSpawner") else None
    if value is not None and as_str(value) == "":
        yield Report(
            value.place("empty"), "no image is named: every start of a server fails; name one"
        )


def _no_port(component: Component, name: str) -> Iterator[Report]:
    value = _value(component, name)
    number = as_python(value) if value is not None else None
    if value is not None and isinstance(number, int) and not 0 <= number <= _LAST_PORT:
        message = (
            f"{quote(number)} is no port, they go up to {_LAST_PORT}: JupyterHub does not start;"
            " write the port that is meant"
        )
        yield Report(value.place("no port"), message)
