"""HUB312 limit-given-twice: a limit in a setting and among Docker's own options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.dict_options import remove_option
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import is_constant_expression, to_source
from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.host_config import HOST_CONFIG, host_config, host_options, option_name
from hublint.hub.limits.configured import configured_limits
from hublint.hub.limits.limit_values import CPU_PERIOD, parse_docker_memory, parse_memory
from hublint.hub.limits.sizes import intended_size
from hublint.hub.scenarios.unconditional import is_always_assigned
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.limits.configured import ConfiguredLimit
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry


@rule("HUB312", Severity.WARNING, "stops", changes=("limits", "container-options"))
def limit_given_twice(hub: Hub) -> Iterator[Report]:
    """An option of Docker's own that overrides a limit, or that Docker does not accept beside it."""
    for option in host_options(hub):
        name = option_name(option)
        if name == "mem_limit":
            yield from _overridden(hub, "mem_limit", option, _memory(option))
        elif name == "cpu_quota":
            yield from _overridden(hub, "cpu_limit", option, _cores(hub, option))
        elif name == "nano_cpus":
            yield from _beside_period(hub, option)


def _memory(option: Entry) -> float | None:
    size = as_python(option.value)
    return None if size is NOT_KNOWN else parse_docker_memory(size).amount


def _cores(hub: Hub, option: Entry) -> float | None:
    """The number of cores that the quota is, None if the period may not be the usual one."""
    quota = as_python(option.value)
    if not host_config(hub).lacks("cpu_period") or not isinstance(quota, int):
        return None
    return quota / CPU_PERIOD


def _overridden(hub: Hub, name: str, option: Entry, amount: float | None) -> Iterator[Report]:
    """Two amounts that differ; the option wins."""
    limits = (limit for limit in configured_limits(hub, (name,)) if not limit.override)
    limit = next(limits, None)
    if limit is None or amount is None:
        return
    if name == "cpu_limit" and not hub.at_least("dockerspawner", "12.1"):
        return
    if isinstance(limit.value, Function) and limit.takes_function:
        yield _report_function(option, limit)
    elif limit.amount and amount != limit.amount:
        yield _report_amount(option, limit, _fix_in_force(hub, option, limit, amount))


def _report_amount(option: Entry, limit: ConfiguredLimit, cure: Fix | None) -> Report:
    written = quote_value(limit.written)
    return Report(
        option.key.place(),
        f"`{option_name(option)}` in `extra_host_config` overrides the setting `{limit.name}`: servers get "
        f"{quote_value(as_python(option.value))}, not {written}, although their variable `{limit.name.upper()}` still "
        f"says {written}. Keep only one of the two.",
        related=(limit.value.place("the overridden limit"),),
        fix=cure,
    )


def _report_function(option: Entry, limit: ConfiguredLimit) -> Report:
    return Report(
        option.key.place(),
        f"`{option_name(option)}` in `extra_host_config` overrides the setting `{limit.name}`: every server gets "
        f"{quote_value(as_python(option.value))}, whatever the function returns. Keep only one of the two.",
        related=(limit.value.place("the overridden limits"),),
    )


def _fix_in_force(hub: Hub, option: Entry, limit: ConfiguredLimit, amount: float) -> Fix | None:
    """What servers get today as the value of the setting, and no option: nobody gets more than before.

    None if the setting has other values, for groups or from code, which the option overrides as well.
    """
    trait = hub.spawner.trait(HOST_CONFIG)
    others = [other for other in configured_limits(hub, (limit.name,)) if other is not limit]
    if others or not limit.is_final or limit.setting is None:
        return None
    if not is_constant_expression(limit.setting.write.statement, limit.value):
        return None
    always = is_always_assigned(hub, limit.setting) and is_always_assigned(hub, trait.setting)
    code = _as_limit(option, amount, limit)
    if not always or code is None:
        return None
    return fix(
        f"Keep the limit in force, as `{limit.name}`",
        replace(limit.value, code),
        remove_option(hub, trait, option),
        applicability="unsafe",
    )


def _as_limit(option: Entry, amount: float, limit: ConfiguredLimit) -> str | None:
    """The amount of an option as JupyterHub reads it, None if it would read another one."""
    if limit.name == "cpu_limit":
        code = f"{amount:g}"
        return code if int(float(code) * CPU_PERIOD) == int(amount * CPU_PERIOD) else None
    written = as_python(option.value)
    size = intended_size(written) if isinstance(written, str) else written
    if not isinstance(size, str | int) or parse_memory(size).amount != amount:
        return None
    return to_source(limit.value.source, size)


def _beside_period(hub: Hub, option: Entry) -> Iterator[Report]:
    """DockerSpawner sends a period unless `cpu_limit` is None, and its default is 0."""
    nano = as_python(option.value)
    if not nano or not hub.at_least("dockerspawner", "12.1"):
        return
    trait = hub.spawner.trait("cpu_limit")
    if not host_config(hub).lacks("cpu_period") or trait.is_unknown:
        return
    if trait.as_python() in (None, NOT_KNOWN):
        return
    yield Report(
        option.key.place(),
        f"Docker rejects `nano_cpus` together with a CPU period, which {hub.release_note('dockerspawner')} sends "
        "unless `cpu_limit` is `None`, so no server starts. Set `c.DockerSpawner.cpu_limit` to the number of cores "
        "instead.",
        fix=_fix_nano_cpus(hub, option, nano),
        severity=Severity.ERROR,
    )


def _fix_nano_cpus(hub: Hub, option: Entry, nano: object) -> Fix | None:
    """The same number of cores as `cpu_limit`."""
    trait = hub.spawner.trait(HOST_CONFIG)
    if configured_limits(hub, ("cpu_limit",)) or not isinstance(nano, int | float):
        return None
    if not is_always_assigned(hub, trait.setting):
        return None
    if not is_constant_expression(option.node, option.value):
        return None
    section = section_of(hub.spawner, "DockerSpawner")
    setting = insert_setting(hub, section, "cpu_limit", f"{nano / 1e9:g}")
    return fix("Set `cpu_limit` instead", remove_option(hub, trait, option), setting)
