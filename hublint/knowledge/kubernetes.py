"""What the objects of Kubernetes are made of, and what a KubeSpawner has beside its traits.

Written by ``python -m hublint.dev.generate.kubernetes``, and read when a config uses KubeSpawner.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from hublint.knowledge.tables import DATA

if TYPE_CHECKING:
    from collections.abc import Mapping

SCALARS: Final = frozenset(("string", "whole number", "number", "boolean", "quantity", "any"))


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an object: its name as Kubernetes and as its Python client spell it, its type, and if it is required.

    The type is one of `SCALARS`, `A|B` for one of these strings, the name of another object, or `[...]` or `{...}`
    for a list or dict of such.
    """

    name: str
    snake: str
    type: str
    required: bool


@cache
def fields(kind: str) -> Mapping[str, Field]:
    """The fields of a kind of object, such as `VolumeMount`, under Kubernetes' names; KeyError for no such kind."""
    found = map(_field, _document()["classes"][kind].items())
    return {field.name: field for field in found}


@cache
def spawner_attributes() -> frozenset[str]:
    """Names of what a KubeSpawner object has that is no trait of the configuration, its methods left out."""
    return frozenset(_document()["attributes"])


def _field(item: tuple[str, str]) -> Field:
    snake, _, camel = item[0].partition(" ")
    return Field(camel or snake, snake, item[1].removesuffix("!"), item[1].endswith("!"))


@cache
def _document() -> Any:
    return json.loads((DATA / "kubernetes.json").read_bytes())
