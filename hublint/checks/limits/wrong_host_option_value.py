"""HUB314 wrong-host-option-value: values in `extra_host_config` that docker-py or Docker rejects, or misreads.

Measured on docker-py 7.2 (`docker.types.HostConfig`). What it passes on unchecked, Docker's API decodes into Go
types, which accept no string for a number, a boolean or a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.option_kinds import KINDS, MEMBER_KINDS, Kind
from hublint.checks.limits.option_values import is_wrong, report_value
from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import uses_host_config
from hublint.hub.docker.host_config import HOST_CONFIG, host_config, host_options, option_name
from hublint.hub.limits.configured import configured_limits
from hublint.hub.limits.limit_values import parse_docker_memory, parse_memory
from hublint.interpret.constants import NOT_KNOWN, as_python, type_of
from hublint.interpret.values import Collection, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub


@rule("HUB314", Severity.ERROR, "stops", changes=("container-options",))
def wrong_host_option_value(hub: Hub) -> Iterator[Report]:
    """A string for a list, a number for a string, a size with a unit that docker-py does not know."""
    for entry in host_options(hub):
        name = option_name(entry)
        kind = KINDS.get(name)
        if kind is None or (name == "devices" and _is_privileged(hub)):
            continue
        if is_wrong(kind, entry.value):
            yield report_value(HOST_CONFIG, name, kind, entry.value)
        else:
            yield from _wrong_members(name, entry.value)
    yield from _rejected_swap(hub)


def _is_privileged(hub: Hub) -> bool:
    """Whether containers have every device anyway, so that Docker passes over those that are named (`WithDevices`).

    docker-py makes a device of each character of a string, with the same path on both sides.
    """
    privileged = host_config(hub).get("privileged")
    return privileged is not None and as_python(privileged) is True


def _wrong_members(name: str, value: Value) -> Iterator[Report]:
    """What is wrong with the members of a list of dicts."""
    if name not in MEMBER_KINDS or not isinstance(value, Collection):
        return
    for item in value.items:
        if not isinstance(item, Mapping):
            continue
        for key, kind in MEMBER_KINDS[name].items():
            for spelling in (key, key.capitalize()):
                member = item.get(spelling)
                if member is not None and _is_wrong_member(kind, member):
                    yield report_value(HOST_CONFIG, f"{name}[].{spelling}", kind, member)


def _is_wrong_member(kind: Kind, value: Value) -> bool:
    if kind != "list of lists":
        return is_wrong(kind, value)
    if not isinstance(value, Collection):
        return type_of(value) is str
    return any(type_of(item) is str for item in value.items)


def _rejected_swap(hub: Hub) -> Iterator[Report]:
    """`memswap_limit` counts memory and swap together, so it can't be less than the memory limit, or alone."""
    value = host_config(hub).get("memswap_limit")
    if value is None or not uses_host_config(hub):
        return
    swap, limit = _docker_amount(value), _memory_limit(hub)
    if swap is None or limit is None or swap <= 0 or (0 < limit <= swap):
        return
    problem = "but no memory limit is set"
    correction = "Set `mem_limit`, too, to this size or less."
    if limit:
        problem = "less than the memory limit, which it includes"
        correction = "Set it to the size of `mem_limit` for no swap, or to more."
    yield Report(
        value.place(),
        f"`memswap_limit` is {quote_value(as_python(value))}, {problem}. Docker rejects that, so no server starts. "
        f"{correction}",
    )


def _docker_amount(value: Value) -> float | None:
    written = as_python(value)
    return None if written is NOT_KNOWN else parse_docker_memory(written).amount


def _memory_limit(hub: Hub) -> float | None:
    """Bytes of memory that containers get, 0 for no limit, None if that is not known."""
    config = host_config(hub)
    if not config.complete:
        return None
    option = config.get("mem_limit")
    if option is not None:
        return _docker_amount(option)
    trait = hub.spawner.trait("mem_limit")
    if trait.is_unknown or any(limit.override for limit in configured_limits(hub, ("mem_limit",))):
        return None
    written = trait.as_python()
    parsed = parse_memory(written)
    return None if written is NOT_KNOWN or parsed.error else parsed.amount or 0
