"""The hub as its configuration makes it: the one object that checks look at."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from hublint.hub import activation, evidence
from hublint.hub.clouds import is_clouded
from hublint.hub.limits import Limits, limits
from hublint.hub.mounting import mounts
from hublint.hub.namespaces import Namespace, namespace
from hublint.hub.naming import Naming, naming
from hublint.hub.notebook import Root, home, root
from hublint.hub.resolving import is_set, may_be_unset, resolved
from hublint.hub.settings import Setting
from hublint.hub.targets import Targets
from hublint.hub.templates import USER_FIELDS, Template
from hublint.interpret.values import Assigned, Lazy, Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import libcst as cst

    from hublint.hub.components import Component, Role
    from hublint.hub.mounts import Mounts
    from hublint.hub.worlds import Worlds
    from hublint.interpret.reading import Path, Reading, Write
    from hublint.source import Source


class Hub:
    """What the hub does, in the present world of `worlds`. Nothing that it hands out holds alternatives.

    `targets` maps distributions to the versions to judge by; the newest known one is meant where it is silent.
    """

    def __init__(self, reading: Reading, targets: Mapping[str, str], worlds: Worlds) -> None:
        self.source: Source = reading.source
        self.reading = reading
        self.targets = Targets(targets)
        self.worlds = worlds
        self._components: dict[Role, Component] = {}

    @property
    def spawner(self) -> Component:
        """The active spawner class."""
        return self._component("spawner")

    @property
    def authenticator(self) -> Component:
        """The active authenticator class."""
        return self._component("authenticator")

    @property
    def proxy(self) -> Component:
        """The active proxy class."""
        return self._component("proxy")

    @property
    def app(self) -> Component:
        """The JupyterHub application."""
        return self._component("app")

    @property
    def mounts(self) -> Mounts:
        """What is mounted into users' containers."""
        return self.worlds.memo("mounts", lambda: mounts(self))

    @property
    def limits(self) -> Limits:
        """Memory and CPU limits of the active spawner."""
        return self.worlds.memo("limits", lambda: limits(self))

    @property
    def namespace(self) -> Namespace | None:
        """The fields of the active spawner's templates; None where they cannot be known.

        That is so for an unknown class, and for one of the file's that changes `template_namespace`.
        """
        return self.worlds.memo("namespace", lambda: namespace(self))

    @property
    def naming(self) -> Naming | None:
        """How containers are named; None for spawners that start none, and unknown ones."""
        return self.worlds.memo("naming", lambda: naming(self))

    @property
    def root(self) -> Root:
        """The folder that the user interface opens."""
        return self.worlds.memo("root", lambda: root(self))

    @property
    def home(self) -> Template | None:
        """The home directory in the container, None if not known.

        It is known of a SystemUserSpawner, and of images that are, or look like, those of docker-stacks.
        """
        return self.worlds.memo("home", lambda: home(self))

    @property
    def removes(self) -> bool | None:
        """Whether a stop removes the container with all that is not mounted; None if not known."""
        return self.worlds.memo("removes", lambda: activation.removes(self))

    @cached_property
    def fragment(self) -> bool:
        """Whether the file is obviously a part of a larger config, so that absences prove nothing."""
        return evidence.is_fragment(self.reading)

    @cached_property
    def containerised(self) -> bool:
        """Whether the file shows that the hub itself runs in a container."""
        return evidence.is_containerised(self.reading)

    def at_least(self, distribution: str, version: str) -> bool:
        """Whether the judged release of a distribution is this one or newer; the newest is, of everything."""
        return self.targets.at_least(distribution, version)

    def template(self, value: Value) -> Template:
        """A value as a template of the active spawner, in a place where errors stop the spawn."""
        found = self.namespace
        return Template(value, found.user if found else USER_FIELDS)

    def setting(self, *path: str) -> Setting | None:
        """What `c.<path>` holds at the end, whatever classes read it; None if it is not set in this world."""
        if path not in self.reading.settings:
            return None
        return self.worlds.memo(path, lambda: self._setting(path))

    def has(self, *section: str) -> bool:
        """Whether the file sets anything in a section, whatever it is."""
        values = [self.reading.settings[path] for path in self._by_section.get(section, ())]
        certain = any(not may_be_unset(value) for value in values)
        return certain or any(is_set(value, self.worlds.decide) for value in values)

    def first(self, *section: str) -> Setting | None:
        """The first trait set directly in a section."""
        found = (self.setting(*path) for path in self._by_section.get(section, ()))
        return next((setting for setting in found if setting is not None), None)

    def settings(self, *section: str) -> tuple[Setting, ...]:
        """All traits set directly in a section (`"DockerSpawner"`, or `"JupyterHub", "Authenticator"`)."""
        return self.worlds.memo(("settings", section), lambda: self._settings(section))

    @property
    def sections(self) -> tuple[Path, ...]:
        """The sections in which the file may set something, in order of first mention."""
        return tuple(self._by_section)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all traits that the file sets somewhere."""
        return frozenset(path[-1] for path in self.reading.settings)

    @cached_property
    def nested(self) -> bool:
        """Whether the file uses sections within sections at all."""
        return any(len(section) > 1 for section in self._by_section)

    def clouded(self, *path: str) -> bool:
        """Whether code that cannot be followed may have set this path."""
        clouds = self.reading.clouds
        return bool(clouds) and is_clouded(path, self.setting(*path), clouds, self.worlds)

    def writes(self) -> Sequence[Write]:
        """Every write of this world, in order, with resolved values."""
        return self.worlds.memo("writes", self._writes)

    def write_to(self, target: cst.CSTNode) -> Write | None:
        """The first write whose target is this node, in any world."""
        return self._targets.get(id(target))

    @cached_property
    def _targets(self) -> dict[int, Write]:
        return {id(write.target): write for write in reversed(self.reading.writes)}

    def forget(self) -> None:
        """Let go of all that was worked out, which refers back to the hub, so that it is free at once."""
        self.worlds.forget()
        self._components.clear()

    def resolve(self, value: Value) -> Value:
        """A value without alternatives, at any depth; the same object where there were none."""
        return resolved(value, self.worlds.decide)

    @cached_property
    def _by_section(self) -> dict[Path, list[Path]]:
        found: dict[Path, list[Path]] = {}
        for path in self.reading.settings:
            found.setdefault(path[:-1], []).append(path)
        return found

    def _component(self, role: Role) -> Component:
        found = self._components.get(role)
        if found is None:
            found = self.worlds.memo(role, lambda: activation.component(self, role))
            if self.worlds.is_settled(role):
                self._components[role] = found
        return found

    def _settings(self, section: Path) -> tuple[Setting, ...]:
        found = (self.setting(*path) for path in self._by_section.get(section, ()))
        return tuple(setting for setting in found if setting is not None)

    def _setting(self, path: Path) -> Setting | None:
        value = self.resolve(self.reading.settings[path])
        match value:
            case Assigned():
                return Setting(path, value.value, value.write)
            case Lazy(changes=(*_, last)):
                return Setting(path, value, last.write)
        return None

    def _writes(self) -> tuple[Write, ...]:
        found = [write for write in self.reading.writes if self.worlds.agrees(write.way)]
        return tuple(self._resolved(write) for write in found)

    def _resolved(self, write: Write) -> Write:
        value = self.resolve(write.value)
        return write if value is write.value else replace(write, value=value)
