"""HUB309 cpu-limit-as-text: strings where JupyterHub expects a number of cores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.limits.consequence import consequence
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import is_only_use
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote_value
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

ENVIRONMENT = ("os.environ.get", "os.getenv", "environ.get", "getenv")

_CORES = pattern(r"\s*(\d+(?:\.\d*)?|\.\d+)\s*(m?)\s*")
_NUMBER = pattern(r"\d+(?:\.\d*)?|\.\d+")


@rule("HUB309", Severity.ERROR)
def cpu_limit_as_text(hub: Hub) -> Iterator[Report]:
    """A string instead of a number of cores."""
    for limit in configured_limits(hub, CPU):
        if "Float" not in str(hub.spawner.class_mro.traits[limit.name].type_signature):
            continue
        if limit.from_function and type_of(limit.value) in CONTAINERS:
            yield _report_container(limit)
        for value, is_certain in possible_values(limit):
            if type_of(value) is str and not _has_foreign_unit(hub, limit, value):
                yield _report_text(limit, _whole_read(value), is_certain=is_certain)


def _report_container(limit: ConfiguredLimit) -> Report:
    return Report(
        limit.value.place(),
        f"`{limit.name}` must be a number of cores, but this function returns more than one value. "
        f"{consequence(limit)}",
    )


def _report_text(limit: ConfiguredLimit, value: Value, *, is_certain: bool) -> Report:
    text = as_python(value)
    what, correction = "this is a string, whatever it contains", "Convert it with `float(...)`."
    if isinstance(text, str):
        cores = _cores(text)
        what = f"{quote_value(text)} is a string"
        correction = (
            "Write a number such as `1.5`."
            if cores is None
            else f"Write `{cores:g}`, without quotes."
        )
    return Report(
        value.place(),
        f"`{limit.name}` must be a number of cores, but {what}. {consequence(limit)} {correction}",
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
    argument = value.source.parent(value.node)
    call = value.source.parent(argument) if isinstance(argument, cst.Arg) else None
    if isinstance(call, cst.Call) and value.source.code(call.func) in ENVIRONMENT:
        return Unknown(call, value.source, "text from the environment", str)
    return value


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
    node, source = value.node, value.source
    if isinstance(node, cst.Subscript):
        return source.code(node.value) == "os.environ"
    if (
        not (isinstance(node, cst.Call) and source.code(node.func) in ENVIRONMENT)
        or len(node.args) != 2
    ):
        return False
    return _NUMBER.fullmatch(source.code(node.args[1].value).strip("'\"")) is not None
