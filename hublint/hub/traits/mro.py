"""The classes behind an active class: those of the file, then those of the packages, in Python's order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from hublint.interpret.values import Class, External, Function, Value
from hublint.knowledge import TraitClass, TraitInfo
from hublint.knowledge.declared import DeclaredClass
from hublint.knowledge.linearize import TooManyClassesError, linearize
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hublint.hub.judged_releases import Targets
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.budget import Budget
    from hublint.knowledge import Deprecation
    from hublint.knowledge.site import Site

HARMLESS_BASES = frozenset(
    ("object", "builtins.object", "abc.ABC", "typing.Generic", "traitlets.HasTraits")
)
"""Bases of mixins that neither read a section nor have traits."""

TOO_MANY = (
    "This class has too many bases for their order to be worked out. "
    "What it reads is not judged, so mistakes go unreported."
)


@dataclass(eq=False, repr=False)
class Mro:
    """The method resolution order of a class, as far as it is known.

    `defined_here` are the classes of the file, `packaged` those of packages, most derived first. `complete` is
    false where a base is unknown. `sections` are the section names that the class reads, most derived first.
    """

    defined_here: tuple[Class, ...]
    packaged: tuple[TraitClass, ...]
    sections: tuple[str, ...]
    complete: bool
    targets: Targets

    @cached_property
    def names(self) -> frozenset[str]:
        """Bare names of the packaged classes."""
        return frozenset(known.name for known in self.packaged)

    @cached_property
    def declared(self) -> tuple[DeclaredClass, ...]:
        """The classes that the settings of the site describe."""
        return tuple(known for known in self.packaged if isinstance(known, DeclaredClass))

    @property
    def has_own_methods(self) -> bool:
        """Whether methods of a class of the file, or a class of the site, may do what no package does."""
        members = (member for local in self.defined_here for member in local.members.values())
        return bool(self.declared) or any(isinstance(member, Function) for member in members)

    @cached_property
    def heads(self) -> tuple[TraitClass, ...]:
        """The packaged classes that no other of them derives from, in order."""
        heads: list[TraitClass] = []
        covered: set[str] = set()
        for known in self.packaged:
            if known.path not in covered:
                heads.append(known)
                covered.update(base.path for base in known.mro(self.targets))
        return tuple(heads)

    @cached_property
    def traits(self) -> Mapping[str, TraitInfo]:
        """The configurable traits of the packaged classes, without what the file's classes change."""
        if len(self.heads) == 1:
            return traits_of(self.heads[0], self.targets)
        found: dict[str, TraitInfo] = {}
        for head in reversed(self.heads):
            found.update(traits_of(head, self.targets))
        return found

    @cached_property
    def forwarded(self) -> frozenset[str]:
        """Deprecated names whose value the class gives to another."""
        found = [
            names
            for head in self.heads
            for known in (_successors(head, self.targets), _movers(head, self.targets))
            for names in known.values()
        ]
        return frozenset(old for names in found for old in names)

    @cached_property
    def defaults(self) -> dict[str, Trait]:
        """Traits as they are in every hub whose file has nothing to do with them, kept for the next file."""
        return {}

    def old_names(self, name: str) -> tuple[str, ...]:
        """Deprecated traits whose value the class copies to this one."""
        return tuple(
            old for head in self.heads for old in _successors(head, self.targets).get(name, ())
        )

    def moved_names(self, name: str) -> Iterator[tuple[str, str]]:
        """Section and name of what is no trait any more, and whose value the class moves to this one."""
        for head in self.heads:
            for old in _movers(head, self.targets).get(name, ()):
                yield head.name, old

    def member(self, name: str) -> Value | None:
        """What a class of the file defines under a name in its body."""
        for local in self.defined_here:
            if name in local.members:
                return local.members[name]
        return None


def unknown_mro(sections: tuple[str, ...], targets: Targets) -> Mro:
    """The order of a class of which only some of its sections are known."""
    return Mro((), (), sections, complete=False, targets=targets)


def mro_of(
    found: TraitClass | Class,
    targets: Targets,
    site: Site,
    resolve: Callable[[Value], Value],
    budget: Budget,
) -> Mro:
    """The order of a packaged class or of a class of the file; `resolve` takes alternatives out of bases."""
    if isinstance(found, TraitClass):
        return _mro_of_packaged(found, targets)
    return _Collector(targets, site, resolve, budget).mro(found)


@cache
def renamed_of(found: TraitClass, targets: Targets) -> Mapping[str, Deprecation]:
    """Old names that are no traits of a packaged class any more."""
    return found.renamed(targets)


@cache
def _mro_of_packaged(found: TraitClass, targets: Targets) -> Mro:
    sections = tuple(reversed(found.section_names(targets)))
    return Mro((), found.mro(targets), sections, complete=True, targets=targets)


@cache
def traits_of(known: TraitClass, targets: Targets) -> Mapping[str, TraitInfo]:
    """The configurable traits of a packaged class by name, worked out once per process."""
    return known.traits(targets)


@cache
def _successors(known: TraitClass, targets: Targets) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, info in traits_of(known, targets).items():
        old = info.deprecated
        if old and old.successor and old.forwarded:
            found[old.successor] = (*found.get(old.successor, ()), name)
    return found


@cache
def _movers(known: TraitClass, targets: Targets) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    names = renamed_of(known, targets)
    for name, old in names.items():
        later = names.get(old.successor or "")
        for successor in (old.successor, later and later.successor):
            if successor and not old.removed:
                found[successor] = (*found.get(successor, ()), name)
    return found


class _Collector:
    """Walks the bases of a class of the file and puts them into Python's order."""

    def __init__(
        self, targets: Targets, site: Site, resolve: Callable[[Value], Value], budget: Budget
    ) -> None:
        self._budget = budget
        self._site = site
        self._targets = targets
        self._resolve = resolve
        self._found: dict[str, Class | TraitClass] = {}
        self._complete = True
        self._strange: list[str] = []
        self._parents: dict[str, list[str]] = {}
        self._opaque: set[str] = set()

    def mro(self, local: Class) -> Mro:
        """The order; of contradicting bases only the class itself is kept, and the order is not complete."""
        try:
            order = linearize(self._name(local), self._bases)
        except TypeError:
            order, self._complete = [self._name(local)], False
        except TooManyClassesError:
            order, self._complete = [self._name(local)], False
            self._budget.end(Place(local.source, local.node), TOO_MANY)
        classes = [self._found[name] for name in order if name in self._found]
        return Mro(
            tuple(found for found in classes if isinstance(found, Class)),
            tuple(found for found in classes if isinstance(found, TraitClass)),
            (*self._section_names(classes), *self._strange),
            self._complete,
            self._targets,
        )

    def _section_names(self, classes: list[Class | TraitClass]) -> Iterator[str]:
        for found in classes:
            if self._is_configurable(found):
                yield found.name

    def _is_configurable(self, found: Class | TraitClass) -> bool:
        """Whether the class has a section; one of the file has, if a base of it has, or an unknown base may."""
        reached = {self._name(found): None}
        waiting = list(reached)
        for name in waiting:
            known = self._found[name]
            if isinstance(known, TraitClass) and known.is_configurable(self._targets):
                return True
            if name in self._opaque:
                return True
            new = [base for base in self._parents.get(name, ()) if base not in reached]
            reached.update(dict.fromkeys(new))
            waiting += new
        return False

    def _name(self, found: Class | TraitClass) -> str:
        name = found.path if isinstance(found, TraitClass) else f"<{id(found.definition)}>"
        self._found[name] = found
        return name

    def _bases(self, name: str) -> list[str]:
        found = self._found[name]
        if isinstance(found, TraitClass):
            mro = _mro_of_packaged(found, self._targets).packaged
            parents = {self._name(base): base for base in mro[1:]}
            return [path for path in found.bases if path in parents]
        if name not in self._parents:
            resolved = [self._base(name, self._resolve(base)) for base in found.bases]
            self._parents[name] = [base for base in resolved if base is not None]
        return self._parents[name]

    def _base(self, name: str, value: Value) -> str | None:
        """The name of a base; None for one that is unknown, so that the class `name` is opaque, or harmless."""
        if isinstance(value, Class):
            return self._name(value)
        if isinstance(value, External):
            known = self._site.class_at(value.path, self._targets)
            if known is not None:
                return self._name(known)
            if value.path in HARMLESS_BASES:
                return None
            self._strange.append(value.path.rpartition(".")[2])
        self._complete = False
        self._opaque.add(name)
        return None
