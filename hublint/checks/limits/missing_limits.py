"""HUB315 swap-not-limited, HUB316 no-memory-limit: limits that servers on shared machines lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.dict_options import add_option
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.literals import is_constant_expression, to_source
from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Fix, Report, Severity
from hublint.hub.docker.family import uses_host_config
from hublint.hub.docker.host_config import host_config
from hublint.hub.limits.configured import configured_limits
from hublint.hub.limits.sizes import MINIMUM, docker_size, readable_size
from hublint.hub.scenarios.unconditional import is_always_assigned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.limits.configured import ConfiguredLimit
    from hublint.hub.model import Hub

SWAP = ("memswap_limit", "mem_swappiness", "mem_limit")


@rule("HUB315", Severity.INFO, changes=("container-options",))
def swap_not_limited(hub: Hub) -> Iterator[Report]:
    """A memory limit that leaves as much swap again."""
    if not uses_host_config(hub) or hub.is_part:
        return
    for limit in configured_limits(hub, ("mem_limit",)):
        amount = limit.amount
        if limit.override or not amount or amount < MINIMUM:
            continue
        if not host_config(hub).lacks(*SWAP):
            continue
        yield Report(
            limit.value.place(),
            f"`mem_limit` is {quote_value(limit.written)}, but Docker lets each server use {readable_size(amount)} of "
            "swap on top, which can slow down the whole machine. If the machine has swap, set `memswap_limit` in "
            "`extra_host_config` to the same size.",
            fix=_fix_swap(hub, limit, amount),
        )


def _fix_swap(hub: Hub, limit: ConfiguredLimit, amount: float) -> Fix | None:
    """A limit of memory and swap together, of the same size; only if the memory limit can have no other value."""
    setting = limit.setting
    if (
        setting is None
        or not is_always_assigned(hub, setting)
        or not is_constant_expression(setting.write.statement, limit.value)
    ):
        return None
    size = docker_size(limit.written, amount)
    option = add_option(hub, "memswap_limit", to_source(hub.source, size))
    return fix("Allow no swap", option, applicability="unsafe")


@rule("HUB316", Severity.INFO)
def no_memory_limit(hub: Hub) -> Iterator[Report]:
    """Servers in Docker without a memory limit."""
    spawner = hub.spawner
    if not uses_host_config(hub) or hub.fragment or spawner.setting is None:
        return
    trait = spawner.trait("mem_limit")
    if not trait.is_untouched or not trait.exists:
        return
    if not host_config(hub).lacks("mem_limit"):
        return
    yield Report(
        spawner.setting.place(),
        f"No memory limit is set for {spawner.name}: one user can use up all memory and bring down the hub and "
        'everyone\'s servers. Set `c.DockerSpawner.mem_limit`, for example to `"2G"`.',
    )
