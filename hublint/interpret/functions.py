"""Calling functions that the file defines."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.arguments import Arguments
from hublint.interpret.choices import choose
from hublint.interpret.outcomes import End, folded
from hublint.interpret.signature import signature_of
from hublint.interpret.state import State, merge
from hublint.interpret.values import Collection, Constant, Function, Unknown, Value
from hublint.source.parents import children

if TYPE_CHECKING:
    from hublint.interpret.interpreter import Interpreter
    from hublint.interpret.values import Condition

NESTED = 12
"""Calls nested deeper than this are not followed.

No finding says so: such a function calls itself over data that only the running hub has, and its result is unknown
like that of any function that can't be read.
"""


def invoke(interpreter: Interpreter, node: cst.Call, function: Function, given: Arguments) -> Value:
    """The result of calling a local function; its effects on the configuration and on containers are kept."""
    mismatch = _mismatch(function, given)
    if mismatch:
        interpreter.fails("TypeError", mismatch, node)
    if (
        mismatch
        or interpreter.calls >= NESTED
        or interpreter.exhausted(node)
        or not given.complete
        or not _plain(interpreter, function)
    ):
        reason = f"the result of `{function.name}()`"
        return interpreter.escape(node, given.everything(), reason)
    frame, outer = interpreter.number(), interpreter.frame
    interpreter.state.open(frame)
    interpreter.scopes[frame] = function.frame
    _bind(interpreter, node, function, frame, given)
    interpreter.frame = frame
    interpreter.calls += 1
    interpreter.turn()
    try:
        return _run(interpreter, node, function)
    finally:
        interpreter.frame = outer
        interpreter.calls -= 1
        interpreter.leave(frame)


def _mismatch(function: Function, given: Arguments) -> str:
    """Why a function can't be called with these arguments, as a clause; empty where it can, or nobody knows."""
    definition = function.definition
    if not given.complete or (isinstance(definition, cst.FunctionDef) and definition.decorators):
        return ""
    signature = signature_of(definition.params)
    count = len(given.positional) + (function.bound is not None)
    missing = signature.missing(count, given.named)
    called = "the lambda" if isinstance(definition, cst.Lambda) else f"`{function.name}`"
    if missing:
        return f"{called} needs the argument `{missing[0]}`"
    strange = signature.strange(given.named)
    if strange:
        return f"{called} has no parameter `{strange[0]}`"
    if signature.most is not None and count > signature.most:
        return f"{called} takes {counted(signature.most)}, and gets {count}"
    return ""


def counted(number: int) -> str:
    """A number of arguments in words."""
    return {0: "no arguments", 1: "one argument"}.get(number, f"{number} arguments")


def _plain(interpreter: Interpreter, function: Function) -> bool:
    """Whether calling the function runs its body: no generator, coroutine or decorated function."""
    definition = function.definition
    if isinstance(definition, cst.Lambda):
        return True
    if id(definition) not in interpreter.generators:
        interpreter.generators[id(definition)] = yields(definition)
    plain = not definition.decorators and (
        interpreter.handed.reading or not definition.asynchronous
    )
    return plain and not interpreter.generators[id(definition)]


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
    interpreter: Interpreter, node: cst.Call, function: Function, frame: int, given: Arguments
) -> None:
    parameters = function.definition.params
    positional = list(given.positional)
    if function.bound is not None:
        positional.insert(0, function.bound)
    named = dict(given.named)
    for parameter in (*parameters.posonly_params, *parameters.params):
        name = parameter.name.value
        value = positional.pop(0) if positional else named.pop(name, None)
        interpreter.state.bind(frame, name, value or _default(interpreter, function, parameter))
    for parameter in parameters.kwonly_params:
        name = parameter.name.value
        value = named.pop(name, None)
        interpreter.state.bind(frame, name, value or _default(interpreter, function, parameter))
    if isinstance(parameters.star_arg, cst.Param):
        items = Collection(node, interpreter.source, "tuple", tuple(positional))
        interpreter.state.bind(frame, parameters.star_arg.name.value, interpreter.allocate(items))
    if parameters.star_kwarg is not None:
        rest = Arguments([], named, nodes=given.nodes).as_mapping(interpreter, node)
        interpreter.state.bind(frame, parameters.star_kwarg.name.value, interpreter.allocate(rest))


def _default(interpreter: Interpreter, function: Function, parameter: cst.Param) -> Value:
    outer = interpreter.frame, interpreter.source
    interpreter.frame, interpreter.source = function.frame, function.source
    try:
        if parameter.default is None:
            return interpreter.unknown(parameter, "an argument that was not given")
        return interpreter.evaluate(parameter.default)
    finally:
        interpreter.frame, interpreter.source = outer


def _run(interpreter: Interpreter, node: cst.Call, function: Function) -> Value:
    source, interpreter.source = interpreter.source, function.source
    try:
        if isinstance(function.definition, cst.Lambda):
            return interpreter.evaluate(function.definition.body)
        outcome = interpreter.block(function.definition.body.body)
    finally:
        interpreter.source = source
    returned = folded(outcome, partial(_end, interpreter, node), _joined)
    if returned is None:
        return interpreter.unknown(node, "the result of a call that raises")
    value, interpreter.state = returned
    return value


_Returned = tuple[Value, State]
"""The value and state after a call."""


def _end(interpreter: Interpreter, node: cst.CSTNode, end: End) -> _Returned | None:
    if end.kind == "raise":
        return None
    if interpreter.frame not in interpreter.captured:
        end.state.close(interpreter.frame)
    return end.value or interpreter.known(node, None), end.state


def _joined(
    condition: Condition, then: _Returned | None, other: _Returned | None
) -> _Returned | None:
    """What comes of both ways, over all that come back from the call."""
    if then is None or other is None:
        return then or other
    state = merge(condition, then[1], other[1])
    return _looked_up(condition, then[0], other[0]) or choose(condition, then[0], other[0]), state


def _looked_up(condition: Condition, then: Value, other: Value) -> Value | None:
    """What a function finds in data that only the hub has, where `None` stands for not finding it: not known, too."""
    if all(part.key[0] == "set" for part in condition.parts):
        return None
    for nothing, found in ((then, other), (other, then)):
        if isinstance(nothing, Constant) and nothing.value is None and isinstance(found, Unknown):
            key = ("found", condition.key, found.key)
            return replace(found, type=None, key=key, environment=None, call=None)
    return None
