"""`try`: the block succeeds, or a handler takes over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.flow import Branch, chain, sequence
from hublint.interpret.outcomes import End, Outcome, ended, split

if TYPE_CHECKING:
    from hublint.interpret.facts import LoadError
    from hublint.interpret.interpreter import Interpreter
    from hublint.interpret.values import Condition, PathCondition

Handlers = Sequence[cst.ExceptHandler | cst.ExceptStarHandler]


def attempt(interpreter: Interpreter, node: cst.Try | cst.TryStar) -> Outcome:
    """Either the block and its `else`, or one of the handlers; then `finally`."""
    steps = [lambda: _body(interpreter, node)]
    if node.finalbody is not None:
        final = node.finalbody.body
        steps.append(lambda: interpreter.execute(final))
    return sequence(interpreter, steps)


def _body(interpreter: Interpreter, node: cst.Try | cst.TryStar) -> Outcome:
    if not node.handlers:
        return interpreter.execute(node.body)
    before = interpreter.state
    interpreter.state = before.fork()
    outer, interpreter.facts.load_errors = interpreter.facts.load_errors, []
    then = interpreter.execute(node.body)
    found, interpreter.facts.load_errors = interpreter.facts.load_errors, outer
    if isinstance(then, End) and then.kind == "next" and node.orelse is not None:
        then = interpreter.execute(node.orelse.body)
    condition = _success(interpreter, node, found)
    interpreter.state, path_condition = before, interpreter.path_condition
    interpreter.path_condition = (*path_condition, (condition, False))
    other = _handlers(interpreter, node.handlers)
    interpreter.path_condition = path_condition
    if (isinstance(then, End) and then.kind == "raise") or _fails(found, path_condition):
        return other
    return split(condition, ended(then, "raise"), other)


def _fails(stops: list[LoadError], path_condition: PathCondition) -> bool:
    """Whether the block surely needs an environment variable that isn't set."""
    return any(
        one.name == "KeyError" and one.deliberate and one.path_condition == path_condition
        for one in stops
    )


def _success(interpreter: Interpreter, node: cst.CSTNode, stops: list[LoadError]) -> Condition:
    """What decides: the environment variable that the block needs, if that is all that can fail."""
    if (
        len(stops) == 1
        and stops[0].name == "KeyError"
        and len(stops[0].path_condition) == len(interpreter.path_condition) + 1
    ):
        return stops[0].path_condition[-1][0]
    return interpreter.unforeseen(node, "the `try` block", "succeeds", "fails")


def _handlers(interpreter: Interpreter, handlers: Handlers) -> Outcome:
    """One of the handlers; which one of several is not known."""
    *others, last = handlers
    branches = (_branch(interpreter, handler) for handler in others)
    return chain(interpreter, branches, lambda: _handle(interpreter, last))


def _branch(interpreter: Interpreter, handler: cst.ExceptHandler | cst.ExceptStarHandler) -> Branch:
    condition = interpreter.unforeseen(handler, "the `except` block", "runs", "does not run")
    return condition, True, lambda: _handle(interpreter, handler)


def _handle(
    interpreter: Interpreter, handler: cst.ExceptHandler | cst.ExceptStarHandler
) -> Outcome:
    if handler.name is not None and isinstance(handler.name.name, cst.Name):
        unknown = interpreter.unknown(handler, "an exception")
        interpreter.state.bind(interpreter.frame, handler.name.name.value, unknown)
    return interpreter.execute(handler.body)
