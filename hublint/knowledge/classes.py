"""A class with its bases and effective traits, in any release."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from hublint.knowledge import runs
from hublint.knowledge.call_facts import CallInfo, MethodInfo, call_info, method_info
from hublint.knowledge.linearize import linearize
from hublint.knowledge.traits import Deprecation, TraitInfo, decode, deprecation

if TYPE_CHECKING:
    from hublint.knowledge.tables import Table, Targets

Resolve = Callable[[str], "TraitClass | None"]


@dataclass(eq=False, repr=False)
class TraitClass:
    """A class whose traits a config can set, or a mixin of such classes.

    ``path`` is where it is defined (``dockerspawner.dockerspawner.DockerSpawner``).
    """

    name: str
    path: str
    table: Table
    resolve: Resolve
    _orders: dict[frozenset[tuple[str, str]], tuple[TraitClass, ...]] = field(default_factory=dict)

    @property
    def module(self) -> str:
        """The module that defines it."""
        return self.path.rpartition(".")[0]

    @property
    def distribution(self) -> str:
        """The distribution it belongs to."""
        return self.table.distribution

    @property
    def bases(self) -> tuple[str, ...]:
        """Paths of its bases in the newest release that has it."""
        stored = self.table.classes[self.path].get("bases")
        return tuple(stored[-1][0]) if stored else ()

    @property
    def versions(self) -> tuple[tuple[str, str | None], ...]:
        """Releases that have the class: (first, last) each; None as the last: the newest too."""
        present = self.table.classes[self.path].get("present", [[1]])
        return tuple(self.table.labels(span) for span in runs.spans(present))

    def index(self, targets: Targets) -> int:
        """Return the number of the release that stands for the wanted one of its distribution."""
        return self.table.index(targets.get(self.distribution))

    def exists(self, targets: Targets) -> bool:
        """Whether the wanted release has the class."""
        return self.table.has_class(self.path, self.index(targets))

    def is_configurable(self, targets: Targets) -> bool:
        """Whether it has a config section; a mixin only lends its traits to others."""
        return not self.table.fact(self.path, "mixin", self.index(targets))

    def mro(self, targets: Targets) -> tuple[TraitClass, ...]:
        """Itself and its bases in Python's method resolution order, as far as they are known."""
        key = frozenset(targets.items())
        if key not in self._orders:
            self._orders[key] = self._ordered(targets)
        return self._orders[key]

    def _ordered(self, targets: Targets) -> tuple[TraitClass, ...]:
        found: dict[str, TraitClass] = {}

        def bases(path: str) -> list[str]:
            known = found.get(path) or self.resolve(path)
            if known is None:
                return []
            found[path] = known
            return list(known.table.fact(known.path, "bases", known.index(targets)))

        found[self.path] = self
        return tuple(found[path] for path in linearize(self.path, bases) if path in found)

    def section_names(self, targets: Targets) -> tuple[str, ...]:
        """Names of the config sections that it reads, the strongest last."""
        known = reversed(self.mro(targets))
        return tuple(c.name for c in known if c.is_configurable(targets))

    def traits(self, targets: Targets) -> Mapping[str, TraitInfo]:
        """Its config traits by name: its own and the inherited ones, without hidden ones."""
        found: dict[str, TraitInfo] = {}
        for cls in reversed(self.mro(targets)):
            cls._contribute(found, self.name, cls.index(targets))
        return found

    def call(self, name: str, targets: Targets) -> CallInfo | None:
        """How the packages of the class and its bases call a function in this setting, or this method."""
        order = self.mro(targets)
        roles = {known.name for known in order}
        tables = {known.distribution: known for known in reversed(order)}
        for known in sorted(tables.values(), key=order.index):
            for role in roles & known.table.calls.keys():
                stored = known.table.calls[role].get(name)
                found = runs.at(stored, known.index(targets)) if stored else None
                if found is not None:
                    return call_info(found)
        return None

    def method(self, name: str, targets: Targets) -> MethodInfo | None:
        """A method of the class, its own or an inherited one."""
        for known in self.mro(targets):
            stored = known.table.classes.get(known.path, {}).get("methods", {}).get(name)
            found = runs.at(stored, known.index(targets)) if stored else None
            if found is not None:
                return method_info(found)
        return None

    def renamed(self, targets: Targets) -> Mapping[str, Deprecation]:
        """Old names that are no traits: still read by the class, or ``removed``."""
        traits = self.traits(targets)
        found: dict[str, Deprecation] = {}
        for cls in reversed(self.mro(targets)):
            stored = cls.table.facts(cls.path, "deprecated", cls.index(targets))
            for name, facts in stored.items():
                known = deprecation(facts)
                if known is not None and name not in traits:
                    found[name] = known
        return found

    def trait_versions(self, name: str) -> tuple[tuple[str, str | None], ...]:
        """Releases in which it has the trait, those of the past included; empty: never.

        They are counted in ``trait_distribution``, the distribution that defines the trait.
        """
        cls, found = self.history(name)
        return tuple(cls.table.labels(span) for span in found)

    def trait_distribution(self, name: str) -> str | None:
        """The distribution whose releases ``trait_versions`` counts; None: never a trait."""
        cls, found = self.history(name)
        return cls.distribution if found else None

    def fields(self, stored: Mapping[str, Any], index: int) -> Mapping[str, TraitInfo]:
        """Traits outside its config, such as the keys of a service, in release ``index``."""
        found = {name: runs.at(entries, index) for name, entries in stored.items()}
        return {
            name: self._trait(name, self.name, entry, (None, None))
            for name, entry in found.items()
            if entry is not None
        }

    def _contribute(self, found: dict[str, TraitInfo], holder: str, index: int) -> None:
        """Change the traits inherited so far into those of this class."""
        for name in self.table.fact(self.path, "hidden", index):
            found.pop(name, None)
        for name, entry in self.table.facts(self.path, "traits", index).items():
            found[name] = self._trait(name, holder, entry, self._since_until(name, index))
        for name, facts in self.table.facts(self.path, "defaults", index).items():
            default = {"has_default": "default" in facts, "default": decode(facts.get("default"))}
            _change(found, name, **default)
        for name in self.table.fact(self.path, "checked", index):
            _change(found, name, custom_validator=True)
        for name, variables in self.table.facts(self.path, "environment", index).items():
            _change(found, name, environment=tuple(variables))
        for name, facts in self.table.facts(self.path, "deprecated", index).items():
            _change(found, name, deprecated=deprecation(facts))

    def _trait(
        self, name: str, holder: str, entry: list[Any], versions: tuple[str | None, str | None]
    ) -> TraitInfo:
        facts = entry[1] if len(entry) > 1 else {}
        since, until = versions
        return TraitInfo(
            name=name,
            owner=self.path,
            class_name=holder,
            type_signature=self.table.types[entry[0]],
            has_default="default" in facts,
            default=decode(facts.get("default")),
            deprecated=deprecation(facts),
            since=since,
            until=until,
        )

    def _since_until(self, name: str, index: int) -> tuple[str | None, str | None]:
        for first, last in runs.spans(self.table.classes[self.path]["traits"][name]):
            if first <= index and (last is None or index <= last):
                since, until = self.table.labels((first, last))
                return (since if first else None), until
        raise LookupError(name)

    def history(self, name: str) -> tuple[TraitClass, list[runs.Span]]:
        """Return a class of the distribution that defines the trait, and the releases with it."""
        if name not in self._names_of_all_releases:
            return self, []
        versions = self.table.versions
        owners = [self._owner(name, {self.distribution: version}) for version in versions]
        if any(owner and owner.table is self.table for owner in owners):
            return self, runs.spans(runs.pack([1 if owner else None for owner in owners]))
        for base in [*filter(None, owners), *self.mro({})[1:]]:
            if base.table is not self.table and (found := base.history(name))[1]:
                return found
        return self, []

    @cached_property
    def _names_of_all_releases(self) -> frozenset[str]:
        """Names of its traits and of all classes that it is made of in any release."""
        orders = [self.mro({self.distribution: version}) for version in self.table.versions]
        made_of = {cls for order in orders for cls in order}
        names = {name for cls in made_of for name in cls.table.classes[cls.path].get("traits", ())}
        return frozenset(names)

    def _owner(self, name: str, targets: Targets) -> TraitClass | None:
        """The class that gives it the trait in the wanted release."""
        for cls in self.mro(targets) if self.exists(targets) else ():
            index = cls.index(targets)
            if name in cls.table.fact(cls.path, "hidden", index):
                return None
            if runs.at(cls.table.classes[cls.path].get("traits", {}).get(name, ()), index):
                return cls
        return None


def _change(found: dict[str, TraitInfo], name: str, **facts: Any) -> None:
    if name in found:
        found[name] = replace(found[name], **facts)
