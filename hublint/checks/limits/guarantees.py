"""HUB307 guarantee-without-effect, HUB308 guarantee-above-limit: memory and cores that servers are promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.dict_options import replace_with_option
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Fix, Report, Severity
from hublint.hub.docker.family import uses_host_config
from hublint.hub.docker.host_config import HOST_CONFIG
from hublint.hub.limits.configured import CPU, configured_limits
from hublint.hub.limits.sizes import MINIMUM, docker_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.limits.configured import ConfiguredLimit
    from hublint.hub.model import Hub


@rule("HUB307", Severity.WARNING, changes=("limits", "container-options"))
def guarantee_without_effect(hub: Hub) -> Iterator[Report]:
    """A guarantee for DockerSpawner, which does not use it."""
    if not uses_host_config(hub):
        return
    for guarantee in configured_limits(hub, ("mem_guarantee", "cpu_guarantee")):
        amount, name = guarantee.amount, guarantee.name
        if not amount or guarantee.override or name in hub.spawner.hook_effects.mentions:
            continue
        if hub.spawner.trait(HOST_CONFIG).is_unknown:
            continue
        if name in CPU:
            correction = "Docker can't guarantee cores: remove the setting."
        else:
            correction = "Docker's closest option is `mem_reservation` in `extra_host_config`."
        yield Report(
            guarantee.value.place(),
            f"DockerSpawner doesn't use `{name}`: servers only see {quote_value(guarantee.written)} in the variable "
            f"`{name.upper()}`, and nothing is reserved for them. {correction}",
            fix=_fix_reservation(hub, guarantee, amount),
        )


def _fix_reservation(hub: Hub, guarantee: ConfiguredLimit, amount: float) -> Fix | None:
    """Docker's soft limit, which must be at least 6 MB and at most the limit."""
    limits = [
        limit.amount for limit in configured_limits(hub, ("mem_limit",)) if not limit.override
    ]
    limit = next((size for size in limits if size), None)
    if guarantee.name in CPU or amount < MINIMUM or (limit is not None and amount > limit):
        return None
    size = docker_size(guarantee.written, amount)
    edits = replace_with_option(hub, guarantee.setting, guarantee.value, "mem_reservation", size)
    return fix("Set Docker's `mem_reservation` instead", *edits, applicability="unsafe")


@rule("HUB308", Severity.ERROR, "stops")
def guarantee_above_limit(hub: Hub) -> Iterator[Report]:
    """A guarantee of more than the limit allows."""
    if not (hub.spawner.known and hub.spawner.is_a("KubeSpawner", "SwarmSpawner")):
        return
    limits = configured_limits(hub)
    for override in sorted({limit.override for limit in limits}):
        for limit, guarantee in _pairs(limits, override):
            high, low = limit.amount, guarantee.amount
            if high and low and 0 < high < low:
                yield _report_above(hub, limit, guarantee)


def _pairs(
    limits: list[ConfiguredLimit], override: int
) -> Iterator[tuple[ConfiguredLimit, ConfiguredLimit]]:
    """The limit and the guarantee that servers with an override have, one of which may come from the settings."""
    for resource in ("mem", "cpu"):
        pair: dict[str, ConfiguredLimit] = {}
        for limit in limits:
            if limit.override in (0, override) and limit.name.startswith(resource):
                pair[limit.name.rpartition("_")[2]] = limit
        if len(pair) == 2 and override in (pair["limit"].override, pair["guarantee"].override):
            yield pair["limit"], pair["guarantee"]


def _report_above(hub: Hub, limit: ConfiguredLimit, guarantee: ConfiguredLimit) -> Report:
    if hub.spawner.is_a("KubeSpawner"):
        effect, severity = "Kubernetes rejects such a pod, so the server does not start.", None
    else:
        effect = "Docker Swarm reserves more of a machine for each server than it can ever use."
        severity = Severity.WARNING
    return Report(
        guarantee.value.place(),
        f"`{guarantee.name}` is {quote_value(guarantee.written)}, more than the `{limit.name}` of "
        f"{quote_value(limit.written)}. {effect} Lower the guarantee or raise the limit.",
        related=(limit.value.place("the limit"),),
        severity=severity,
    )
