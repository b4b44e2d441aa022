"""HUB309 cpu-limit-as-text: strings where JupyterHub expects a number of cores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.consequence import consequence
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.environment_reads import environment_read, environment_read_at
from hublint.checks.toolkit.literals import is_only_use
from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Fix, Report, Severity
from hublint.hub.limits.configured import CONTAINERS, CPU, configured_limits, possible_values
from hublint.hub.limits.foreign_units import foreign_system
from hublint.interpret.constants import as_python, type_of
from hublint.interpret.values import Unknown, Value
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.limits.configured import ConfiguredLimit
    from hublint.hub.model import Hub

_CORES = pattern(r"\s*(\d+(?:\.\d*)?|\.\d+)\s*(m?)\s*")
_NUMBER = pattern(r"\d+(?:\.\d*)?|\.\d+")


@rule("HUB309", Severity.ERROR, changes=("limits",))
def cpu_limit_as_text(hub: Hub) -> Iterator[Report]:
    """A string instead of a number of cores."""
    for limit in configured_limits(hub, CPU):
        if not hub.spawner.class_mro.traits[limit.name].accepts("Float"):
            continue
        if limit.from_function and type_of(limit.value) in CONTAINERS:
            yield _report_container(limit)
        for value, is_certain in possible_values(limit):
            if type_of(value) is str and not _has_foreign_unit(hub, limit, value):
                yield _report_text(limit, _whole_read(value), is_certain=is_certain)


def _report_container(limit: ConfiguredLimit) -> Report:
    return Report(
        limit.value.place(),
        f"`{limit.name}` is a function that returns more than one value instead of a number of cores. "
        f"{consequence(limit)}",
    )


def _report_text(limit: ConfiguredLimit, value: Value, *, is_certain: bool) -> Report:
    text = as_python(value)
    what, correction = "a string", "Convert it with `float(...)`."
    if isinstance(text, str):
        cores = _cores(text)
        what = f"the string {quote_value(text)}"
        correction = (
            "Write a number such as `1.5`."
            if cores is None
            else f"Write `{cores:g}`, without quotes."
        )
    return Report(
        value.place(),
        f"`{limit.name}` is {what} instead of a number of cores. {consequence(limit)} {correction}",
        fix=_fix_number(value),
        severity=None if is_certain else Severity.WARNING,
    )


def _has_foreign_unit(hub: Hub, limit: ConfiguredLimit, value: Value) -> bool:
    text = as_python(value)
    return isinstance(text, str) and foreign_system(hub, limit.name, text) is not None


def _cores(text: str) -> float | None:
    """The number of cores that a string says, thousandths (`500m`) included."""
    match = _CORES.fullmatch(text)
    return float(match[1]) / (1000 if match[2] else 1) if match else None


def _whole_read(value: Value) -> Value:
    """The whole call for a default in `os.environ.get(name, default)`, which gives a string in any case."""
    read = environment_read(value)
    if read is None or read.node is value.node:
        return value
    return Unknown(read.node, value.source, "text from the environment", str)


def _fix_number(value: Value) -> Fix | None:
    text = as_python(value)
    if isinstance(text, str):
        cores = _cores(text)
        return None if cores is None else fix(f"Write `{cores:g}`", replace(value, f"{cores:g}"))
    if _is_always_set(value) and is_only_use(value):
        code = value.source.code(value.node)
        return fix("Convert it to a number", Edit(value.source, value.node, f"float({code})"))
    return None


def _is_always_set(value: Value) -> bool:
    """Whether an expression reads a variable that must be set, or whose default is written out as a number."""
    read = environment_read_at(value.source, value.node)
    if read is None or read.required:
        return read is not None
    default = value.source.code(read.default) if read.default is not None else ""
    return _NUMBER.fullmatch(default.strip("'\"")) is not None
