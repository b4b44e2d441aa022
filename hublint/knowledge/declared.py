"""Classes that no package is known to have, as the settings of a site declare them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from hublint.knowledge.catalogue import knowledge
from hublint.knowledge.classes import TraitClass
from hublint.knowledge.tables import Table

TYPES = {
    "str": "Unicode",
    "int": "Int",
    "float": "Float",
    "bool": "Bool",
    "list": "List",
    "set": "Set",
    "dict": "Dict",
    "callable": "Callable",
    "any": "Any",
}
"""The trait that takes what a word names."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What is said of a class: its path, its only base, its own settings with their types, and what it does itself.

    A type is one of `TYPES`, or one of them and `None` (`str | None`). `sets` are settings that the class decides
    on, whatever the config gives, and methods that it overrides.
    """

    path: str
    base: str | Declaration
    settings: tuple[tuple[str, str], ...] = ()
    sets: tuple[str, ...] = ()


@dataclass(eq=False, repr=False)
class DeclaredClass(TraitClass):
    """A declared class, which else is what its base is."""

    sets: frozenset[str] = frozenset()


@lru_cache(maxsize=256)
def declared_class(declaration: Declaration) -> DeclaredClass:
    """The class that a declaration describes; the same object for equal ones."""
    base = declaration.base
    above = declared_class(base) if isinstance(base, Declaration) else knowledge().class_at(base)

    def resolve(path: str) -> TraitClass | None:
        return above if above is not None and path == above.path else knowledge().class_at(path)

    path = declaration.path
    row = {
        "bases": [[[above.path] if above else []]],
        "traits": {name: [[[number]]] for number, (name, _) in enumerate(declaration.settings)},
    }
    document = {
        "distribution": path.partition(".")[0],
        "versions": ["0"],
        "types": [_signature(kind) for _, kind in declaration.settings],
        "classes": {path: row},
    }
    name = path.rpartition(".")[2]
    return DeclaredClass(name, path, Table(document), resolve, sets=frozenset(declaration.sets))


def _signature(text: str) -> Any:
    word, *none = (word.strip() for word in text.split("|"))
    return [TYPES[word], {"none": 1}] if none or word == "any" else TYPES[word]
