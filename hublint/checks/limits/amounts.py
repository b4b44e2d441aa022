"""HUB302 memory-limit-too-small, HUB303 memory-limit-of-zero, HUB304 negative-memory-limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.given import Given, amounts, given
from hublint.checks.limits.host_options import (
    all_host_options,
    host_options,
    name_of,
)
from hublint.checks.limits.requested import requested
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.docker.family import uses_host_config
from hublint.hub.limits.enforced import docker_memory, memory
from hublint.hub.limits.sizes import MINIMUM, SWARM_MINIMUM, shown
from hublint.interpret.constants import type_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hublint.findings import Fix
    from hublint.hub.limits.enforced import Outcome
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value


@rule("HUB302", Severity.ERROR)
def memory_limit_too_small(hub: Hub) -> Iterator[Report]:
    """A limit below Docker's minimum of 6 MB, mostly a number of megabytes or gigabytes without a unit."""
    for each, value, amount in _amounts(hub, "DockerSpawner", "KubeSpawner", "SystemdSpawner"):
        if not 0 < amount < MINIMUM:
            continue
        docker = hub.spawner.is_a("DockerSpawner")
        outcome = (
            "Docker refuses a limit below 6 MB, so no server starts"
            if docker
            else "no server can run in that"
        )
        message = (
            f"`{each.name}` is {_as_written(value)}{shown(amount)}: {outcome}. "
            "Write the limit with its unit, such as `512M` or `2G`."
        )
        severity = None if docker else Severity.WARNING
        yield Report(
            each.value.place(), message, fix=_with_unit(each.value, value), severity=severity
        )
    yield from _small_reservations(hub)


def _small_reservations(hub: Hub) -> Iterator[Report]:
    for each, value, amount in requested(hub, "SwarmSpawner", "mem_guarantee"):
        if 0 < amount < SWARM_MINIMUM:
            yield Report(
                each.value.place(),
                f"`{each.name}` is {_as_written(value)}{shown(amount)}: a swarm reserves no less than 4 MB, so no "
                "server starts. Write the amount with its unit, such as `512M` or `2G`.",
                fix=_with_unit(each.value, value),
            )


@rule("HUB303", Severity.WARNING)
def memory_limit_of_zero(hub: Hub) -> Iterator[Report]:
    """A limit that comes to nothing, and so is none."""
    for each, value, amount in _amounts(hub, "DockerSpawner", "KubeSpawner"):
        if amount != 0:
            continue
        if _spells_zero(value):
            yield Report(
                each.value.place(),
                f"`{each.name}` is {quote(value)}, which means no limit at all: a server may use the memory of "
                "the whole machine. Write `None` to say so, or a size such as `2G`.",
                fix=fix("Write None", replace(each.value, "None")),
                severity=Severity.INFO,
            )
        else:
            yield Report(
                each.value.place(),
                f"`{each.name}` is {quote(value)}, which JupyterHub cuts off to 0 bytes, and 0 means no limit at "
                "all: a server may use the memory of the whole machine. Write the limit with its unit, such as "
                "`512M`.",
                fix=_with_unit(each.value, value),
            )


@rule("HUB304", Severity.ERROR)
def negative_memory_limit(hub: Hub) -> Iterator[Report]:
    """A limit below zero, which does not mean unlimited."""
    for each, value, amount in _amounts(hub, "DockerSpawner", "KubeSpawner"):
        if amount >= 0:
            continue
        system = "Docker" if hub.spawner.is_a("DockerSpawner") else "Kubernetes"
        yield Report(
            each.value.place(),
            f"`{each.name}` is {quote(value)}: JupyterHub hands it on and {system} refuses a negative limit, so no "
            "server starts. Write `None` for no limit, or a size such as `2G`.",
            fix=fix(
                "Set no limit",
                replace(each.value, "None"),
                applicability="safe" if value == -1 else "unsafe",
            ),
        )
    yield from _negative_guarantees(hub)


def _negative_guarantees(hub: Hub) -> Iterator[Report]:
    """Those that DockerSpawner is given do no harm: it makes no use of them."""
    for system, spawner in (("Kubernetes", "KubeSpawner"), ("the swarm", "SwarmSpawner")):
        for each, value, amount in requested(hub, spawner, "mem_guarantee", "cpu_guarantee"):
            if amount < 0:
                yield Report(
                    each.value.place(),
                    f"`{each.name}` is {quote(value)}: JupyterHub hands it on and {system} refuses a negative amount, "
                    "so no server starts. Write `None` for no guarantee.",
                    fix=fix("Guarantee nothing", replace(each.value, "None")),
                )


def _amounts(hub: Hub, *spawners: str) -> Iterator[tuple[Given, object, float]]:
    """The known memory limits of a spawner that enforces them: as written, and in bytes."""
    if not (hub.spawner.known and hub.spawner.is_a(*spawners)):
        return
    if hub.spawner.overrides("create_object", "get_pod_manifest"):
        return
    for each, read in _limits(hub):
        yield from amounts(each, read)


def _limits(hub: Hub) -> Iterator[tuple[Given, Callable[[object], Outcome]]]:
    """The limits that count, with their readers: Docker's own option overrules the traits."""
    options = [entry for entry in host_options(hub) if name_of(entry) == "mem_limit"]
    for entry in options:
        if type_of(entry.value) is not float:  # which Docker refuses altogether
            yield Given("mem_limit", entry.value, calls=False), docker_memory
    if options or (uses_host_config(hub) and all_host_options(hub) is None):
        return
    for each in given(hub, ("mem_limit",)):
        yield each, memory


def _as_written(value: object) -> str:
    """A number without a unit is explained; a text tells its unit itself."""
    if isinstance(value, str):
        return f"{quote(value)}, which is "
    return f"{quote(value)}, and a number without a unit counts bytes: that is "


def _spells_zero(value: object) -> bool:
    if isinstance(value, str):
        return not any(digit in value for digit in "123456789")
    return not value


def _with_unit(value: Value, found: object) -> Fix | None:
    """A guess at the unit that a small number was meant in: gigabytes up to 64, else megabytes."""
    if isinstance(found, bool) or not isinstance(found, int | float):
        return None
    if 0 < found < 1:
        size = f"{round(found * 1024)}M"
    elif found <= 64:
        size = f"{found:g}G"
    elif 128 <= found < 1024**2:
        size = f"{found:g}M"
    else:
        return None
    if (memory(size).amount or 0) < MINIMUM:
        return None
    return fix(
        f"Write {size}", replace(value, string_literal(value.source, size)), applicability="unsafe"
    )
