"""The functions of the file that get a spawner: which of them surely run before a server starts, and in which order.

Read in jupyterhub 1.5 to 6.1 (`User.spawn`): the authenticator's `pre_spawn_start`, `auth_state_hook`,
`apply_user_options`, `pre_spawn_hook`, and then the spawner's own `start`. The form is read before them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.handed import AUTHENTICATOR, SPAWNER
from hublint.interpret.values import Class, Collection, External, Function, Mapping, Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.hub.context import HubContext
    from hublint.hub.setting import Setting
    from hublint.hub.traits.active_class import ActiveClass
    from hublint.interpret.facts import LaterFunction

HOOKS = (
    "pre_spawn_hook", "auth_state_hook", "apply_user_options", "options_from_form", "modify_pod_hook",
    "profile_list",
)  # fmt: skip
"""Traits whose callables get the spawner, or give something that it is built from."""

IN_ORDER = ("auth_state_hook", "pre_spawn_hook")
"""Those that run before each start, in order."""

_UNTIL = {"options_from_form": 1, "pre_spawn_start": 1, "apply_user_options": 2}
"""The first step after each of these, which may run before it."""

_KEEPING = frozenset(("coroutine", "wraps", "override"))
"""Decorators that leave what a function does."""


@dataclass(frozen=True, slots=True, eq=False)
class ServerFunction:
    """A function that gets an object of the hub; `step` is its place among those that run before each start.

    `name` is that of the setting, or of a method with its class. `read` is None of a function that cannot be looked
    into. `kind` is the object, by its number.
    """

    name: str
    value: Value
    read: LaterFunction | None
    kind: int
    step: int | None = None

    @property
    def until(self) -> int | None:
        """The first step that comes after it, of a function that may run before."""
        return None if self.step is not None else _UNTIL.get(self.name.rpartition(".")[2])


def server_functions(component: ActiveClass) -> tuple[ServerFunction, ...]:
    """The functions that get this component; of the spawner those that run before each start come first, in order."""
    if component.role == "authenticator":
        return tuple(_methods(component, AUTHENTICATOR))
    if component.role != "spawner":
        return ()
    found = [*pre_spawn_starts(component.hub), *_hooks(component), *_methods(component, SPAWNER)]
    return tuple(sorted(found, key=lambda one: (one.step is None, one.step or 0)))


def pre_spawn_starts(hub: HubContext) -> Iterator[ServerFunction]:
    """`pre_spawn_start` of the file's authenticators, where it sets something of the spawner that it gets."""
    for one in hub.facts.functions.values():
        owner, _, name = one.name.rpartition(".")
        if name == "pre_spawn_start" and owner and one.settings[SPAWNER]:
            yield ServerFunction(one.name, one.function, one, SPAWNER)


def _hooks(spawner: ActiveClass) -> Iterator[ServerFunction]:
    for name in HOOKS:
        setting = strongest(spawner, name)
        for value in _callables(setting.value) if setting else ():
            known = isinstance(value, Function) and not _is_decorated(value)
            read = _read(spawner, value) if known else None
            direct = setting is not None and value is setting.value and name in IN_ORDER
            step = 1 + IN_ORDER.index(name) if read and direct else None
            yield ServerFunction(name, value, read, SPAWNER, step)


def _methods(component: ActiveClass, kind: int) -> Iterator[ServerFunction]:
    started = False
    for local in component.class_mro.defined_here:
        for name, member in local.members.items():
            if isinstance(member, Function):
                surely = name == "start" and not started and not _is_decorated(member)
                started = started or surely
                qualified = f"{local.name}.{name}"
                step = 1 + len(IN_ORDER) if surely and kind == SPAWNER else None
                yield ServerFunction(qualified, member, _read(component, member), kind, step)


def functions_in_use(components: Iterable[ActiveClass]) -> Iterator[LaterFunction]:
    """All functions that these classes call in this scenario: those of their settings, and methods of the file."""
    for component in components:
        functions = component.hub.facts.functions
        for name in dict.fromkeys(one.name for one in functions.values() if "." not in one.name):
            setting = strongest(component, name)
            found = map(partial(_read, component), _callables(setting.value) if setting else ())
            yield from filter(None, found)
        members = (
            member for one in component.class_mro.defined_here for member in one.members.values()
        )
        yield from filter(None, map(partial(_read, component), members))


def name_of_spawner(function: LaterFunction) -> str:
    """What a function calls the spawner that it gets; empty if it gets none."""
    place = function.objects.index(SPAWNER) if SPAWNER in function.objects else -1
    parameters = function.function.definition.params
    names = (*parameters.posonly_params, *parameters.params)
    return names[place].name.value if 0 <= place < len(names) else ""


def _read(component: ActiveClass, value: Value) -> LaterFunction | None:
    return (
        component.hub.facts.functions.get(id(value.definition))
        if isinstance(value, Function)
        else None
    )


def _is_decorated(function: Function) -> bool:
    """Whether a decorator may do something of its own."""
    for decorator in getattr(function.definition, "decorators", ()):
        node = decorator.decorator
        node = node.func if isinstance(node, cst.Call) else node
        name = node.attr if isinstance(node, cst.Attribute) else node
        if not isinstance(name, cst.Name) or name.value not in _KEEPING:
            return True
    return False


def validated_names(value: Value) -> list[str]:
    """The traits whose values a method may replace, as it is decorated with `@validate("name")`."""
    definition = value.definition if isinstance(value, Function) else None
    names: list[str] = []
    for decorator in getattr(definition, "decorators", ()):
        match decorator.decorator:
            case (
                cst.Call(
                    func=cst.Name("validate") | cst.Attribute(attr=cst.Name("validate"))
                ) as call
            ):
                strings = (arg.value for arg in call.args)
                names += (
                    one.value.strip("\"'") for one in strings if isinstance(one, cst.SimpleString)
                )
    return names


def strongest(component: ActiveClass, name: str) -> Setting | None:
    """The setting of a trait in the most derived section that has it."""
    found = (component.hub.setting(section, name) for section in component.sections)
    return next(filter(None, found), None)


def _callables(value: Value) -> Iterator[Value]:
    """The functions in a value, and what may be one."""
    match value:
        case Function() | External() | Class() | Unknown(type=None):
            yield value
        case Mapping():
            for entry in value.entries:
                yield from _callables(entry.value)
        case Collection():
            for item in value.items:
                yield from _callables(item)
