"""Limits of memory and CPU: what the traits and docker-py make of a value.

Measured on jupyterhub 1.2 to 6.1 (`ByteSpecification`), dockerspawner 14.0 and docker-py 7.2 (`parse_bytes`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.scenarios.memo import per_scenario
from hublint.interpret.constants import NOT_KNOWN, as_python, type_of
from hublint.interpret.values import Class, Collection, Function, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.hub.components import HubComponents
    from hublint.hub.traits.trait import Trait

UNITS = {"K": 1024, "M": 1024**2, "G": 1024**3, "T": 1024**4}
DOCKER_UNITS = {"b": 1, "k": 1024, "m": 1024**2, "g": 1024**3}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a value: the accepted `amount` (None: no limit), or the name of the exception raised.

    Memory is in bytes, CPU in cores.
    """

    amount: int | float | None = None
    error: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class Limit:
    """A limit of the active spawner.

    `outcome` is None where the value cannot be known: an unknown one, or a callable that the spawner accepts.
    """

    name: str
    trait: Trait
    outcome: Outcome | None


@dataclass(slots=True, eq=False, repr=False)
class Limits:
    """The four limit traits of a spawner."""

    mem_limit: Limit
    mem_guarantee: Limit
    cpu_limit: Limit
    cpu_guarantee: Limit


@per_scenario
def limits(hub: HubComponents) -> Limits:
    """The limits of the active spawner. Only DockerSpawner takes callables, for the two limits, since 12.1."""
    docker = hub.spawner.is_a("DockerSpawner") and hub.at_least("dockerspawner", "12.1")
    return Limits(
        _limit(hub, "mem_limit", memory, docker),
        _limit(hub, "mem_guarantee", memory, False),
        _limit(hub, "cpu_limit", cpu, docker),
        _limit(hub, "cpu_guarantee", cpu, False),
    )


def _limit(
    hub: HubComponents, name: str, judge: Callable[[object], Outcome], callables: bool
) -> Limit:
    trait = hub.spawner.trait(name)
    if trait.is_default and trait.exists and trait.default is not NOT_KNOWN:
        return Limit(name, trait, judge(trait.default))
    if trait.given is None:
        return Limit(name, trait, None)
    return Limit(name, trait, _outcome(trait.given, judge, callables))


def _outcome(value: Value, judge: Callable[[object], Outcome], callables: bool) -> Outcome | None:
    found = as_python(value)
    if found is not NOT_KNOWN:
        return judge(found)
    if isinstance(value, Function | Class) and not callables:
        return judge(lambda: None)
    if isinstance(value, Collection | Mapping):
        return judge([] if type_of(value) is list else {})
    return None


def memory(value: object) -> Outcome:
    """What `mem_limit` and `mem_guarantee` of a spawner make of a plain Python object, in bytes."""
    if value is None:
        return Outcome()
    try:
        return _bytes(value)
    except (ValueError, TypeError, OverflowError, KeyError, IndexError) as error:
        return Outcome(error=type(error).__name__)


def _bytes(value: object) -> Outcome:
    """`ByteSpecification.validate`; raises what it raises, but for `TraitError`."""
    if isinstance(value, int | float):
        return Outcome(int(value))
    try:
        amount = float(value[:-1])  # type: ignore[index]
    except ValueError:
        return Outcome(error="TraitError")
    unit = value[-1]  # type: ignore[index]
    if unit not in UNITS:
        return Outcome(error="TraitError")
    return Outcome(int(amount * UNITS[unit]))


def docker_memory(value: object) -> Outcome:
    """What docker-py makes of the same object in `extra_host_config["mem_limit"]`, in bytes."""
    if isinstance(value, int | float):
        return Outcome(value)
    try:
        return _docker_text(value)
    except (TypeError, OverflowError, ValueError, AttributeError, IndexError, KeyError) as error:
        return Outcome(error=type(error).__name__)


def _docker_text(value: object) -> Outcome:
    """`parse_bytes` for what is no number; raises what it raises, but for its own exception."""
    if len(value) == 0:  # type: ignore[arg-type]
        return Outcome(0)
    if value[-2:-1].isalpha() and value[-1].isalpha() and value[-1] in "bB":  # type: ignore[index]
        value = value[:-1]  # type: ignore[index]
    digits, unit = value[:-1], value[-1].lower()  # type: ignore[index]
    if unit.isdigit():
        digits, unit = value, "b"
    if unit not in DOCKER_UNITS:
        return Outcome(error="DockerException")
    try:
        amount = float(digits)
    except ValueError:
        return Outcome(error="DockerException")
    return Outcome(int(amount * DOCKER_UNITS[unit]))


def cpu(value: object) -> Outcome:
    """What `cpu_limit` and `cpu_guarantee` make of a plain Python object, in cores."""
    if value is None:
        return Outcome()
    if not isinstance(value, int | float):
        return Outcome(error="TraitError")
    try:
        return Outcome(float(value))
    except OverflowError:
        return Outcome(error="OverflowError")
