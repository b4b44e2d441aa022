"""The limits and guarantees that a config sets: in settings, in KubeSpawner profiles, in overrides for groups."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.hub.limits.limit_values import parse_cpu, parse_docker_memory, parse_memory
from hublint.hub.pods.profiles import overrides
from hublint.hub.scenarios.memo import per_scenario
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str
from hublint.interpret.values import Constant, Function, Mapping, Value
from hublint.process_state import literal_value
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.hub.components import HubComponents
    from hublint.hub.setting import Setting

MEMORY = ("mem_limit", "mem_guarantee")
CPU = ("cpu_limit", "cpu_guarantee")
LIMITS = (*MEMORY, *CPU)
CONTAINERS = (list, tuple, set, frozenset, dict)


@dataclass(slots=True, eq=False, repr=False)
class ConfiguredLimit:
    """One value for a limit or guarantee of the active spawner.

    `takes_function`: the spawner calls a function that is given here and takes what it returns. `from_function`: the
    value is what such a function surely returns. `is_final` is false where code may set another value later.
    `override` numbers the override that the value stands in, 0 for the settings. `setting` is the assignment, None in
    overrides. `is_option`: the value is Docker's own option in `extra_host_config`, which docker-py reads.
    """

    name: str
    value: Value
    takes_function: bool
    is_final: bool = True
    override: int = 0
    setting: Setting | None = None
    from_function: bool = False
    is_option: bool = False

    @property
    def written(self) -> object:
        """The plain Python object that the file gives, or `NOT_KNOWN`."""
        return as_python(self.value)

    @property
    def amount(self) -> int | float | None:
        """The amount in bytes or cores; None for no limit, and for a value that is unknown or rejected."""
        written = self.written
        if written is NOT_KNOWN or not self.is_final:
            return None
        if self.name in CPU:
            return parse_cpu(written).amount
        return (parse_docker_memory if self.is_option else parse_memory)(written).amount


def configured_limits(hub: HubComponents, names: tuple[str, ...] = LIMITS) -> list[ConfiguredLimit]:
    """The values of these limits that the file gives to the active spawner, if it is a class that has them."""
    return [limit for limit in _all_limits(hub) if limit.name in names]


@per_scenario
def _all_limits(hub: HubComponents) -> tuple[ConfiguredLimit, ...]:
    return tuple(_configured_limits(hub))


def known_amounts(limits: Iterable[ConfiguredLimit]) -> Iterator[tuple[ConfiguredLimit, float]]:
    """The limits whose amounts are known, with the amounts in bytes or cores."""
    for limit in limits:
        amount = limit.amount
        if amount is not None:
            yield limit, amount


def requested_amounts(
    hub: HubComponents, spawner: str, *names: str
) -> Iterator[tuple[ConfiguredLimit, float]]:
    """The known amounts that a KubeSpawner or SwarmSpawner requests; nothing if another spawner is active.

    DockerSpawner can reserve nothing.
    """
    active = hub.spawner
    if not (active.known and active.is_a(spawner)):
        return
    if not active.overrides("create_object", "get_pod_manifest"):
        yield from known_amounts(configured_limits(hub, names))


def possible_values(limit: ConfiguredLimit) -> Iterator[tuple[Value, bool]]:
    """The value, or the strings that a called function returns; and whether that is the only possible one."""
    value = limit.value
    if not (isinstance(value, Function) and limit.takes_function):
        yield value, True
        return
    returned = list(_returned(value.definition))
    for node in returned:
        if isinstance(node, cst.SimpleString):
            text = literal_value(node.value)
            yield Constant(node, value.source, text), len(returned) == 1


def _configured_limits(hub: HubComponents) -> Iterator[ConfiguredLimit]:
    traits = hub.spawner.class_mro.traits
    for name in LIMITS:
        trait = hub.spawner.trait(name)
        value = trait.value or trait.configured
        if value is not None and trait.exists:
            takes_function = traits[name].accepts("Callable")
            is_final = trait.given is not None
            limit = ConfiguredLimit(name, value, takes_function, is_final)
            yield _evaluated(replace(limit, setting=trait.setting))
    for number, override in enumerate(_override_dicts(hub), 1):
        for entry in override.entries:
            key = as_str(entry.key)
            if key in LIMITS:
                yield _evaluated(ConfiguredLimit(key, entry.value, True, override=number))


def _evaluated(limit: ConfiguredLimit) -> ConfiguredLimit:
    """The limit with what a function returns in place of the function, if it always returns the same."""
    result = _constant_result(limit.value) if limit.takes_function else None
    return limit if result is None else replace(limit, value=result, from_function=True)


def _constant_result(value: Value) -> Value | None:
    """What a function always returns, if that is written out."""
    if not isinstance(value, Function):
        return None
    body = value.definition.body
    result = body if isinstance(value.definition, cst.Lambda) else _only_return(body)
    if result is None:
        return None
    try:
        return Constant(result, value.source, literal_value(value.source.code(result)))
    except (ValueError, SyntaxError):
        return None


def _only_return(body: cst.CSTNode) -> cst.CSTNode | None:
    """The expression of a body that consists of a `return` only."""
    match body:
        case cst.IndentedBlock(body=[cst.SimpleStatementLine(body=[cst.Return(value=value)])]):
            return value
        case cst.SimpleStatementSuite(body=[cst.Return(value=value)]):
            return value
    return None


def _override_dicts(hub: HubComponents) -> Iterator[Mapping]:
    """The dicts of settings that hold for some servers only."""
    if not hub.spawner.known:
        return
    groups = hub.spawner.trait("group_overrides").value
    for group in _values(groups):
        yield from _dict_in(group, "spawner_override")
    for override in overrides(hub):
        yield override.value


def _values(value: Value | None) -> Iterator[Value]:
    if isinstance(value, Mapping):
        yield from (entry.value for entry in value.entries)


def _dict_in(value: Value | None, key: str) -> Iterator[Mapping]:
    inner = value.get(key) if isinstance(value, Mapping) else None
    if isinstance(inner, Mapping):
        yield inner


def _returned(definition: cst.FunctionDef | cst.Lambda) -> Iterator[cst.CSTNode | None]:
    """The expressions that a function returns, those of functions inside it left out; None where it may just end."""
    if isinstance(definition, cst.Lambda):
        yield definition.body
        return
    if not isinstance(_last_statement(definition.body), cst.Return | cst.Raise):
        yield None
    waiting: list[cst.CSTNode] = [definition.body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, cst.Return):
            yield node.value
        elif not isinstance(node, cst.FunctionDef | cst.ClassDef | cst.Lambda):
            waiting.extend(children(node))


def _last_statement(body: cst.BaseSuite) -> cst.CSTNode:
    """The last statement of a body; of a line, the last one there."""
    last = body.body[-1]
    return last.body[-1] if isinstance(last, cst.SimpleStatementLine) else last
