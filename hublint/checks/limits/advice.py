"""HUB315 swap-not-limited, HUB316 no-memory-limit: advice for shared machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.enforcement import amount_of
from hublint.checks.limits.given import given
from hublint.checks.limits.host_options import (
    add_option,
    all_host_options,
    docker_size,
    is_fixed,
)
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Fix, Report, Severity
from hublint.hub.docker.family import uses_host_config
from hublint.hub.limits.sizes import MINIMUM, shown
from hublint.interpret.constants import as_python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.limits.given import Given
    from hublint.hub.model import Hub

SWAP = frozenset(("memswap_limit", "mem_swappiness", "mem_limit"))


@rule("HUB315", Severity.INFO)
def swap_not_limited(hub: Hub) -> Iterator[Report]:
    """A memory limit that leaves as much swap again."""
    if not uses_host_config(hub):
        return
    for each in given(hub, ("mem_limit",)):
        amount = amount_of(each)
        if each.group or not amount or amount < MINIMUM:
            continue
        options = all_host_options(hub)
        if options is None or options & SWAP:
            continue
        value = as_python(each.value)
        yield Report(
            each.value.place(),
            f"`mem_limit` is {quote(value)}, but Docker lets each server use {shown(amount)} of swap on top, which can "
            "slow the whole machine down. If the machine has swap, set `memswap_limit` in `extra_host_config` to the "
            "same size.",
            fix=_same_swap(hub, each, amount),
        )


def _same_swap(hub: Hub, each: Given, amount: float) -> Fix | None:
    """A limit of memory and swap together, of the same size; only where no other memory limit can come."""
    setting = each.setting
    if (
        setting is None
        or setting.write.path_condition
        or not is_fixed(setting.write.statement, each.value)
    ):
        return None
    added = add_option(hub, "memswap_limit", to_source(hub.source, docker_size(each.value, amount)))
    return fix("Leave no swap on top", added, applicability="unsafe")


@rule("HUB316", Severity.INFO)
def no_memory_limit(hub: Hub) -> Iterator[Report]:
    """Servers in Docker without a memory limit."""
    spawner = hub.spawner
    if not uses_host_config(hub) or hub.fragment or spawner.setting is None:
        return
    trait = spawner.trait("mem_limit")
    if not trait.is_untouched or not trait.exists:
        return
    options = all_host_options(hub)
    if options is None or "mem_limit" in options:
        return
    yield Report(
        spawner.setting.place(),
        f"No memory limit is set for {spawner.name}: one user can use up the memory of the machine and bring down the "
        "servers of all others, and the hub. Set `c.DockerSpawner.mem_limit`, for example to `2G`.",
    )
