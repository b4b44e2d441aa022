"""The entries of `services` and `load_roles` as far as they are known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hublint.hub.scenarios.memo import per_scenario
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Collection, Constant, Entry, Mapping, Value
from hublint.knowledge import TraitInfo, knowledge
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.hub.components import HubComponents
    from hublint.source.location import Place


@dataclass(slots=True, eq=False, repr=False)
class Spec:
    """One dict of a list trait of the application."""

    mapping: Mapping

    @property
    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Its entries with a constant name as the key."""
        for entry in self.mapping.entries:
            if isinstance(entry.key, Constant) and isinstance(entry.key.value, str):
                yield entry.key.value, entry

    @property
    def complete(self) -> bool:
        """Whether it surely holds no other keys than those that are seen."""
        known = sum(1 for _ in self.entries)
        return self.mapping.complete and known == len(self.mapping.entries)

    def get(self, key: str) -> Value | None:
        """The value under a key."""
        return self.mapping.get(key)

    def text(self, key: str) -> str | None:
        """The value under a key if it is a known string."""
        value = self.get(key)
        found = as_python(value) if value is not None else None
        return found if isinstance(found, str) else None

    def names(self, key: str) -> tuple[str, ...] | None:
        """The strings of a list under a key; () where the key is absent, None where not all are known."""
        value = self.get(key)
        if value is None:
            return () if self.complete else None
        found = as_python(value)
        if found is NOT_KNOWN or not isinstance(found, list | tuple | set | frozenset):
            return None
        return tuple(one for one in found if isinstance(one, str))

    def meant(self, key: str, synonyms: dict[str, str], known: Iterable[str]) -> str | None:
        """The known key that an unknown one surely stands for, unless that is there too."""
        right = synonyms.get(key) or closest_name(key, known)
        return right if right and self.get(right) is None else None

    def place(self, label: str) -> Place:
        """The whole dict."""
        return self.mapping.place(label)


@per_scenario
def specs(hub: HubComponents, trait: str) -> tuple[Spec, ...]:
    """The dicts of `services` or `load_roles`, in order."""
    value = hub.app.trait(trait).value
    items = value.items if isinstance(value, Collection) else ()
    return tuple(Spec(item) for item in items if isinstance(item, Mapping))


@per_scenario
def are_complete(hub: HubComponents, trait: str) -> bool:
    """Whether every entry of the list is known to be one of those seen."""
    found = hub.app.trait(trait)
    if found.is_default:
        return True
    value = found.value
    if not isinstance(value, Collection) or not value.complete:
        return False
    return all(isinstance(item, Mapping) for item in value.items)


def fields(hub: HubComponents) -> dict[str, TraitInfo]:
    """The keys that a service may have."""
    return _fields(hub.targets.get("jupyterhub"))


def scopes(hub: HubComponents) -> frozenset[str]:
    """The names of JupyterHub's scopes; those that the config defines are not among them."""
    return _scopes(hub.targets.get("jupyterhub"))


@cache
def _fields(version: str | None) -> dict[str, TraitInfo]:
    return dict(knowledge().service_fields(version))


@cache
def _scopes(version: str | None) -> frozenset[str]:
    return knowledge().scopes(version)
