"""The knowledge as a whole: classes, entry points, releases and keywords by name."""

from __future__ import annotations

from functools import cache, cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from hublint.knowledge import runs
from hublint.knowledge.classes import TraitClass
from hublint.knowledge.tables import Table, Targets, chart, index, table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from hublint.knowledge.traits import TraitInfo


NO_TARGETS: Targets = MappingProxyType({})


class Knowledge:
    """What is known of the JupyterHub ecosystem; tables are read when they are first needed."""

    def __init__(self) -> None:
        self._classes: dict[tuple[str, str], TraitClass] = {}

    def entry_points(self, group: str) -> Mapping[str, str]:
        """Class path per entry point name, over all packages.

        ``group`` is ``"spawners"``, ``"authenticators"`` or ``"proxies"``; JupyterHub looks the
        names up in lower case.
        """
        found: Mapping[str, str] = index()["entry_points"].get(group, {})
        return found

    def class_named(self, name: str, targets: Targets = NO_TARGETS) -> tuple[TraitClass, ...]:
        """The classes of that bare name in all packages, hub-side packages first."""
        found = [
            self._class(path, owner)
            for owner in map(table, self._distributions_of.get(name, ()))
            for path in owner.classes
            if path.rpartition(".")[2] == name
            and self._distribution_with(path, targets) == owner.distribution
        ]
        return tuple(sorted(found, key=lambda c: self.is_single_user(c.distribution)))

    def class_at(self, dotted: str, targets: Targets = NO_TARGETS) -> TraitClass | None:
        """The class at an import path, also at another one than where it is defined.

        Of two packages with the same modules, the one that ``targets`` name is meant.
        """
        distribution = self._distribution_with(dotted, targets)
        if distribution is None:
            return None
        known = table(distribution)
        aliases = known.aliases.get(dotted, ())
        path = runs.at(aliases, known.index(targets.get(distribution))) or dotted
        return self._class(path, known) if path in known.classes else None

    def rivals_at(self, dotted: str) -> Iterator[TraitClass]:
        """The classes at an import path in the lesser known packages that have the module, too."""
        for distribution in index()["rivals"].get(dotted.partition(".")[0], ()):
            found = self.class_at(dotted, {distribution: self.newest(distribution)})
            if found is not None and found.distribution == distribution:
                yield found

    def class_names(self) -> Collection[str]:
        """Every bare class name."""
        return self._distributions_of.keys()

    def setting_names(self) -> Collection[str]:
        """Every name that a setting of any class has, or had in some release."""
        tables = map(table, index()["classes"])
        rows = [row for owner in tables for row in owner.classes.values()]
        return {name for row in rows for name in row.get("traits", ())}

    def distributions(self) -> Collection[str]:
        """Names of all known distributions, as pip writes them."""
        return self._versions.keys()

    def newest(self, distribution: str) -> str:
        """The newest known release; raises KeyError for an unknown distribution."""
        return self._versions[distribution][-1]

    def versions(self, distribution: str) -> Sequence[str]:
        """The known releases, oldest first; raises KeyError for an unknown distribution."""
        return self._versions[distribution]

    def is_rival(self, distribution: str) -> bool:
        """Whether its modules are also those of a better known distribution, which is meant if none is named."""
        return any(distribution in names for names in index()["rivals"].values())

    def is_single_user(self, distribution: str) -> bool:
        """Whether it configures the user's own server, so that the hub reads nothing of it."""
        return distribution in index()["single_user"]

    def fits(self, name: str, base: str, group: str | None) -> bool:
        """Whether ``name`` is known to stand for a subclass of the class at ``base``.

        It is an import path, or the name of an entry point of ``group`` (``jupyterhub.spawners``).
        """
        points = self.entry_points(group.removeprefix("jupyterhub.")) if group else {}
        cls = self.class_at(points.get(name.lower(), name))
        return cls is not None and any(c.path == base for c in cls.mro({}))

    def keywords(self, function: str, version: str | None = None) -> frozenset[str]:
        """Return the keywords that a function or class takes in a release of docker-py.

        It is named ``"HostConfig"``, ``"create_container"``, ``"Mount"``, ``"ContainerSpec"``, ...
        Raises KeyError for a function that is not known.
        """
        docker = table("docker")
        return frozenset(runs.at(docker.keywords[function], docker.index(version)) or ())

    def service_fields(self, version: str | None = None) -> Mapping[str, TraitInfo]:
        """Keys that an entry of ``JupyterHub.services`` may have in a JupyterHub release."""
        hub = table("jupyterhub")
        service = self._class("jupyterhub.services.service.Service", hub)
        return service.fields(hub.service_fields, hub.index(version))

    def scopes(self, version: str | None = None) -> frozenset[str]:
        """Names of the scopes of a JupyterHub release (none before 2.0), without filters."""
        hub = table("jupyterhub")
        return frozenset(runs.at(hub.scopes, hub.index(version)) or ())

    def installed_by_chart(self, release: str) -> Mapping[str, str]:
        """Release by distribution in the hub's image of a release of JupyterHub's Helm chart; empty if not known."""
        if release not in chart()["releases"]:
            return {}
        number = chart()["releases"].index(release)
        found = {name: runs.at(stored, number) for name, stored in chart()["installed"].items()}
        return {name: version for name, version in found.items() if version}

    def _class(self, path: str, owner: Table) -> TraitClass:
        key = (owner.distribution, path)
        if key not in self._classes:
            name = path.rpartition(".")[2]
            self._classes[key] = TraitClass(name, path, owner, self.class_at)
        return self._classes[key]

    def _distribution_with(self, dotted: str, targets: Targets) -> str | None:
        """The distribution that a path leads into."""
        module = dotted.partition(".")[0]
        known: str | None = index()["modules"].get(module)
        rivals = index()["rivals"].get(module, ())
        return next((one for one in rivals if one in targets and known not in targets), known)

    @cached_property
    def _versions(self) -> dict[str, tuple[str, ...]]:
        return {name: tuple(versions) for name, versions in index()["versions"].items()}

    @cached_property
    def _distributions_of(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for distribution, names in index()["classes"].items():
            for name in names:
                found.setdefault(name, []).append(distribution)
        return found


@cache
def knowledge() -> Knowledge:
    """Return the one instance."""
    return Knowledge()
