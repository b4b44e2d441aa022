"""HUB310 cpu-limit-out-of-range, HUB311 cpu-limit-before-support: numbers of cores without the desired effect."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from hublint.checks.toolkit.dict_options import replace_with_option
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Fix, Report, Severity
from hublint.hub.docker.family import is_swarm, starts_containers, uses_host_config
from hublint.hub.docker.host_config import host_config
from hublint.hub.limits.configured import configured_limits, known_amounts, requested_amounts
from hublint.hub.limits.limit_values import CPU_PERIOD, parse_cpu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.limits.configured import ConfiguredLimit
    from hublint.hub.model import Hub

LONGEST = 2**63 - 1
"""The largest number that the Docker daemon reads."""

SWARM_MINIMUM = 0.001
"""Cores: a swarm rejects lower reservations (swarmkit, ``controlapi/service.go``)."""

EXAMPLES = "write `0.5` for half a core, `2` for two"


@rule("HUB310", Severity.WARNING, "stops")
def cpu_limit_out_of_range(hub: Hub) -> Iterator[Report]:
    """A number of cores that Docker or Kubernetes rejects, or that limits nothing."""
    yield from _negative_pod_limits(hub)
    if not _supports_cpu_limit(hub):
        return
    for limit, cores in known_amounts(configured_limits(hub, ("cpu_limit",))):
        problem = _problem(hub, cores)
        if problem is not None:
            severity, words = problem
            message = f"`{limit.name}` is {quote_value(limit.written)}, {words}"
            yield Report(limit.value.place(), message, severity=severity)
    yield from _small_reservations(hub)


def _negative_pod_limits(hub: Hub) -> Iterator[Report]:
    for limit, cores in requested_amounts(hub, "KubeSpawner", "cpu_limit"):
        if cores < 0:
            yield Report(
                limit.value.place(),
                f"`{limit.name}` is {quote_value(limit.written)}, but Kubernetes rejects negative limits, so no server "
                "starts. Write `None` for no limit, or a number of cores.",
                severity=Severity.ERROR,
            )


def _small_reservations(hub: Hub) -> Iterator[Report]:
    for limit, cores in requested_amounts(hub, "SwarmSpawner", "cpu_guarantee"):
        if 0 < cores < SWARM_MINIMUM:
            yield Report(
                limit.value.place(),
                f"`{limit.name}` is {quote_value(limit.written)}, but Docker Swarm rejects reservations below a "
                f"thousandth of a core, so no server starts. The setting counts cores: {EXAMPLES}.",
                severity=Severity.ERROR,
            )


def _problem(hub: Hub, cores: float) -> tuple[Severity, str] | None:
    """What is wrong with a number of cores, to follow "`cpu_limit` is ..., "; None if nothing is."""
    if not isfinite(cores):
        return None
    if cores == 0:
        return (
            Severity.INFO,
            "which means no limit. Write `None` to say so, or a number of cores.",
        )
    if cores < 0.01 if is_swarm(hub) else _is_rejected_quota(hub, cores):
        return Severity.ERROR, (
            "but Docker accepts no less than a hundredth of a core, so no server starts. The limit counts cores: "
            f"{EXAMPLES}."
        )
    if cores < 0:
        return Severity.WARNING, "which Docker treats as no limit. Write `None` to say so."
    if cores > 512 or (cores >= 100 and cores % 50 == 0):
        return Severity.WARNING, (
            "but the limit counts cores, not percent, so it limits nothing on an ordinary machine. "
            "Write `1` for one core, `0.5` for half a core."
        )
    return None


def _is_rejected_quota(hub: Hub, cores: float) -> bool:
    """Whether Docker rejects the resulting microseconds of each period; 0 never reaches Docker."""
    return host_config(hub).lacks("cpu_period", "cpu_quota") and 1 <= cores * CPU_PERIOD < 1000


def _supports_cpu_limit(hub: Hub) -> bool:
    return starts_containers(hub) and (is_swarm(hub) or hub.at_least("dockerspawner", "12.1"))


@rule("HUB311", Severity.WARNING, changes=("limits", "container-options"))
def cpu_limit_before_support(hub: Hub) -> Iterator[Report]:
    """A CPU limit for a DockerSpawner that is older than its support for one."""
    if hub.at_least("dockerspawner", "12.1") or not uses_host_config(hub):
        return
    for limit in configured_limits(hub, ("cpu_limit",)):
        cores = parse_cpu(limit.written).amount
        if limit.setting is None or cores is None or cores <= 0:
            continue
        yield Report(
            limit.value.place(),
            f"{hub.release_note('dockerspawner')} ignores `cpu_limit`, so {quote_value(limit.written)} limits nothing: "
            "support came with 12.1. Upgrade DockerSpawner, or set `cpu_quota` in `extra_host_config` (microseconds of "
            f"every {CPU_PERIOD}).",
            fix=_fix_quota(hub, limit, cores),
        )


def _fix_quota(hub: Hub, limit: ConfiguredLimit, cores: float) -> Fix | None:
    quota = int(min(cores * CPU_PERIOD, LONGEST))
    edits = replace_with_option(hub, limit.setting, limit.value, "cpu_quota", quota)
    return fix("Set Docker's `cpu_quota` instead", *edits, applicability="unsafe")
