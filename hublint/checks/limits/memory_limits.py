"""HUB302 memory-limit-too-small, HUB303 memory-limit-of-zero, HUB304 negative-memory-limit: unintended sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import uses_host_config
from hublint.hub.docker.host_config import host_config, host_options, option_name
from hublint.hub.limits.configured import (
    ConfiguredLimit,
    configured_limits,
    known_amounts,
    requested_amounts,
)
from hublint.hub.limits.limit_values import parse_memory
from hublint.hub.limits.sizes import MINIMUM, SWARM_MINIMUM, readable_size
from hublint.interpret.constants import type_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

ENOUGH = 64 * 1024**2
"""Bytes that no notebook server does with."""

EXAMPLES = 'such as `"512M"` or `"2G"`'


@rule("HUB302", Severity.ERROR, "stops", changes=("limits", "server-options"))
def memory_limit_too_small(hub: Hub) -> Iterator[Report]:
    """A limit below Docker's minimum of 6 MB, usually a number of megabytes or gigabytes without a unit."""
    for limit, amount in _amounts(hub, "DockerSpawner", "KubeSpawner", "SystemdSpawner"):
        if MINIMUM <= amount < ENOUGH:
            yield _report_little(limit, amount)
        if not 0 < amount < MINIMUM:
            continue
        docker = hub.spawner.is_a("DockerSpawner")
        effect = (
            "Docker rejects limits below 6 MB, so no server starts."
            if docker
            else "No server can run with that little memory."
        )
        yield Report(
            limit.value.place(),
            f"{_meaning(limit, amount)} {effect} Write the limit with a unit, {EXAMPLES}.",
            fix=_fix_unit(limit),
            severity=None if docker else Severity.WARNING,
        )
    yield from _small_reservations(hub)


def _report_little(limit: ConfiguredLimit, amount: float) -> Report:
    message = (
        f"{_meaning(limit, amount)} A notebook server alone takes about 100 MB, so servers are killed while they start."
        f" Write a larger size, {EXAMPLES}."
    )
    return Report(limit.value.place(), message, severity=Severity.WARNING)


def _small_reservations(hub: Hub) -> Iterator[Report]:
    for limit, amount in requested_amounts(hub, "SwarmSpawner", "mem_guarantee"):
        if 0 < amount < SWARM_MINIMUM:
            yield Report(
                limit.value.place(),
                f"{_meaning(limit, amount)} Docker Swarm rejects reservations below 4 MB, so no server starts. "
                f"Write the amount with a unit, {EXAMPLES}.",
                fix=_fix_unit(limit),
            )


@rule("HUB303", Severity.WARNING, changes=("limits", "server-options"))
def memory_limit_of_zero(hub: Hub) -> Iterator[Report]:
    """A limit of 0 bytes, which means no limit."""
    for limit, amount in _amounts(hub, "DockerSpawner", "KubeSpawner"):
        if amount == 0:
            yield (
                _report_zero(limit) if _is_written_zero(limit.written) else _report_fraction(limit)
            )


def _report_zero(limit: ConfiguredLimit) -> Report:
    return Report(
        limit.value.place(),
        f"`{limit.name}` is {quote_value(limit.written)}, which means no limit: a server can use all memory of the "
        'machine. Write `None` to say so, or a size such as `"2G"`.',
        fix=fix("Write `None`", replace(limit.value, "None")),
        severity=Severity.INFO,
    )


def _report_fraction(limit: ConfiguredLimit) -> Report:
    return Report(
        limit.value.place(),
        f"`{limit.name}` is {quote_value(limit.written)}, which JupyterHub rounds down to 0 bytes, and 0 means no "
        'limit: a server can use all memory of the machine. Write the limit with a unit, such as `"512M"`.',
        fix=_fix_unit(limit),
    )


@rule("HUB304", Severity.ERROR, "stops", changes=("limits", "server-options"))
def negative_memory_limit(hub: Hub) -> Iterator[Report]:
    """A limit below zero, which does not mean unlimited."""
    for limit, amount in _amounts(hub, "DockerSpawner", "KubeSpawner"):
        if amount >= 0:
            continue
        system = "Docker" if hub.spawner.is_a("DockerSpawner") else "Kubernetes"
        yield Report(
            limit.value.place(),
            f"`{limit.name}` is {quote_value(limit.written)}, but {system} rejects negative limits, so no server "
            'starts. Write `None` for no limit, or a size such as `"2G"`.',
            fix=fix(
                "Set no limit",
                replace(limit.value, "None"),
                applicability="safe" if limit.written == -1 else "unsafe",
            ),
        )
    yield from _negative_guarantees(hub)


def _negative_guarantees(hub: Hub) -> Iterator[Report]:
    """Those of a DockerSpawner do no harm: it does not use them."""
    for system, spawner in (("Kubernetes", "KubeSpawner"), ("Docker Swarm", "SwarmSpawner")):
        for limit, amount in requested_amounts(hub, spawner, "mem_guarantee", "cpu_guarantee"):
            if amount < 0:
                yield Report(
                    limit.value.place(),
                    f"`{limit.name}` is {quote_value(limit.written)}, but {system} rejects negative amounts, so no "
                    "server starts. Write `None` for no guarantee.",
                    fix=fix("Set no guarantee", replace(limit.value, "None")),
                )


def _amounts(hub: Hub, *spawners: str) -> Iterator[tuple[ConfiguredLimit, float]]:
    """The known memory limits, and their bytes, of a spawner that enforces them."""
    if not (hub.spawner.known and hub.spawner.is_a(*spawners)):
        return
    if not hub.spawner.overrides("create_object", "get_pod_manifest"):
        yield from known_amounts(_limits(hub))


def _limits(hub: Hub) -> Iterator[ConfiguredLimit]:
    """The limits in force: Docker's own option overrides the settings."""
    options = [entry for entry in host_options(hub) if option_name(entry) == "mem_limit"]
    for entry in options:
        if type_of(entry.value) is not float:  # which Docker rejects, whatever its size
            yield ConfiguredLimit("mem_limit", entry.value, takes_function=False, is_option=True)
    if not options and not (uses_host_config(hub) and not host_config(hub).complete):
        yield from configured_limits(hub, ("mem_limit",))


def _meaning(limit: ConfiguredLimit, amount: float) -> str:
    """A sentence that tells the size; for a number, why it is that small."""
    sentence = f"`{limit.name}` is {quote_value(limit.written)}, which is {readable_size(amount)}"
    if isinstance(limit.written, str):
        return f"{sentence}."
    return f"{sentence}, as a number without a unit counts bytes."


def _is_written_zero(written: object) -> bool:
    if isinstance(written, str):
        return not any(digit in written for digit in "123456789")
    return not written


def _fix_unit(limit: ConfiguredLimit) -> Fix | None:
    """A guess at the unit that a small number was meant in: gigabytes up to 64, megabytes above."""
    number = limit.written
    if isinstance(number, bool) or not isinstance(number, int | float):
        return None
    if 0 < number < 1:
        size = f"{round(number * 1024)}M"
    elif number <= 64:
        size = f"{number:g}G"
    elif 128 <= number < 1024**2:
        size = f"{number:g}M"
    else:
        return None
    if (parse_memory(size).amount or 0) < MINIMUM:
        return None
    edit = replace(limit.value, string_literal(limit.value.source, size))
    return fix(f"Write {quote_value(size)}", edit, applicability="unsafe")
