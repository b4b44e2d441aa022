"""Where a config gives a limit: in a trait, in a KubeSpawner profile, or in an override for a group."""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Collection, Constant, Function, Mapping, Value
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hublint.hub.limits.enforced import Outcome
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting

MEMORY = ("mem_limit", "mem_guarantee")
CPU = ("cpu_limit", "cpu_guarantee")
TRAITS = (*MEMORY, *CPU)
CONTAINERS = (list, tuple, set, frozenset, dict)


@dataclass(slots=True, eq=False, repr=False)
class Given:
    """One value for a limit trait of the active spawner.

    `calls` tells whether the spawner calls a function given here and takes what it returns, `called` that the value is
    what such a function surely returns; `final` is false where code may set another value later. `group` numbers the
    override that it stands in, 0 for the traits; `setting` is the assignment of a trait. `fails` tells what a refused
    value does.
    """

    name: str
    value: Value
    calls: bool
    final: bool = True
    group: int = 0
    setting: Setting | None = None
    called: bool = False

    @property
    def fails(self) -> str:
        """What happens when JupyterHub refuses the value, to follow "so"."""
        if self.group:
            return "no server with this override starts"
        return (
            "the hub starts, but then every login and every start of a server fails with error 500"
        )


def given(hub: Hub, names: tuple[str, ...] = TRAITS) -> list[Given]:
    """What the file gives to these traits of the active spawner, if it is a class that has them."""
    found: tuple[Given, ...] = hub.scenarios.memo("limits given", lambda: tuple(_given(hub)))
    return [each for each in found if each.name in names]


def answers(each: Given) -> Iterator[tuple[Value, bool]]:
    """The given value, or what a called function is written to return; and whether that is sure to come."""
    value = each.value
    if not (isinstance(value, Function) and each.calls):
        yield value, True
        return
    returned = list(_returned(value.definition))
    for node in returned:
        if isinstance(node, cst.SimpleString):
            text = ast.literal_eval(node.value)
            yield Constant(node, value.source, text), len(returned) == 1


def amounts(
    each: Given, read: Callable[[object], Outcome]
) -> Iterator[tuple[Given, object, float]]:
    """A known value that no code changes later: as written, and in bytes or cores; nothing where it is no limit."""
    value = as_python(each.value)
    amount = None if value is NOT_KNOWN or not each.final else read(value).amount
    if amount is not None:
        yield each, value, amount


def _called(each: Given) -> Given:
    """With the answer in place of a function that is called and has one only."""
    answer = _answer(each.value) if each.calls else None
    return each if answer is None else replace(each, value=answer, called=True)


def _answer(value: Value) -> Value | None:
    """What a function returns whatever happens, if that is written out."""
    if not isinstance(value, Function):
        return None
    body = value.definition.body
    last = body if isinstance(value.definition, cst.Lambda) else _only_return(body)
    if last is None:
        return None
    try:
        return Constant(last, value.source, ast.literal_eval(value.source.code(last)))
    except (ValueError, SyntaxError, TypeError):
        return None


def _only_return(body: cst.CSTNode) -> cst.CSTNode | None:
    """The expression of a body that is nothing but a `return`."""
    match body:
        case cst.IndentedBlock(body=[cst.SimpleStatementLine(body=[cst.Return(value=value)])]):
            return value
        case cst.SimpleStatementSuite(body=[cst.Return(value=value)]):
            return value
    return None


def _given(hub: Hub) -> Iterator[Given]:
    traits = hub.spawner.class_mro.traits
    for name in TRAITS:
        if name not in traits:
            continue
        trait = hub.spawner.trait(name)
        if trait.configured is not None and trait.exists:
            calls = traits[name].accepts("Callable")
            final = trait.given is not None
            yield _called(Given(name, trait.configured, calls, final, setting=trait.setting))
    for number, override in enumerate(_overrides(hub), 1):
        for entry in override.entries:
            key = entry.key.value if isinstance(entry.key, Constant) else None
            if isinstance(key, str) and key in TRAITS and key in traits:
                yield _called(Given(key, entry.value, calls=True, group=number))


def _overrides(hub: Hub) -> Iterator[Mapping]:
    """The dicts of traits that are set for some servers only."""
    if not hub.spawner.known:
        return
    groups = hub.spawner.trait("group_overrides").value
    for group in _values(groups):
        yield from _within(group, "spawner_override")
    if not hub.spawner.is_a("KubeSpawner"):
        return
    profiles = hub.spawner.trait("profile_list").value
    for profile in profiles.items if isinstance(profiles, Collection) else ():
        yield from _within(profile, "kubespawner_override")
        for option in _values(_get(profile, "profile_options")):
            for choice in _values(_get(option, "choices")):
                yield from _within(choice, "kubespawner_override")


def _get(value: Value | None, key: str) -> Value | None:
    return value.get(key) if isinstance(value, Mapping) else None


def _values(value: Value | None) -> Iterator[Value]:
    if isinstance(value, Mapping):
        yield from (entry.value for entry in value.entries)


def _within(value: Value | None, key: str) -> Iterator[Mapping]:
    found = _get(value, key)
    if isinstance(found, Mapping):
        yield found


def _returned(definition: cst.FunctionDef | cst.Lambda) -> Iterator[cst.CSTNode | None]:
    """The expressions that a function returns, those of functions inside it left out."""
    if isinstance(definition, cst.Lambda):
        yield definition.body
        return
    waiting: list[cst.CSTNode] = [definition.body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, cst.Return):
            yield node.value
        elif not isinstance(node, cst.FunctionDef | cst.ClassDef | cst.Lambda):
            waiting.extend(children(node))
