"""What a hub that already runs holds, as far as its file decides whether it goes on holding it.

Neither kept containers nor the database stand in the file, so what they hold is lost unseen where a change of the
file takes it away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.interpret.constants import NOT_KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

CONTAINERS = "The hub would give up the containers that it keeps, with all files in them."
USERS = "People whom only the hub's database knows could no longer log in."


@dataclass(frozen=True, slots=True)
class Standing:
    """What the hub holds in every scenario, and in some; each as the sentence that says what its loss would mean."""

    always: frozenset[str] = frozenset()
    ever: frozenset[str] = frozenset()

    def lost_in(self, other: Standing) -> str | None:
        """What another hub in its place would give up, or hold in fewer scenarios; None if nothing."""
        lost = sorted((self.always - other.always) | (self.ever - other.ever))
        return lost[0] if lost else None


def standing(hub: Hub) -> Standing:
    """What the running hub of this file holds."""
    found = [scenario.result for scenario in hub.scenarios.explore(lambda: frozenset(_held(hub)))]
    return Standing(frozenset.intersection(*found), frozenset.union(*found))


def _held(hub: Hub) -> Iterator[str]:
    if hub.spawner.is_a("DockerSpawner") and hub.removes is False:
        yield CONTAINERS
    if _admits_known_users(hub):
        yield USERS


def _admits_known_users(hub: Hub) -> bool:
    """Whether users of the database may log in as such: by default, as soon as `allowed_users` names somebody.

    Not with a class that does not exist: no such hub is running.
    """
    who = hub.authenticator
    if not who.known:
        return False
    if who.trait("allow_all").as_python() is True:
        return True
    existing = who.trait("allow_existing_users")
    if existing.settings or who.is_a("OAuthenticator"):
        return existing.as_python() is True
    names = who.trait("allowed_users").as_python()
    return names is NOT_KNOWN or (isinstance(names, set | list | tuple) and bool(names))
