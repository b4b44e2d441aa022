"""HUB312 limit-given-twice: a limit in a trait and among Docker's own options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.cpu import PERIOD
from hublint.checks.limits.enforcement import amount_of
from hublint.checks.limits.given import given
from hublint.checks.limits.host_options import (
    TRAIT,
    all_host_options,
    host_options,
    is_fixed,
    is_set_once,
    name_of,
)
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.options import remove_option
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.limits.enforced import docker_memory, memory
from hublint.hub.limits.sizes import respelled
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.limits.given import Given
    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry


@rule("HUB312", Severity.WARNING)
def limit_given_twice(hub: Hub) -> Iterator[Report]:
    """An option of Docker's own that overrules a limit trait, or that Docker does not take beside it."""
    for entry in host_options(hub):
        name = name_of(entry)
        if name == "mem_limit":
            yield from _overruled(hub, "mem_limit", entry, _memory(entry))
        elif name == "cpu_quota":
            yield from _overruled(hub, "cpu_limit", entry, _cores(hub, entry))
        elif name == "nano_cpus":
            yield from _beside_period(hub, entry)


def _memory(entry: Entry) -> float | None:
    found = as_python(entry.value)
    return None if found is NOT_KNOWN else docker_memory(found).amount


def _cores(hub: Hub, entry: Entry) -> float | None:
    """The share of a CPU that the quota is, None where the period may not be the usual one."""
    names = all_host_options(hub)
    found = as_python(entry.value)
    if names is None or "cpu_period" in names or not isinstance(found, int):
        return None
    return found / PERIOD


def _overruled(hub: Hub, trait: str, entry: Entry, amount: float | None) -> Iterator[Report]:
    """Two amounts that differ; the option wins."""
    each = next((one for one in given(hub, (trait,)) if not one.group), None)
    if each is None or amount is None:
        return
    if trait == "cpu_limit" and not hub.at_least("dockerspawner", "12.1"):
        return
    if isinstance(each.value, Function) and each.calls:
        yield _over_function(trait, entry, each)
        return
    mine = amount_of(each)
    if not mine or amount == mine:
        return
    yield Report(
        entry.key.place(),
        f"`{name_of(entry)}` in `extra_host_config` overrules `{trait}`: servers get "
        f"{quote(as_python(entry.value))}, not {quote(as_python(each.value))}, while the variable `{trait.upper()}` "
        f"still tells them {quote(as_python(each.value))}. Keep one of the two.",
        related=(each.value.place("the limit that is overruled"),),
        fix=_in_force(hub, entry, each, amount),
    )


def _in_force(hub: Hub, entry: Entry, each: Given, amount: float) -> Fix | None:
    """What servers get today as the value of the trait, and no option: nobody gets more than before.

    Not where the trait has other values, for groups or from code, which the option holds down as well.
    """
    option = hub.spawner.trait(TRAIT)
    others = [one for one in given(hub, (each.name,)) if one is not each]
    once = is_set_once(each.setting) and is_set_once(option.setting)
    code = _spelled(entry, amount, each)
    fixed = each.setting is not None and is_fixed(each.setting.write.statement, each.value)
    if others or not each.final or not (once and fixed) or code is None:
        return None
    return fix(
        f"Keep the limit that is in force, as `{each.name}`",
        replace(each.value, code),
        remove_option(hub, option, entry),
        applicability="unsafe",
    )


def _spelled(entry: Entry, amount: float, each: Given) -> str | None:
    """The amount of an option as JupyterHub reads it, None where it would read another one."""
    if each.name == "cpu_limit":
        code = f"{amount:g}"
        return code if int(float(code) * PERIOD) == int(amount * PERIOD) else None
    written = as_python(entry.value)
    found = respelled(written) if isinstance(written, str) else written
    if not isinstance(found, str | int) or memory(found).amount != amount:
        return None
    return to_source(each.value.source, found)


def _over_function(trait: str, entry: Entry, each: Given) -> Report:
    return Report(
        entry.key.place(),
        f"`{name_of(entry)}` in `extra_host_config` overrules `{trait}`: every server gets "
        f"{quote(as_python(entry.value))}, whatever the function says. Keep one of the two.",
        related=(each.value.place("the limits that are overruled"),),
    )


def _beside_period(hub: Hub, entry: Entry) -> Iterator[Report]:
    """DockerSpawner sends a period whenever `cpu_limit` is not None, and its default is 0."""
    nano = as_python(entry.value)
    names = all_host_options(hub)
    limit = hub.spawner.trait("cpu_limit")
    if (
        not nano
        or names is None
        or "cpu_period" in names
        or not hub.at_least("dockerspawner", "12.1")
    ):
        return
    if limit.is_unknown or limit.as_python() in (None, NOT_KNOWN):
        return
    yield Report(
        entry.key.place(),
        "Docker refuses `nano_cpus` beside a CPU period, which DockerSpawner always sends (unless `cpu_limit` is "
        "`None`), so no server starts. Set `c.DockerSpawner.cpu_limit` to the number of cores instead.",
        fix=_as_trait(hub, entry, nano, given(hub, ("cpu_limit",))),
        severity=Severity.ERROR,
    )


def _as_trait(hub: Hub, entry: Entry, nano: object, limits: list[Given]) -> Fix | None:
    rests = is_set_once(hub.spawner.trait(TRAIT).setting) and is_fixed(entry.node, entry.value)
    if limits or not rests or not isinstance(nano, int | float):
        return None
    section = section_of(hub.spawner, "DockerSpawner")
    added = insert_setting(hub, section, "cpu_limit", f"{nano / 1e9:g}")
    gone = remove_option(hub, hub.spawner.trait(TRAIT), entry)
    return fix("Set cpu_limit instead", gone, added)
