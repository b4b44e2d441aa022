"""The active spawner, authenticator, proxy and application with the effective values of their traits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.traits.active_class import ActiveClass
from hublint.hub.traits.effective import effective
from hublint.hub.traits.hook_effects import INTERFERING, HookEffects, hook_effects
from hublint.hub.traits.server_functions import pre_spawn_starts

if TYPE_CHECKING:
    from hublint.hub.traits.trait import Trait


@dataclass(slots=True, eq=False, repr=False)
class Component(ActiveClass):
    """An active class with its traits.

    `declared` is the same class as far as its settings go: another one only where these are known, but not what
    the class does with them.
    """

    _untouched: bool | None = field(default=None, init=False)
    _declared: Component | None = None

    @property
    def declared(self) -> Component:
        """The class with the settings that it has."""
        return self._declared or self

    def trait(self, name: str) -> Trait:
        """The effective value of a trait."""
        if self._untouched is None:
            self._untouched = self._leaves_alone()
        if not self._untouched or name in self.hub.names:
            return _effective(self, name)
        defaults = self.class_mro.defaults
        if name not in defaults:
            defaults[name] = effective(self, name)
        return defaults[name]

    def _leaves_alone(self) -> bool:
        """Whether every trait that the file does not name is what it is in all files that do not name it."""
        hub = self.hub
        if not self.known or hub.is_part or self.class_mro.defined_here or hub.facts.opaque_writes:
            return False
        if self.role == "spawner" and (
            not hub.names.isdisjoint(INTERFERING) or any(pre_spawn_starts(hub))
        ):
            return False
        return hub.names.isdisjoint(self.class_mro.forwarded)

    @property
    def hook_effects(self) -> HookEffects:
        """What the methods of the file's classes and the hooks do to the component's traits."""
        return hook_effects(self)


@per_scenario
def _effective(component: Component, name: str) -> Trait:
    return effective(component, name)
