"""The active spawner, authenticator, proxy and application: which class it is, and its effective traits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from hublint.hub.model import Hub
    from hublint.hub.settings import Setting
    from hublint.hub.traits import Trait
    from hublint.interpret.values import Class, Value

Role = Literal["spawner", "authenticator", "proxy", "app"]


@dataclass(frozen=True, slots=True, eq=False)
class Component:
    """One active class of the hub.

    `name` is the bare class name, `path` the dotted path of the real class (None for a class of the file
    or an unknown one). `known` is false for a class that nothing is known of, or that cannot be decided.
    `setting` is the `*_class` assignment, None if the default class is active. `local` is the subclass
    defined in the file. `mro` are the classes, most derived first.
    """

    hub: Hub
    role: Role
    name: str
    path: str | None
    known: bool
    setting: Setting | None
    local: Class | None

    def is_a(self, *names: str) -> bool:
        """Whether the class or an ancestor is one of these classes of the real packages, by bare name."""
        raise NotImplementedError

    def overrides(self, *methods: str) -> bool:
        """Whether a class of the file defines one of these methods, or an unknown base may."""
        raise NotImplementedError

    @property
    def sections(self) -> tuple[str, ...]:
        """The section names that the class reads, most derived first (`DockerSpawner`, `Spawner`, ...)."""
        raise NotImplementedError

    def has_trait(self, name: str) -> bool | None:
        """Whether the class has this configurable trait; None if that is not known."""
        raise NotImplementedError

    def trait(self, name: str) -> Trait:
        """The effective value of a trait."""
        raise NotImplementedError
