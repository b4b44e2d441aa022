"""Limits of memory and CPU: what the traits and docker-py make of a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.hub.traits import Trait


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a value: the accepted `amount` (None: no limit), or the name of the exception raised.

    Memory is in bytes, CPU in cores.
    """

    amount: int | float | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Limit:
    """A limit of the active spawner. `outcome` is None where the value cannot be known (or is a callable that is allowed)."""

    name: str
    trait: Trait
    outcome: Outcome | None


@dataclass(frozen=True, slots=True, eq=False)
class Limits:
    """The four limit traits of a spawner."""

    mem_limit: Limit
    mem_guarantee: Limit
    cpu_limit: Limit
    cpu_guarantee: Limit


def memory(value: object, *, callables: bool = False) -> Outcome | None:
    """What `Spawner.mem_limit` makes of a plain Python object, in bytes."""
    raise NotImplementedError


def docker_memory(value: object) -> Outcome:
    """What docker-py's `parse_bytes` makes of the same in `extra_host_config`, in bytes."""
    raise NotImplementedError


def cpu(value: object) -> Outcome:
    """What `Spawner.cpu_limit` makes of a plain Python object, in cores."""
    raise NotImplementedError
