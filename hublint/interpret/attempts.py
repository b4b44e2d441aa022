"""`try`: the block succeeds, or a handler takes over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.flow import Branch, End, Outcome, chain, ended, sequence, split

if TYPE_CHECKING:
    from hublint.interpret.machine import Machine
    from hublint.interpret.reading import Stop
    from hublint.interpret.values import Condition

Handlers = Sequence[cst.ExceptHandler | cst.ExceptStarHandler]


def attempt(machine: Machine, node: cst.Try | cst.TryStar) -> Outcome:
    """Either the block and its `else`, or one of the handlers; then `finally`."""
    steps = [lambda: _body(machine, node)]
    if node.finalbody is not None:
        final = node.finalbody.body
        steps.append(lambda: machine.execute(final))
    return sequence(machine, steps)


def _body(machine: Machine, node: cst.Try | cst.TryStar) -> Outcome:
    if not node.handlers:
        return machine.execute(node.body)
    before = machine.state
    machine.state = before.fork()
    outer, machine.reading.stops = machine.reading.stops, []
    then = machine.execute(node.body)
    found, machine.reading.stops = machine.reading.stops, outer
    if isinstance(then, End) and then.kind == "next" and node.orelse is not None:
        then = machine.execute(node.orelse)
    condition = _success(machine, node, found)
    machine.state, way = before, machine.way
    machine.way = (*way, (condition, False))
    other = _handlers(machine, node.handlers)
    machine.way = way
    if isinstance(then, End) and then.kind == "raise":
        return other
    return split(condition, ended(then, "raise"), other)


def _success(machine: Machine, node: cst.CSTNode, stops: list[Stop]) -> Condition:
    """What decides: the environment variable that the block needs, if that is all that can fail."""
    if (
        len(stops) == 1
        and stops[0].name == "KeyError"
        and len(stops[0].way) == len(machine.way) + 1
    ):
        return stops[0].way[-1][0]
    return machine.unforeseen(node, "the `try` block succeeds", "the `try` block fails")


def _handlers(machine: Machine, handlers: Handlers) -> Outcome:
    """One of the handlers; which one of several is not known."""
    *others, last = handlers
    branches = (_branch(machine, handler) for handler in others)
    return chain(machine, branches, lambda: _handle(machine, last))


def _branch(machine: Machine, handler: cst.ExceptHandler | cst.ExceptStarHandler) -> Branch:
    condition = machine.unforeseen(handler, "the first handler runs", "another handler runs")
    return condition, True, lambda: _handle(machine, handler)


def _handle(machine: Machine, handler: cst.ExceptHandler | cst.ExceptStarHandler) -> Outcome:
    if handler.name is not None and isinstance(handler.name.name, cst.Name):
        unknown = machine.unknown(handler, "an exception")
        machine.state.bind(machine.frame, handler.name.name.value, unknown)
    return machine.execute(handler.body)
