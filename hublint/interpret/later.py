"""Functions of the file that the hub calls later: what they do to the objects that it hands to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import libcst as cst

from hublint.interpret import instances
from hublint.interpret.facts import ConfigFacts, LaterFunction
from hublint.interpret.handed import (
    AUTH_MODEL,
    AUTHENTICATOR,
    EVERYTHING,
    OTHER,
    POD,
    SPAWNER,
    Handed,
)
from hublint.interpret.internal import Instance, Ref
from hublint.interpret.interpreter import HUB, Interpreter
from hublint.interpret.materialize import Materializer
from hublint.interpret.outcomes import End, folded
from hublint.interpret.state import State, merge
from hublint.interpret.values import (
    Class,
    Collection,
    Conditional,
    Constant,
    Function,
    Mapping,
    Value,
)
from hublint.interpret.writes import Assigned, Lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hublint.interpret.state import Table
    from hublint.interpret.values import Condition
    from hublint.interpret.writes import Write
    from hublint.source.location import Place

_USER: Final = 0
"""In the place of an object: the user of the spawner."""

HOOKS: Final[dict[str, tuple[int, ...]]] = {
    "pre_spawn_hook": (SPAWNER,),
    "post_stop_hook": (SPAWNER,),
    "auth_state_hook": (SPAWNER,),
    "progress_ready_hook": (SPAWNER,),
    "options_form": (SPAWNER,),
    "options_from_form": (OTHER, SPAWNER),
    "apply_user_options": (SPAWNER,),
    "group_overrides": (SPAWNER,),
    "modify_pod_hook": (SPAWNER, POD),
    "after_pod_created_hook": (SPAWNER,),
    "profile_list": (SPAWNER,),
    "post_auth_hook": (AUTHENTICATOR, OTHER, AUTH_MODEL),
    "modify_auth_state_hook": (AUTHENTICATOR,),
}
"""Settings whose functions are read, with the objects that they get by position; what else they get is `OTHER`."""

METHODS: Final[dict[str, tuple[int, ...]]] = {
    "pre_spawn_start": (_USER, SPAWNER),
    "post_spawn_stop": (_USER, SPAWNER),
}
"""The same of methods, without `self`."""

READ: Final = (SPAWNER, AUTHENTICATOR, POD, AUTH_MODEL)
"""The objects of which is known what functions set in them."""

CLASSES: Final = {"spawner_class": SPAWNER, "authenticator_class": AUTHENTICATOR}


@dataclass(slots=True, eq=False, repr=False)
class Later:
    """A function with the objects that it gets, and how it is called in messages."""

    name: str
    function: Function
    objects: tuple[int, ...]
    own: int | None = None


@dataclass(slots=True, eq=False, repr=False)
class Reading:
    """One function that was read, with the state at its end."""

    later: Later
    state: State
    found: LaterFunction


def read_later(interpreter: Interpreter) -> list[Reading]:
    """Read the functions that the configuration hands over, and the methods of its classes."""
    members: dict[int, dict[str, Value]] = {}
    found = list(_found(interpreter, members))
    if not found:
        return []
    outer = (interpreter.state, interpreter.facts, interpreter.frame, interpreter.source)
    state, facts = outer[:2]
    readings = []
    for later in found:
        interpreter.state = state.fork()
        interpreter.facts = ConfigFacts(
            later.function.source, sources=list(facts.sources), budget=facts.budget
        )
        interpreter.handed = Handed(members, reading=True, own=later.own)
        readings.append(_read(interpreter, later))
        interpreter.state, interpreter.facts, interpreter.frame, interpreter.source = outer
    interpreter.handed = Handed()
    return readings


def materialized(interpreter: Interpreter, readings: Sequence[Reading]) -> dict[int, LaterFunction]:
    """What was read, by the identity of the functions' nodes, with values that stand on their own."""
    functions: dict[int, LaterFunction] = {}
    for reading in readings:
        interpreter.state = reading.state
        materializer = Materializer(interpreter)
        for settings in reading.found.settings.values():
            for path, value in settings.items():
                settings[path] = materializer.setting(value)[0]
        for _, write in reading.found.writes:
            write.value = materializer.setting(write.value)[0]
        materializer.finish()
        functions[id(reading.later.function.definition)] = reading.found
    return functions


def _found(interpreter: Interpreter, members: dict[int, dict[str, Value]]) -> Iterator[Later]:
    for (root, path), value in interpreter.state.config.items():
        name = path[-1] if path and root == HUB else ""
        if name in CLASSES:
            own = CLASSES[name]
            for one in _classes(value):
                for method, member in one.members.items():
                    members.setdefault(own, {}).setdefault(method, member)
                    if isinstance(member, Function):
                        objects = (own, *METHODS.get(method, ()))
                        yield Later(f"{one.name}.{method}", member, objects, own)
        elif name in HOOKS:
            for function in _functions(interpreter, value):
                yield Later(name, function, HOOKS[name])


def _classes(value: Value) -> Iterator[Class]:
    """The classes of the file that a setting may hold, and those that they derive from."""
    waiting, seen = [value], set[int]()
    for one in waiting:
        match one:
            case Assigned():
                waiting.append(one.value)
            case Conditional():
                waiting += (one.then, one.other)
            case Class() if id(one) not in seen:
                seen.add(id(one))
                waiting += one.bases
                yield one


def _functions(interpreter: Interpreter, value: Value) -> Iterator[Function]:
    """The functions in a setting, at any depth."""
    waiting, seen = [value], set[int]()
    for one in waiting:
        if id(one) in seen:
            continue
        seen.add(id(one))
        match one:
            case Assigned():
                waiting.append(one.value)
            case Conditional():
                waiting += (one.then, one.other)
            case Ref():
                waiting.append(interpreter.contents(one))
            case Mapping():
                waiting += (entry.value for entry in one.entries)
            case Collection():
                waiting += one.items
            case Function():
                yield one


def _read(interpreter: Interpreter, later: Later) -> Reading:
    function = later.function
    frame = interpreter.number()
    interpreter.state.open(frame)
    interpreter.scopes[frame] = function.frame
    interpreter.frame, interpreter.source = frame, function.source
    _bind(interpreter, later, frame)
    before = interpreter.state.heap.fork()
    interpreter.calls += 1
    ended = _end(interpreter, function.definition)
    interpreter.calls -= 1
    interpreter.state = ended or interpreter.state
    handed = interpreter.handed
    if interpreter.exhausted(function.definition):
        for root in READ:
            everything = Instance(function.definition, function.source, root, (EVERYTHING,))
            handed.touch(interpreter.state, (), everything)
    settings = {root: instances.settings_of(interpreter, root) if ended else {} for root in READ}
    found = LaterFunction(
        later.name,
        function,
        later.objects,
        settings,
        handed.writes,
        interpreter.facts.writes,
        frozenset(handed.parents),
        list(_shared(interpreter, settings[SPAWNER].values(), frame, before)),
        [one for one in interpreter.facts.load_errors if one.operation == "compute"],
    )
    return Reading(later, interpreter.state, found)


def _shared(
    interpreter: Interpreter, settings: Iterable[Value], frame: int, before: Table[int]
) -> Iterator[tuple[Write, Place]]:
    """The writes that hand over a container that was there before the function was called, and that it has changed."""
    given = (one for setting in settings for one in _given(setting))
    for value, write in given:
        for one in _alternatives(value):
            if isinstance(one, Ref) and one.address < frame:
                old, new = before.get(one.address), interpreter.state.heap.get(one.address)
                if old is not None and old is not new and _accumulates(new):
                    yield write, old.place("made once for all")


def _accumulates(contents: Value | None) -> bool:
    """Whether a container that a function changes keeps what was meant for one user: under a key that no other sets."""
    if isinstance(contents, Mapping):
        return any(not isinstance(entry.key, Constant) for entry in contents.entries)
    if isinstance(contents, Collection):
        is_set = contents.kind == "set"
        return not is_set or any(not isinstance(item, Constant) for item in contents.items)
    return isinstance(contents, Conditional)


def _alternatives(value: Value) -> Iterator[Value]:
    if isinstance(value, Conditional):
        yield from (*_alternatives(value.then), *_alternatives(value.other))
    else:
        yield value


def _given(setting: Value) -> Iterator[tuple[Value, Write]]:
    """The values that a setting of an object was given, with the writes that did so."""
    match setting:
        case Assigned():
            yield setting.value, setting.write
        case Lazy():
            yield from ((change.value, change.write) for change in setting.changes)
        case Conditional():
            yield from (*_given(setting.then), *_given(setting.other))


def _bind(interpreter: Interpreter, later: Later, frame: int) -> None:
    parameters = later.function.definition.params
    named = (*parameters.posonly_params, *parameters.params, *parameters.kwonly_params)
    for number, parameter in enumerate(named):
        root = later.objects[number] if number < len(later.objects) else OTHER
        path: tuple[str, ...] = () if root != OTHER else (parameter.name.value,)
        if root == _USER:
            root, path = SPAWNER, ("user",)
        value = Instance(parameter, interpreter.source, root, path)
        interpreter.state.bind(frame, parameter.name.value, value)
    stars = (parameters.star_arg, parameters.star_kwarg)
    for star in stars:
        if isinstance(star, cst.Param):
            unknown = interpreter.unknown(star, "what else a function is given")
            interpreter.state.bind(frame, star.name.value, unknown)


def _end(interpreter: Interpreter, definition: cst.FunctionDef | cst.Lambda) -> State | None:
    """The state at the end of every way that ends without an exception, if there is one."""
    if isinstance(definition, cst.Lambda):
        interpreter.evaluate(definition.body)
        return interpreter.state
    outcome = interpreter.block(definition.body.body)

    def end(end: End) -> State | None:
        return None if end.kind == "raise" else end.state

    def join(condition: Condition, then: State | None, other: State | None) -> State | None:
        return merge(condition, then, other) if then and other else then or other

    return folded(outcome, end, join)
