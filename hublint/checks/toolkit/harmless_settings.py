"""Which settings may take effect in a running hub without anybody's consent: hardly any.

A line that had no effect so far and suddenly works changes a running hub. Where it decides what is published or
mounted, or is about files, addresses, ports, URLs, logins, rights, commands, programs, secrets or templates, it can
lose, expose or break something, so its fix needs consent. The same goes for every setting that is not listed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.interpret.constants import NOT_KNOWN, as_python

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value
    from hublint.knowledge import TraitInfo

ENOUGH_MEMORY: Final = 512 * 2**20
"""Bytes with which a server and one of its notebooks run."""
ENOUGH_CORES: Final = 0.5
"""With less of a processor a server is so slow that it may not come up in time."""
HARMLESS_OPTIONS: Final = frozenset(
    (
        "blkio_weight",
        "cpu_period",
        "cpu_quota",
        "cpu_shares",
        "cpuset_cpus",
        "mem_limit",
        "mem_reservation",
        "mem_swappiness",
        "memswap_limit",
        "nano_cpus",
        "pids_limit",
        "shm_size",
    )
)
"""Options of containers that share out the machine, and give nobody more access to it."""


def is_harmless(reader: Component, name: str, value: Value | None) -> bool:
    """Whether no user of a running hub can come to harm when a setting takes effect.

    That holds for limits with enough room, for more time than before, and for what is logged.
    """
    check = HARMLESS_SETTINGS.get(name)
    info = reader.class_mro.traits.get(name)
    plain = as_python(value)
    if check is None or info is None or info.deprecated or plain is NOT_KNOWN:
        return False
    if not reader.known or reader.class_mro.member(name) is not None:
        return False
    return check(reader, info, _validated(info, plain))


def _validated(info: TraitInfo, value: object) -> object:
    """What a trait makes of a value; None for an invalid one."""
    from hublint.knowledge.verdicts import validate  # noqa: PLC0415 - imports traitlets

    return validate(info, value).value


def _is_enough_memory(reader: Component, info: TraitInfo, value: object) -> bool:  # noqa: ARG001
    return _reserves_nothing(reader) and isinstance(value, int) and value >= ENOUGH_MEMORY


def _is_enough_cpu(reader: Component, info: TraitInfo, value: object) -> bool:  # noqa: ARG001
    return _reserves_nothing(reader) and isinstance(value, float) and value >= ENOUGH_CORES


def _is_longer(reader: Component, info: TraitInfo, value: object) -> bool:  # noqa: ARG001
    return info.has_default and isinstance(value, int) and value > info.default


def _is_valid(reader: Component, info: TraitInfo, value: object) -> bool:  # noqa: ARG001
    return value is not None


def _reserves_nothing(reader: Component) -> bool:
    """Whether a limit is not a request, too: a pod with a limit alone requests as much, and may find no place."""
    return reader.is_a("DockerSpawner", "LocalProcessSpawner", "SystemdSpawner")


HARMLESS_SETTINGS: Final[dict[str, Callable[[Component, TraitInfo, object], bool]]] = {
    "mem_limit": _is_enough_memory,
    "cpu_limit": _is_enough_cpu,
    "http_timeout": _is_longer,
    "start_timeout": _is_longer,
    "debug": _is_valid,
    "log_level": _is_valid,
}
"""The harmless settings, each with what has to be true of its value."""
