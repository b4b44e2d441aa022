"""Containers that stopped servers leave behind: whether the new hub goes on with them, or makes new ones.

A kept container stays what it was created as: of a new config only what the hub does after its start arrives
(`DockerSpawner.start`, read in 0.11.1 to 14.0, and tried with 14.0).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hublint.hub.docker.family import is_swarm

if TYPE_CHECKING:
    from hublint.aspects.hub_aspects import HubAspects
    from hublint.aspects.user_files import Picture
    from hublint.changes.pair import HubPair

Continuation = Literal["goes on", "is deleted", "is left", "none"]
"""What becomes of a kept container at its user's next start; `none` if the old hub keeps none."""


def keeps(one: HubAspects) -> bool:
    """Whether servers leave their containers behind when they stop."""
    return _makes_containers(one) and one.hub.removes is False


def continuation(pair: HubPair, before: Picture, after: Picture) -> Continuation:
    """What becomes of one user's kept container."""
    if not keeps(pair.old):
        return "none"
    if not _makes_containers(pair.new) or not _is_found(pair, before, after):
        return "is left"
    return "is deleted" if pair.new.hub.removes else "goes on"


def goes_on(pair: HubPair) -> bool:
    """Whether plain users' kept containers go on."""
    before, after = pair.pictures(pair.samples.typical)
    return continuation(pair, before, after) == "goes on"


def _makes_containers(one: HubAspects) -> bool:
    return one.hub.spawner.is_a("DockerSpawner") and not is_swarm(one.hub)


def _is_found(pair: HubPair, before: Picture, after: Picture) -> bool:
    """By the name that the database has, or else by the one that the new config makes."""
    if before.name != after.name:
        return False
    return pair.remembers_containers() or before.container == after.container
