"""Settings that nothing read so far, and what a cure may do that makes them effective: hardly anything unasked.

A line that suddenly works changes a running hub. Where it decides what is published or mounted, on files,
addresses, ports, URLs, logins, rights, commands, programs, secrets or templates, it can lose, expose or break, so
the cure waits for consent. So it does for every setting of a kind that is not listed here as harmless.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.interpret.constants import NOT_KNOWN, as_python

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value
    from hublint.knowledge import TraitInfo

ROOM: Final = 512 * 2**20
"""Bytes of memory with which a server and a notebook of it run."""
CORES: Final = 0.5
"""Less of a processor makes a server so slow that it may not come up in time."""
OPTIONS: Final = frozenset(
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

    That holds for room enough, for more time than before, and for what is logged.
    """
    check = KINDS.get(name)
    info = reader.class_mro.traits.get(name)
    found = as_python(value)
    if check is None or info is None or info.deprecated or found is NOT_KNOWN:
        return False
    if not reader.known or reader.class_mro.member(name) is not None:
        return False
    return check(reader, info, _held(info, found))


def _held(info: TraitInfo, value: object) -> object:
    """What a trait makes of a value; None for a refused one."""
    from hublint.knowledge.verdicts import validate  # noqa: PLC0415 - imports traitlets

    return validate(info, value).value


def _is_room(reader: Component, info: TraitInfo, value: object) -> bool:  # noqa: ARG001
    return _limits_only(reader) and isinstance(value, int) and value >= ROOM


def _is_share(reader: Component, info: TraitInfo, value: object) -> bool:  # noqa: ARG001
    return _limits_only(reader) and isinstance(value, float) and value >= CORES


def _is_longer(reader: Component, info: TraitInfo, value: object) -> bool:  # noqa: ARG001
    return info.has_default and isinstance(value, int) and value > info.default


def _is_set(reader: Component, info: TraitInfo, value: object) -> bool:  # noqa: ARG001
    return value is not None


def _limits_only(reader: Component) -> bool:
    """Whether a limit reserves nothing: a pod without a request asks for as much, and may find no place."""
    return reader.is_a("DockerSpawner", "LocalProcessSpawner", "SystemdSpawner")


KINDS: Final[dict[str, Callable[[Component, TraitInfo, object], bool]]] = {
    "mem_limit": _is_room,
    "cpu_limit": _is_share,
    "http_timeout": _is_longer,
    "start_timeout": _is_longer,
    "debug": _is_set,
    "log_level": _is_set,
}
"""The harmless settings, with what their value has to be."""
