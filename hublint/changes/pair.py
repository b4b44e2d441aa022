"""Two hubs in one scenario, with what holds between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.aspects.db_address import database
from hublint.aspects.hub_aspects import HubAspects
from hublint.aspects.picture import CONTAINER, NAMESPACE
from hublint.aspects.spots import namespace_name
from hublint.changes.samples import Samples, samples

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hublint.aspects.setting_facts import Fact
    from hublint.aspects.user_files import Picture
    from hublint.hub import Hub

REMEMBERING = "13"
"""Since this release DockerSpawner stores the name of a container in the hub's database."""
REMEMBERING_NAMESPACE = "6"
"""KubeSpawner stores its namespace, and goes on with the stored one (read in 6.2, tried with 7.1; not in 4.3)."""


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

    def picture_under_old_name(self, user: str) -> Picture:
        """One person's files after, in a container that has the name which the old hub stored."""
        name = self.old.files(user).container
        stored = {CONTAINER: name} if name is not None else {}
        return self.new.files(user, "", {**self._remembered(user, ""), **stored})

    def keeps_name(self, user: str) -> bool:
        """Whether the new hub knows a person under the name of the old one, and so what it stored for them."""
        return self.old.files(user).name == self.new.files(user).name

    def _remembered(self, user: str, server: str) -> Mapping[str, str]:
        """The claim and the namespace that KubeSpawner goes on using for a user, whatever the new config says."""
        found: dict[str, str] = {}
        namespace = self.old.hub.namespace
        if not self.keeps_name(user):
            return found
        if self.remembers_claims() and namespace is not None:
            values = namespace.values(self.old.files(user).name, server)
            found = {"pvc_name": values["pvc_name"]} if "pvc_name" in values else {}
        if self.remembers_namespace():
            found[NAMESPACE] = namespace_name(self.old.hub)
        return found

    def remembers_namespace(self) -> bool:
        """Whether servers stay in the Kubernetes namespace that the old hub stored."""
        known = self.both(lambda one: one.hub.spawner.is_a("KubeSpawner"))
        stored = self.both(
            lambda one: one.hub.at_least("jupyterhub-kubespawner", REMEMBERING_NAMESPACE)
        )
        return known and stored and self.same_database

    def remembers_claims(self) -> bool:
        """Whether servers keep the claim whose name the old hub stored."""
        known = self.both(lambda one: one.hub.spawner.is_a("KubeSpawner"))
        stored = self.both(lambda one: one.hub.at_least("jupyterhub-kubespawner", "7"))
        remembers = self.new.spawner("remember_pvc_name").python is not False
        return known and stored and remembers and self.same_database


def hub_pair(old: Hub, new: Hub) -> HubPair:
    """The pair of two hubs in the scenario that they share."""
    return HubPair(HubAspects(old), HubAspects(new), samples(old, new))
