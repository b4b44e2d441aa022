"""Two hubs in one scenario, with what holds between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.aspects.db_address import database
from hublint.aspects.hub_aspects import HubAspects
from hublint.changes.samples import Samples, samples

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hublint.aspects.setting_facts import Fact
    from hublint.aspects.user_files import Picture
    from hublint.hub import Hub

REMEMBERING = "13"
"""Since this release DockerSpawner stores the name of a container in the hub's database."""


@dataclass(slots=True, eq=False)
class HubPair:
    """The hub before and after an edit, both in the present scenario."""

    old: HubAspects
    new: HubAspects
    samples: Samples

    def differs(self, look: Callable[[HubAspects], Fact]) -> bool:
        """Whether a setting has another value, as far as can be known."""
        return look(self.old).key != look(self.new).key

    def both(self, look: Callable[[HubAspects], object]) -> bool:
        """Whether something is true of both hubs."""
        return bool(look(self.old)) and bool(look(self.new))

    @property
    def same_database(self) -> bool:
        """Whether the new hub opens the database of the old one."""
        old, new = (database(one.app("db_url").key) for one in (self.old, self.new))
        return old == new

    def remembers_containers(self) -> bool:
        """Whether the new hub finds a kept container by the name that the old one stored."""
        return self.same_database and self.both(
            lambda one: one.hub.at_least("dockerspawner", REMEMBERING)
        )

    def pictures(self, user: str, server: str = "") -> tuple[Picture, Picture]:
        """One person's files before and after, the latter with what the database remembers."""
        before = self.old.files(user, server)
        return before, self.new.files(user, server, self._remembered(user, server))

    def _remembered(self, user: str, server: str) -> Mapping[str, str]:
        """The claim that KubeSpawner goes on using, whatever the template says."""
        if not self.remembers_claims():
            return {}
        namespace = self.old.hub.namespace
        name = (
            namespace.values(self.old.files(user).name, server).get("pvc_name")
            if namespace
            else None
        )
        return {} if name is None else {"pvc_name": name}

    def remembers_claims(self) -> bool:
        """Whether servers keep the claim whose name the old hub stored."""
        known = self.both(lambda one: one.hub.spawner.is_a("KubeSpawner"))
        stored = self.both(lambda one: one.hub.at_least("jupyterhub-kubespawner", "7"))
        remembers = self.new.spawner("remember_pvc_name").python is not False
        return known and stored and remembers and self.same_database


def hub_pair(old: Hub, new: Hub) -> HubPair:
    """The pair of two hubs in the scenario that they share."""
    return HubPair(HubAspects(old), HubAspects(new), samples(old, new))
