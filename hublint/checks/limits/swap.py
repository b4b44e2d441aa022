"""Limits of memory and swap together that Docker refuses; reported by HUB314."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.given import given
from hublint.checks.limits.host_options import all_host_options, host_options, name_of
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report
from hublint.hub.limits.enforced import docker_memory, memory
from hublint.interpret.constants import NOT_KNOWN, as_python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


def refused_swap(hub: Hub) -> Iterator[Report]:
    """`memswap_limit` counts memory and swap together, so it can't be less than the memory limit, or alone."""
    for entry in host_options(hub):
        if name_of(entry) != "memswap_limit":
            continue
        swap, limit = _amount(as_python(entry.value)), _limit(hub)
        if swap is None or limit is None or swap <= 0 or (0 < limit <= swap):
            continue
        why = (
            "less than the memory limit, which it includes"
            if limit
            else "set without a memory limit"
        )
        yield Report(
            entry.value.place(),
            f"`memswap_limit` of {quote(as_python(entry.value))} is {why}: Docker refuses that, so no server starts. "
            "Give it the size of `mem_limit` for no swap, or more.",
        )


def _amount(found: object) -> float | None:
    return None if found is NOT_KNOWN else docker_memory(found).amount


def _limit(hub: Hub) -> float | None:
    """Bytes of memory that containers get, 0 for no limit, None where that is not known."""
    if all_host_options(hub) is None:
        return None
    for entry in host_options(hub):
        if name_of(entry) == "mem_limit":
            return _amount(as_python(entry.value))
    trait = hub.spawner.trait("mem_limit")
    if trait.is_unknown or any(each.group for each in given(hub, ("mem_limit",))):
        return None
    found = trait.as_python()
    outcome = memory(found)
    return None if found is NOT_KNOWN or outcome.error else outcome.amount or 0
