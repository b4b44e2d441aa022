"""HUB309 cpu-limit-as-text, HUB310 cpu-limit-out-of-range, HUB311 cpu-limit-before-12.1."""

from __future__ import annotations

from itertools import chain
from math import isfinite
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.limits.ecosystems import foreign
from hublint.checks.limits.given import CONTAINERS, CPU, Given, amounts, answers, given
from hublint.checks.limits.host_options import as_host_option
from hublint.checks.limits.requested import requested
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import is_only_use
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Fix, Report, Severity
from hublint.hub.limits.enforced import cpu
from hublint.interpret.constants import as_python, type_of
from hublint.interpret.values import Mapping, Unknown, Value
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

PERIOD = 100_000
"""Microseconds: the span of time that Docker counts the share of a CPU in, unless `cpu_period` says otherwise."""

LONGEST = 2**63 - 1
"""The largest number that the Docker daemon reads."""

SWARM_MINIMUM = 0.001
"""Cores: a swarm refuses to reserve less (swarmkit, ``controlapi/service.go``)."""

ENVIRONMENT = ("os.environ.get", "os.getenv", "environ.get", "getenv")

_CORES = pattern(r"\s*(\d+(?:\.\d*)?|\.\d+)\s*(m?)\s*")
_PLAIN = pattern(r"\d+(?:\.\d*)?|\.\d+")


@rule("HUB309", Severity.ERROR)
def cpu_limit_as_text(hub: Hub) -> Iterator[Report]:
    """A text where JupyterHub wants a number of cores."""
    for each in given(hub, CPU):
        if not hub.spawner.class_mro.traits[each.name].accepts("Float"):
            continue
        if each.called and type_of(each.value) in CONTAINERS:
            yield Report(each.value.place(), _container(each))
        for value, sure in answers(each):
            if type_of(value) is str and not _is_foreign(hub, each, value):
                read = _read(value)
                severity = None if sure else Severity.WARNING
                yield Report(read.place(), _text(each, read), fix=_number(read), severity=severity)


def _container(each: Given) -> str:
    return f"the function gives more than one value, but `{each.name}` takes a number of cores, so {each.fails}."


def _is_foreign(hub: Hub, each: Given, value: Value) -> bool:
    found = as_python(value)
    return isinstance(found, str) and foreign(hub, each.name, found) is not None


def _text(each: Given, value: Value) -> str:
    found = as_python(value)
    if not isinstance(found, str):
        return (
            f"`{each.name}` takes a number of cores, and this is a text even where it spells one, so {each.fails}. "
            "Make a number of it with `float(...)`."
        )
    cores = _cores(found)
    cure = "a number such as `1.5`" if cores is None else f"`{cores:g}`, without quotes"
    return (
        f"{quote(found)} is a text, but `{each.name}` takes a number of cores, so {each.fails}. "
        f"Write {cure}."
    )


def _cores(text: str) -> float | None:
    """The number of cores that a text spells, thousandths (`500m`) included."""
    match = _CORES.fullmatch(text)
    return float(match[1]) / (1000 if match[2] else 1) if match else None


def _read(value: Value) -> Value:
    """The whole call for a default in `os.environ.get(name, default)`: it gives a text with and without it."""
    argument = value.source.parent(value.node)
    call = value.source.parent(argument) if isinstance(argument, cst.Arg) else None
    if isinstance(call, cst.Call) and value.source.code(call.func) in ENVIRONMENT:
        return Unknown(call, value.source, "text from the environment", str)
    return value


def _number(value: Value) -> Fix | None:
    found = as_python(value)
    if isinstance(found, str):
        cores = _cores(found)
        return None if cores is None else fix(f"Write {cores:g}", replace(value, f"{cores:g}"))
    if _always_set(value) and is_only_use(value):
        code = value.source.code(value.node)
        return fix("Make a number of it", Edit(value.source, value.node, f"float({code})"))
    return None


def _always_set(value: Value) -> bool:
    """Whether an expression reads a variable that is there, or that has a default written out as a number."""
    node, source = value.node, value.source
    if isinstance(node, cst.Subscript):
        return source.code(node.value) == "os.environ"
    if (
        not (isinstance(node, cst.Call) and source.code(node.func) in ENVIRONMENT)
        or len(node.args) != 2
    ):
        return False
    return _PLAIN.fullmatch(source.code(node.args[1].value).strip("'\"")) is not None


@rule("HUB310", Severity.WARNING)
def cpu_limit_out_of_range(hub: Hub) -> Iterator[Report]:
    """A number of cores that Docker or Kubernetes refuses, or that limits nothing."""
    yield from _negative_for_pods(hub)
    if not _reaches_docker(hub):
        return
    limits = (amounts(each, cpu) for each in given(hub, ("cpu_limit",)))
    for each, value, amount in chain.from_iterable(limits):
        trouble = _trouble(hub, amount)
        if trouble:
            severity, words = trouble
            yield Report(
                each.value.place(), f"`{each.name}` is {quote(value)}: {words}", severity=severity
            )
    yield from _small_reservations(hub)


def _negative_for_pods(hub: Hub) -> Iterator[Report]:
    for each, value, cores in requested(hub, "KubeSpawner", "cpu_limit"):
        if cores < 0:
            yield Report(
                each.value.place(),
                f"`{each.name}` is {quote(value)}: JupyterHub hands it on and Kubernetes refuses a negative limit, so "
                "no server starts. Write `None` for no limit, or a number of cores.",
                severity=Severity.ERROR,
            )


def _small_reservations(hub: Hub) -> Iterator[Report]:
    for each, value, cores in requested(hub, "SwarmSpawner", "cpu_guarantee"):
        if 0 < cores < SWARM_MINIMUM:
            yield Report(
                each.value.place(),
                f"`{each.name}` is {quote(value)}: a swarm reserves no less than a thousandth of a core, so no server "
                "starts. It counts cores: write `0.5` for half a core, `2` for two.",
                severity=Severity.ERROR,
            )


def _trouble(hub: Hub, cores: float) -> tuple[Severity, str] | None:
    if not isfinite(cores):
        return None
    swarm = hub.spawner.is_a("SwarmSpawner")
    refused = cores < 0.01 if swarm else _refused_quota(hub, cores)
    if cores == 0:
        return (
            Severity.INFO,
            "that means no limit at all. Write `None` to say so, or a number of cores.",
        )
    if refused:
        return Severity.ERROR, (
            "Docker takes no less than a hundredth of a core, so no server starts. The limit counts cores: "
            "write `0.5` for half a core, `2` for two."
        )
    if cores < 0:
        return Severity.WARNING, "Docker takes a negative limit for none. Write `None` to say so."
    if cores > 512 or (cores >= 100 and cores % 50 == 0):
        return Severity.WARNING, (
            "the limit counts cores, not percent, so this limits nothing on an ordinary machine. "
            "Write `1` for one core, `0.5` for half a core."
        )
    return None


def _refused_quota(hub: Hub, cores: float) -> bool:
    """Whether Docker refuses the microseconds of each period that come of it; 0 is dropped on the way."""
    extra = hub.spawner.trait("extra_host_config")
    if extra.is_default:
        return 1 <= cores * PERIOD < 1000
    if not isinstance(extra.given, Mapping) or not extra.given.complete:
        return False
    if extra.given.get("cpu_period") is not None or extra.given.get("cpu_quota") is not None:
        return False
    return 1 <= cores * PERIOD < 1000


def _reaches_docker(hub: Hub) -> bool:
    spawner = hub.spawner
    if not (spawner.known and spawner.is_a("DockerSpawner")) or spawner.overrides("create_object"):
        return False
    return spawner.is_a("SwarmSpawner") or hub.at_least("dockerspawner", "12.1")


@rule("HUB311", Severity.WARNING)
def cpu_limit_before_support(hub: Hub) -> Iterator[Report]:
    """A CPU limit for a DockerSpawner that is older than its support for one."""
    spawner = hub.spawner
    if hub.at_least("dockerspawner", "12.1") or not (
        spawner.known and spawner.is_a("DockerSpawner")
    ):
        return
    if spawner.is_a("SwarmSpawner") or spawner.overrides("create_object"):
        return
    for each in given(hub, ("cpu_limit",)):
        cores = as_python(each.value)
        amount = cpu(cores).amount
        if each.setting is None or not (amount and amount > 0):
            continue
        yield Report(
            each.value.place(),
            f"DockerSpawner reads `cpu_limit` since 12.1 only: with this release {quote(cores)} limits "
            "nothing. Upgrade dockerspawner, or set `cpu_quota` in `extra_host_config` (microseconds of every "
            f"{PERIOD}).",
            fix=fix(
                "Set Docker's own quota",
                *as_host_option(hub, each, "cpu_quota", int(min(amount * PERIOD, LONGEST))),
                applicability="unsafe",
            ),
        )
