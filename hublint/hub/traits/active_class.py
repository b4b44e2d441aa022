"""The class of the active spawner, authenticator, proxy or application, before its traits are worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hublint.hub.traits.own_traits import is_own_trait
from hublint.interpret.values import Constant

if TYPE_CHECKING:
    from hublint.hub.context import HubContext
    from hublint.hub.scenarios.explore import Scenarios
    from hublint.hub.setting import Setting
    from hublint.hub.traits.mro import Mro
    from hublint.interpret.values import Class
    from hublint.source.location import Place

Role = Literal["spawner", "authenticator", "proxy", "app"]


@dataclass(slots=True, eq=False, repr=False)
class ActiveClass:
    """One active class of the hub.

    `name` is the bare class name (empty where it cannot be known), `path` the dotted path of the real class
    (None for a class of the file or an unknown one). `known` is false for a class that nothing is known of,
    that cannot be decided, or that has an unknown base. `setting` is the `*_class` assignment, None if the
    default class is active. `strange` are the distributions of its classes of which another release is in use
    than the known ones. `parents` are the sections in which its own may stand nested.
    """

    hub: HubContext
    role: Role
    name: str
    path: str | None
    class_mro: Mro
    known: bool
    setting: Setting | None = None
    strange: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()

    @property
    def scenarios(self) -> Scenarios:
        """The scenarios of the hub."""
        return self.hub.scenarios

    @property
    def local(self) -> Class | None:
        """The subclass defined in the file, if the active class is one."""
        return next(iter(self.class_mro.defined_here), None)

    @property
    def packaged_path(self) -> str | None:
        """The path of the real class, or of the first one that a class of the file is made of; None if unknown."""
        return next((found.path for found in self.class_mro.packaged), None) if self.known else None

    def is_a(self, *names: str) -> bool:
        """Whether the class or an ancestor is one of these classes of the real packages, by bare name."""
        return not self.class_mro.names.isdisjoint(names)

    def overrides(self, *methods: str) -> bool:
        """Whether a class of the file or of the site defines one of these, or an unknown base may."""
        if not self.known or any(
            not known.sets.isdisjoint(methods) for known in self.class_mro.declared
        ):
            return True
        return any(
            name in local.members for local in self.class_mro.defined_here for name in methods
        )

    @property
    def sections(self) -> tuple[str, ...]:
        """The section names that the class reads, most derived first (`DockerSpawner`, `Spawner`, ...)."""
        return self.class_mro.sections

    def has_trait(self, name: str) -> bool | None:
        """Whether the class reads this trait from the configuration; None if that is not known."""
        body = self.class_mro.member(name)
        if body is not None:
            return is_own_trait(self.hub.resolve(body))
        if name in self.class_mro.traits:
            return True
        return False if self.known else None

    def place(self, label: str = "") -> Place:
        """Where the file chooses the class. Raises `LookupError` where the default class is active."""
        if self.setting is None:
            raise LookupError(f"nothing in the file chooses the {self.role}")
        simple = isinstance(self.setting.value, Constant)
        return self.setting.value_place(label) if simple else self.setting.place(label)
