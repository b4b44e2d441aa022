"""Limits of memory and CPU as JupyterHub's traits and docker-py read them.

Measured on jupyterhub 1.2 to 6.1 (`ByteSpecification`), dockerspawner 14.0 and docker-py 7.2 (`parse_bytes`).
"""

from __future__ import annotations

from dataclasses import dataclass

UNITS = {"K": 1024, "M": 1024**2, "G": 1024**3, "T": 1024**4}
DOCKER_UNITS = {"b": 1, "k": 1024, "m": 1024**2, "g": 1024**3}

CPU_PERIOD = 100_000
"""Microseconds: the interval that Docker counts a CPU quota in, unless `cpu_period` says otherwise."""


@dataclass(frozen=True, slots=True)
class ParsedLimit:
    """What becomes of a value: the accepted `amount` (None: no limit), or the name of the exception raised.

    Memory is in bytes, CPU in cores.
    """

    amount: int | float | None = None
    error: str | None = None


def parse_memory(value: object) -> ParsedLimit:
    """What `mem_limit` and `mem_guarantee` of a spawner make of a plain Python object, in bytes."""
    if value is None:
        return ParsedLimit()
    try:
        return _bytes(value)
    except (ValueError, TypeError, OverflowError, KeyError, IndexError) as error:
        return ParsedLimit(error=type(error).__name__)


def _bytes(value: object) -> ParsedLimit:
    """`ByteSpecification.validate`; raises the same exceptions, except `TraitError`."""
    if isinstance(value, int | float):
        return ParsedLimit(int(value))
    try:
        amount = float(value[:-1])  # type: ignore[index]
    except ValueError:
        return ParsedLimit(error="TraitError")
    unit = value[-1]  # type: ignore[index]
    if unit not in UNITS:
        return ParsedLimit(error="TraitError")
    return ParsedLimit(int(amount * UNITS[unit]))


def parse_docker_memory(value: object) -> ParsedLimit:
    """What docker-py makes of the same object in `extra_host_config["mem_limit"]`, in bytes."""
    if isinstance(value, int | float):
        return ParsedLimit(value)
    try:
        return _docker_size(value)
    except (TypeError, OverflowError, ValueError, AttributeError, IndexError, KeyError) as error:
        return ParsedLimit(error=type(error).__name__)


def _docker_size(value: object) -> ParsedLimit:
    """`parse_bytes` for anything but a number; raises the same exceptions, except its own."""
    if len(value) == 0:  # type: ignore[arg-type]
        return ParsedLimit(0)
    if value[-2:-1].isalpha() and value[-1].isalpha() and value[-1] in "bB":  # type: ignore[index]
        value = value[:-1]  # type: ignore[index]
    digits, unit = value[:-1], value[-1].lower()  # type: ignore[index]
    if unit.isdigit():
        digits, unit = value, "b"
    if unit not in DOCKER_UNITS:
        return ParsedLimit(error="DockerException")
    try:
        amount = float(digits)
    except ValueError:
        return ParsedLimit(error="DockerException")
    return ParsedLimit(int(amount * DOCKER_UNITS[unit]))


def parse_cpu(value: object) -> ParsedLimit:
    """What `cpu_limit` and `cpu_guarantee` make of a plain Python object, in cores."""
    if value is None:
        return ParsedLimit()
    if not isinstance(value, int | float):
        return ParsedLimit(error="TraitError")
    try:
        return ParsedLimit(float(value))
    except OverflowError:
        return ParsedLimit(error="OverflowError")
