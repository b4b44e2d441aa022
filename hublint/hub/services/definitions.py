"""The services, roles and groups that a config defines: each is a dict with fixed keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from hublint.hub.scenarios.memo import per_scenario
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Collection, Constant, Mapping
from hublint.knowledge import knowledge
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.hub.components import HubComponents
    from hublint.interpret.values import Entry, Value
    from hublint.knowledge import TraitInfo
    from hublint.source.location import Place

ListTrait = Literal["services", "load_roles"]
"""Settings of the application that are lists of definitions."""


@dataclass(slots=True, eq=False, repr=False)
class Definition:
    """The dict that defines one service, role or group."""

    mapping: Mapping

    @property
    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Its entries with a constant string as the key."""
        for entry in self.mapping.entries:
            if isinstance(entry.key, Constant) and isinstance(entry.key.value, str):
                yield entry.key.value, entry

    @property
    def complete(self) -> bool:
        """Whether it surely has no other keys than those of `entries`."""
        constant_keys = sum(1 for _ in self.entries)
        return self.mapping.complete and constant_keys == len(self.mapping.entries)

    def get(self, key: str) -> Value | None:
        """The value under a key."""
        return self.mapping.get(key)

    def string(self, key: str) -> str | None:
        """The value under a key if it is a known string."""
        thing = as_python(self.get(key))
        return thing if isinstance(thing, str) else None

    def strings(self, key: str) -> tuple[str, ...] | None:
        """The strings of a list under a key; () where the key is absent, None where not all are known."""
        value = self.get(key)
        if value is None:
            return () if self.complete else None
        items = as_python(value)
        if items is NOT_KNOWN or not isinstance(items, list | tuple | set | frozenset):
            return None
        return tuple(item for item in items if isinstance(item, str))

    def likely_key(self, wrong: str, synonyms: dict[str, str], keys: Iterable[str]) -> str | None:
        """The key that a wrong one surely stands for, unless that is there too."""
        right = synonyms.get(wrong) or closest_name(wrong, keys)
        return right if right and self.get(right) is None else None

    def arguments(self) -> tuple[Value, ...]:
        """The arguments of the `command` of a service; none where it is not a list."""
        command = self.get("command")
        return command.items if isinstance(command, Collection) else ()

    def place(self, label: str) -> Place:
        """The whole dict."""
        return self.mapping.place(label)


@per_scenario
def definitions(hub: HubComponents, trait: ListTrait) -> tuple[Definition, ...]:
    """The services or roles of the file, in order."""
    value = hub.app.trait(trait).value
    items = value.items if isinstance(value, Collection) else ()
    return tuple(Definition(item) for item in items if isinstance(item, Mapping))


@per_scenario
def has_all_definitions(hub: HubComponents, trait: ListTrait) -> bool:
    """Whether the hub surely has no other services or roles than `definitions` gives."""
    listed = hub.app.trait(trait)
    if listed.is_default:
        return True
    value = listed.value
    if not isinstance(value, Collection) or not value.complete:
        return False
    return all(isinstance(item, Mapping) for item in value.items)


@per_scenario
def service_names(hub: HubComponents) -> frozenset[str] | None:
    """The names of the services of the hub; None where there may be others."""
    if not has_all_definitions(hub, "services"):
        return None
    names = [service.string("name") for service in definitions(hub, "services")]
    return None if None in names else frozenset(name for name in names if name is not None)


def service_keys(hub: HubComponents) -> dict[str, TraitInfo]:
    """The keys that a service may have."""
    return _service_keys(hub.targets.get("jupyterhub"))


@cache
def _service_keys(version: str | None) -> dict[str, TraitInfo]:
    return dict(knowledge().service_fields(version))
