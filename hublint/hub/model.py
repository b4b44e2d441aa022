"""The hub as its configuration makes it: the one object that checks look at."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from hublint.hub.deployment import hints
from hublint.hub.limits.enforced import Limits, limits
from hublint.hub.mounts.by_spawner import mounts
from hublint.hub.names.container_names import ContainerNames, container_names
from hublint.hub.names.namespaces import Namespace, namespace
from hublint.hub.names.templates import USER_FIELDS, Template
from hublint.hub.releases import Targets
from hublint.hub.scenarios.opaque import may_be_overwritten
from hublint.hub.scenarios.specialize import is_set, may_be_unset, resolved
from hublint.hub.setting import Setting
from hublint.hub.start_directory import RootDir, home, root
from hublint.hub.traits import active_classes
from hublint.interpret.writes import Assigned, Lazy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import libcst as cst

    from hublint.hub.mounts.mount import Mounts
    from hublint.hub.scenarios.explore import Scenarios
    from hublint.hub.traits.component import Component, Role
    from hublint.interpret.facts import ConfigFacts
    from hublint.interpret.values import Value
    from hublint.interpret.writes import Path, Write
    from hublint.source import Source


class Hub:
    """What the hub does, in the present scenario of `scenarios`. Nothing that it hands out holds alternatives.

    `targets` maps distributions to the versions to judge by; the newest known one is meant where it is silent.
    """

    def __init__(
        self, facts: ConfigFacts, targets: Mapping[str, str], scenarios: Scenarios
    ) -> None:
        self.source: Source = facts.source
        self.facts = facts
        self.targets = Targets(targets)
        self.scenarios = scenarios
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
        return self.scenarios.memo("mounts", lambda: mounts(self))

    @property
    def limits(self) -> Limits:
        """Memory and CPU limits of the active spawner."""
        return self.scenarios.memo("limits", lambda: limits(self))

    @property
    def namespace(self) -> Namespace | None:
        """The fields of the active spawner's templates; None where they cannot be known.

        That is so for an unknown class, and for one of the file's that changes `template_namespace`.
        """
        return self.scenarios.memo("namespace", lambda: namespace(self))

    @property
    def container_names(self) -> ContainerNames | None:
        """How containers are named; None for spawners that start none, and unknown ones."""
        return self.scenarios.memo("naming", lambda: container_names(self))

    @property
    def root(self) -> RootDir:
        """The folder that the user interface opens."""
        return self.scenarios.memo("root", lambda: root(self))

    @property
    def home(self) -> Template | None:
        """The home directory in the container, None if not known.

        It is known of a SystemUserSpawner, and of images that are, or look like, those of docker-stacks.
        """
        return self.scenarios.memo("home", lambda: home(self))

    @property
    def removes(self) -> bool | None:
        """Whether a stop removes the container with all that is not mounted; None if not known."""
        return self.scenarios.memo("removes", lambda: active_classes.removes(self))

    @cached_property
    def fragment(self) -> bool:
        """Whether the file is obviously a part of a larger config, so that absences prove nothing."""
        return hints.is_fragment(self.facts)

    @cached_property
    def containerised(self) -> bool:
        """Whether the file shows that the hub itself runs in a container."""
        return hints.is_containerised(self.facts)

    def at_least(self, distribution: str, version: str) -> bool:
        """Whether the judged release of a distribution is this one or newer; the newest is, of everything."""
        return self.targets.at_least(distribution, version)

    def template(self, value: Value) -> Template:
        """A value as a template of the active spawner, in a place where errors stop the spawn."""
        found = self.namespace
        return Template(value, found.user if found else USER_FIELDS)

    def setting(self, *path: str) -> Setting | None:
        """What `c.<path>` holds at the end, whatever classes read it; None if it is not set in this scenario."""
        if path not in self.facts.settings:
            return None
        return self.scenarios.memo(path, lambda: self._setting(path))

    def has(self, *section: str) -> bool:
        """Whether the file sets anything in a section, whatever it is."""
        values = [self.facts.settings[path] for path in self._by_section.get(section, ())]
        certain = any(not may_be_unset(value) for value in values)
        return certain or any(is_set(value, self.scenarios.decide) for value in values)

    def first(self, *section: str) -> Setting | None:
        """The first trait set directly in a section."""
        found = (self.setting(*path) for path in self._by_section.get(section, ()))
        return next((setting for setting in found if setting is not None), None)

    def settings(self, *section: str) -> tuple[Setting, ...]:
        """All traits set directly in a section (`"DockerSpawner"`, or `"JupyterHub", "Authenticator"`)."""
        return self.scenarios.memo(("settings", section), lambda: self._settings(section))

    @property
    def sections(self) -> tuple[Path, ...]:
        """The sections in which the file may set something, in order of first mention."""
        return tuple(self._by_section)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all traits that the file sets somewhere."""
        return frozenset(path[-1] for path in self.facts.settings)

    @cached_property
    def nested(self) -> bool:
        """Whether the file uses sections within sections at all."""
        return any(len(section) > 1 for section in self._by_section)

    def may_be_overwritten(self, *path: str) -> bool:
        """Whether code that cannot be followed may have set this path."""
        opaque_writes = self.facts.opaque_writes
        return bool(opaque_writes) and may_be_overwritten(
            path, self.setting(*path), opaque_writes, self.scenarios
        )

    def writes(self) -> Sequence[Write]:
        """Every write of this scenario, in order, with resolved values."""
        return self.scenarios.memo("writes", self._writes)

    def write_to(self, target: cst.CSTNode) -> Write | None:
        """The first write whose target is this node, in any scenario."""
        return self._targets.get(id(target))

    @cached_property
    def _targets(self) -> dict[int, Write]:
        return {id(write.target): write for write in reversed(self.facts.writes)}

    def forget(self) -> None:
        """Let go of all that was worked out, which refers back to the hub, so that it is free at once."""
        self.scenarios.forget()
        self._components.clear()

    def resolve(self, value: Value) -> Value:
        """A value without alternatives, at any depth; the same object where there were none."""
        return resolved(value, self.scenarios.decide)

    @cached_property
    def _by_section(self) -> dict[Path, list[Path]]:
        found: dict[Path, list[Path]] = {}
        for path in self.facts.settings:
            found.setdefault(path[:-1], []).append(path)
        return found

    def _component(self, role: Role) -> Component:
        found = self._components.get(role)
        if found is None:
            found = self.scenarios.memo(role, lambda: active_classes.component(self, role))
            if self.scenarios.is_settled(role):
                self._components[role] = found
        return found

    def _settings(self, section: Path) -> tuple[Setting, ...]:
        found = (self.setting(*path) for path in self._by_section.get(section, ()))
        return tuple(setting for setting in found if setting is not None)

    def _setting(self, path: Path) -> Setting | None:
        value = self.resolve(self.facts.settings[path])
        match value:
            case Assigned():
                return Setting(path, value.value, value.write)
            case Lazy(changes=(*_, last)):
                return Setting(path, value, last.write)
        return None

    def _writes(self) -> tuple[Write, ...]:
        found = [
            write for write in self.facts.writes if self.scenarios.agrees(write.path_condition)
        ]
        return tuple(self._resolved(write) for write in found)

    def _resolved(self, write: Write) -> Write:
        value = self.resolve(write.value)
        return write if value is write.value else replace(write, value=value)
