"""Small hubs, and what is said of the way from one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hublint.changes.comparing import compare
from hublint.interpret.budget import Budget
from hublint.interpret.load import interpret
from hublint.source import Source

if TYPE_CHECKING:
    from hublint.changes.hub_change import Change

HOME: Final = "/home/jovyan"
USER: Final = "jupyterhub-user-{username}"
OPEN: Final = (
    "c.JupyterHub.authenticator_class = 'dummy'\nc.Authenticator.allow_all = True\n"
    "c.JupyterHub.spawner_class = 'docker'\n"
)
NAMED: Final = OPEN.replace("allow_all = True", "allowed_users = {'alice', 'bob'}")
REMOVED: Final = "c.DockerSpawner.remove = True\n"
KEPT: Final = "c.DockerSpawner.remove = False\n"


def docker(**settings: Any) -> str:
    """Lines for DockerSpawner: plain values by the names of settings."""
    return "".join(f"c.DockerSpawner.{name} = {value!r}\n" for name, value in settings.items())


def home(source: str = USER, target: Any = HOME, **settings: Any) -> str:
    """A hub that removes containers, with a home in one volume or folder."""
    return REMOVED + docker(volumes={source: target}, **settings)


def changes(old: str, new: str, head: str = OPEN, pins: tuple[Any, Any] = ({}, {})) -> list[Change]:
    """What is said of the way from one text to the other."""
    facts = [
        interpret(Source.from_bytes((head + text).encode(), name), Budget())
        for text, name in ((old, "old.py"), (new, "new.py"))
    ]
    return compare(facts[0], facts[1], pins)


def told(old: str, new: str, head: str = OPEN, **more: Any) -> list[tuple[str, str, str]]:
    """Kind, first word of the key, and severity of all changes that are more than advice."""
    found = changes(old, new, head, **more)
    return [
        (one.kind, name(one), one.severity.value) for one in found if one.severity.value != "info"
    ]


def name(change: Change) -> str:
    """The first word of a change's key."""
    key: Any = change.key
    while isinstance(key, tuple):
        key = key[0]
    return str(key)


def one(old: str, new: str, key: str, head: str = OPEN, **more: Any) -> Change:
    """The change of this key."""
    found = [change for change in changes(old, new, head, **more) if name(change) == key]
    assert len(found) == 1, [change.message for change in found]
    return found[0]
