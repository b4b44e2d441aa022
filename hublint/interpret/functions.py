"""Calling functions that the file defines."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.arguments import Arguments
from hublint.interpret.choices import choose
from hublint.interpret.flow import End, folded
from hublint.interpret.state import State, merge
from hublint.interpret.values import Function, Listing, Value
from hublint.source.parents import children

if TYPE_CHECKING:
    from hublint.interpret.machine import Machine
    from hublint.interpret.values import Condition

NESTED = 12
"""Calls nested deeper than this are not followed.

No finding says so: such a function calls itself over data that only the running hub has, and its result is unknown
like that of any function that can't be read.
"""


def invoke(machine: Machine, node: cst.Call, function: Function, given: Arguments) -> Value:
    """The result of calling a local function; its effects on the configuration and on containers are kept."""
    if (
        machine.calls >= NESTED
        or machine.exhausted(node)
        or given.loose
        or not _plain(machine, function)
    ):
        reason = f"the result of `{function.name}()`"
        return machine.escape(node, given.everything(), reason)
    frame, outer = machine.number(), machine.frame
    machine.state.open(frame)
    machine.scopes[frame] = function.frame
    _bind(machine, node, function, frame, given)
    machine.frame = frame
    machine.calls += 1
    machine.turn()
    try:
        return _run(machine, node, function)
    finally:
        machine.frame = outer
        machine.calls -= 1
        machine.leave(frame)


def _plain(machine: Machine, function: Function) -> bool:
    """Whether calling the function runs its body: no generator, coroutine or decorated function."""
    definition = function.definition
    if isinstance(definition, cst.Lambda):
        return True
    if id(definition) not in machine.generators:
        machine.generators[id(definition)] = yields(definition)
    plain = not definition.decorators and definition.asynchronous is None
    return plain and not machine.generators[id(definition)]


def yields(node: cst.CSTNode) -> bool:
    """Whether a function's own body contains `yield`."""
    waiting = list(children(node))
    while waiting:
        child = waiting.pop()
        if isinstance(child, cst.Yield):
            return True
        if not isinstance(child, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            waiting.extend(children(child))
    return False


def _bind(
    machine: Machine, node: cst.Call, function: Function, frame: int, given: Arguments
) -> None:
    parameters = function.definition.params
    positional = list(given.positional)
    if function.bound is not None:
        positional.insert(0, function.bound)
    named = dict(given.named)
    for parameter in (*parameters.posonly_params, *parameters.params):
        name = parameter.name.value
        value = positional.pop(0) if positional else named.pop(name, None)
        machine.state.bind(frame, name, value or _default(machine, function, parameter))
    for parameter in parameters.kwonly_params:
        name = parameter.name.value
        value = named.pop(name, None)
        machine.state.bind(frame, name, value or _default(machine, function, parameter))
    if isinstance(parameters.star_arg, cst.Param):
        items = Listing(node, machine.source, "tuple", tuple(positional))
        machine.state.bind(frame, parameters.star_arg.name.value, machine.allocate(items))
    if parameters.star_kwarg is not None:
        rest = Arguments([], named, nodes=given.nodes).as_mapping(machine, node)
        machine.state.bind(frame, parameters.star_kwarg.name.value, machine.allocate(rest))


def _default(machine: Machine, function: Function, parameter: cst.Param) -> Value:
    if parameter.default is None:
        return machine.unknown(parameter, "an argument that was not given")
    outer, machine.frame = machine.frame, function.frame
    try:
        return machine.evaluate(parameter.default)
    finally:
        machine.frame = outer


def _run(machine: Machine, node: cst.Call, function: Function) -> Value:
    if isinstance(function.definition, cst.Lambda):
        return machine.evaluate(function.definition.body)
    source, machine.source = machine.source, function.source
    try:
        outcome = machine.block(function.definition.body.body)
    finally:
        machine.source = source
    returned = folded(outcome, partial(_end, machine, node), _joined)
    if returned is None:
        return machine.unknown(node, "the result of a call that raises")
    value, machine.state = returned
    return value


_Returned = tuple[Value, State]
"""The value and state after a call."""


def _end(machine: Machine, node: cst.CSTNode, end: End) -> _Returned | None:
    if end.kind == "raise":
        return None
    if machine.frame not in machine.captured:
        end.state.close(machine.frame)
    return end.value or machine.known(node, None), end.state


def _joined(
    condition: Condition, then: _Returned | None, other: _Returned | None
) -> _Returned | None:
    """What comes of both ways, over all that come back from the call."""
    if then is None or other is None:
        return then or other
    return choose(condition, then[0], other[0]), merge(condition, then[1], other[1])
