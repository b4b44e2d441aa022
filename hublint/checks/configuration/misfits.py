"""Values that their trait takes, and that fail where they are used (a part of HUB511)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.words import quote
from hublint.findings import Report
from hublint.hub.constants import python, type_of
from hublint.interpret.values import Listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.components import Component
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

HOOKS: Final = {
    "spawner": ("pre_spawn_hook", "auth_state_hook"),
    "authenticator": ("post_auth_hook",),
}
"""Traits of any type that the hub calls, letting errors through (jupyterhub's ``spawner.py``, ``auth.py``)."""
NAMES: Final = ("allowed_users", "admin_users", "blocked_users")
"""Sets of anything, whose items the hub takes for texts when it starts (``init_users``)."""
PORTS: Final = ("port", "hub_port")
_LAST_PORT: Final = 65535
_PLAIN: Final = (str, bytes, int, float, list, tuple, set, dict)


def misfits(hub: Hub) -> Iterator[Report]:
    """Hooks that can't be called, user names that are no texts, ports that no machine has."""
    for component, role in ((hub.spawner, "spawner"), (hub.authenticator, "authenticator")):
        for name in HOOKS[role]:
            yield from _uncalled(component, name)
    for name in NAMES:
        yield from _nameless(hub.authenticator, name)
    for name in PORTS:
        yield from _no_port(hub.app, name)


def _value(component: Component, name: str) -> Value | None:
    trait = component.trait(name)
    return trait.value if trait.state == "set" and trait.exists is not False else None


def _uncalled(component: Component, name: str) -> Iterator[Report]:
    value = _value(component, name)
    kind = type_of(value) if value is not None else None
    if value is None or kind is None or not issubclass(kind, _PLAIN):
        return
    when = "every login" if component.role == "authenticator" else "every start of a server"
    message = (
        f"{quote(name)} takes a function, which the hub calls, and this is none: the hub starts,"
        f" and {when} fails (object is not callable); give the function itself, without quotes"
    )
    yield Report(value.place("not a function"), message)


def _nameless(component: Component, name: str) -> Iterator[Report]:
    value = _value(component, name)
    for item in value.items if isinstance(value, Listing) else ():
        kind = type_of(item)
        if kind is not None and issubclass(kind, (int, float, bytes)):
            message = (
                f"{quote(name)} takes user names, which are texts, and an item is none:"
                " JupyterHub does not start; write it in quotes"
            )
            yield Report(item.place("not a text"), message)


def _no_port(component: Component, name: str) -> Iterator[Report]:
    value = _value(component, name)
    number = python(value) if value is not None else None
    if value is not None and isinstance(number, int) and not 0 <= number <= _LAST_PORT:
        message = (
            f"{quote(number)} is no port, they go up to {_LAST_PORT}: JupyterHub does not start;"
            " write the port that is meant"
        )
        yield Report(value.place("no port"), message)
