"""The hub as its configuration makes it: the one object that checks look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.hub.components import Component
    from hublint.hub.limits import Limits
    from hublint.hub.mounts import Mounts
    from hublint.hub.namespaces import Namespace
    from hublint.hub.naming import Naming
    from hublint.hub.notebook import Root
    from hublint.hub.settings import Setting
    from hublint.hub.templates import Template
    from hublint.hub.worlds import Worlds
    from hublint.interpret.reading import Reading, Write
    from hublint.interpret.values import Value
    from hublint.source import Source


class Hub:
    """What the hub does, in the present world of `worlds`. Nothing that it hands out holds alternatives.

    `targets` maps distributions to the versions to judge by; the newest known one is meant where it is silent.
    """

    def __init__(self, reading: Reading, targets: Mapping[str, str], worlds: Worlds) -> None:
        self.source: Source = reading.source
        self.reading = reading
        self.targets = targets
        self.worlds = worlds

    @property
    def spawner(self) -> Component:
        """The active spawner class."""
        raise NotImplementedError

    @property
    def authenticator(self) -> Component:
        """The active authenticator class."""
        raise NotImplementedError

    @property
    def proxy(self) -> Component:
        """The active proxy class."""
        raise NotImplementedError

    @property
    def app(self) -> Component:
        """The JupyterHub application."""
        raise NotImplementedError

    @property
    def mounts(self) -> Mounts:
        """What is mounted into users' containers."""
        raise NotImplementedError

    @property
    def limits(self) -> Limits:
        """Memory and CPU limits of the active spawner."""
        raise NotImplementedError

    @property
    def namespace(self) -> Namespace | None:
        """The fields of the active spawner's templates; None where they cannot be known (`template_namespace` overridden, unknown class)."""
        raise NotImplementedError

    @property
    def naming(self) -> Naming | None:
        """How containers are named; None for spawners that start none, and unknown ones."""
        raise NotImplementedError

    @property
    def root(self) -> Root:
        """The folder that the user interface opens."""
        raise NotImplementedError

    @property
    def home(self) -> Template | None:
        """The home directory in the container: a SystemUserSpawner's, or that of a docker-stacks image; None if not known."""
        raise NotImplementedError

    @property
    def fragment(self) -> bool:
        """Whether the file is obviously a part of a larger config, so that absences prove nothing."""
        raise NotImplementedError

    @property
    def containerised(self) -> bool:
        """Whether the file shows that the hub itself runs in a container."""
        raise NotImplementedError

    def at_least(self, distribution: str, version: str) -> bool:
        """Whether the judged release of a distribution is this one or newer; the newest known is, of everything."""
        raise NotImplementedError

    def template(self, value: Value) -> Template:
        """A value as a template of the active spawner."""
        raise NotImplementedError

    def setting(self, *path: str) -> Setting | None:
        """What `c.<path>` holds at the end, whatever classes read it; None if it is not set in this world."""
        raise NotImplementedError

    def settings(self, *section: str) -> tuple[Setting, ...]:
        """All traits set directly in a section (`"DockerSpawner"`, or `"JupyterHub", "Authenticator"`)."""
        raise NotImplementedError

    @property
    def sections(self) -> tuple[tuple[str, ...], ...]:
        """The sections in which the file sets something, in order of first mention."""
        raise NotImplementedError

    def clouded(self, *path: str) -> bool:
        """Whether code that cannot be followed may have set this path."""
        raise NotImplementedError

    def writes(self) -> Sequence[Write]:
        """Every write of this world, in order, with resolved values."""
        raise NotImplementedError

    def resolve(self, value: Value) -> Value:
        """A value without alternatives, at any depth; the same object where there were none."""
        raise NotImplementedError
