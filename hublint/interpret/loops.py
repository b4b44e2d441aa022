"""Loops: known sequences are gone through, others may run any number of times."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret import failures
from hublint.interpret.assignment import bind
from hublint.interpret.branches import decided, described
from hublint.interpret.choices import map_alternatives
from hublint.interpret.containers import elements
from hublint.interpret.flow import alternatives
from hublint.interpret.flow import sequence as in_sequence
from hublint.interpret.handed import ITEM
from hublint.interpret.internal import Instance, Ref
from hublint.interpret.interpreter import Interpreter, incomplete
from hublint.interpret.outcomes import End, Outcome, ended, followed, running_on, split
from hublint.interpret.values import Bounded
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hublint.interpret.values import Condition, Value


LONG = (
    "This loop is too long to be followed. What it sets is judged only as far as it is the same in each turn, "
    "so mistakes in it go unreported."
)


def for_loop(interpreter: Interpreter, node: cst.For) -> Outcome:
    """`for target in sequence: ...`."""
    if interpreter.exhausted(node):
        return End("next", interpreter.state)
    sequence = interpreter.evaluate(node.iter)
    failures.iteration(interpreter, node.iter, sequence)
    items, complete = elements(interpreter, sequence)
    if complete:
        return _known(interpreter, node, items)
    writes = len(interpreter.facts.writes)
    outcome = _of_unknown(interpreter, node, sequence)
    if (
        isinstance(interpreter.deref_all(sequence), Bounded)
        and len(interpreter.facts.writes) > writes
    ):
        interpreter.budget.end(
            interpreter.place(node.iter, "too long"), LONG, all_that_follows=False
        )
    return outcome


def _of_unknown(interpreter: Interpreter, node: cst.For, sequence: Value) -> Outcome:
    text = described(interpreter, node.iter)
    interpreter.facts.loops.setdefault(id(node), interpreter.path_condition)
    one: Value = interpreter.unknown(node.target, f"an item of {text}")
    if isinstance(sequence, Instance):
        one = replace(sequence, node=node.target, path=(*sequence.path, ITEM))
    condition = interpreter.unforeseen(node, "the loop", "runs", "does not run")

    def start() -> None:
        bind(interpreter, node.target, one, node)

    return in_sequence(
        interpreter,
        [
            lambda: _perhaps(interpreter, node, condition, start),
            lambda: _perhaps_otherwise(interpreter, node),
        ],
    )


def while_loop(interpreter: Interpreter, node: cst.While) -> Outcome:
    """`while test: ...`, as a loop that may run any number of times."""
    if interpreter.exhausted(node):
        return End("next", interpreter.state)
    if decided(interpreter, interpreter.evaluate(node.test)) is False:
        return _otherwise(interpreter, node)
    condition = interpreter.unforeseen(node, "the loop", "runs", "does not run")
    return in_sequence(
        interpreter,
        [
            lambda: _perhaps(interpreter, node, condition, lambda: None),
            lambda: _perhaps_otherwise(interpreter, node),
        ],
    )


def _otherwise(interpreter: Interpreter, node: cst.For | cst.While) -> Outcome:
    """The `else` of a loop, which runs where no `break` leaves it."""
    if node.orelse is None:
        return End("next", interpreter.state)
    return interpreter.execute(node.orelse.body)


def _perhaps_otherwise(interpreter: Interpreter, node: cst.For | cst.While) -> Outcome:
    """The `else` of a loop that is not gone through turn by turn."""
    if node.orelse is None:
        return End("next", interpreter.state)
    condition = interpreter.unforeseen(
        node, "the loop", "ends without `break`", "ends with `break`"
    )
    return alternatives(
        interpreter,
        condition,
        lambda: _otherwise(interpreter, node),
        lambda: End("next", interpreter.state),
    )


def _known(interpreter: Interpreter, node: cst.For, items: Sequence[Value]) -> Outcome:
    interpreter.calls += 1
    try:
        turns = [_iteration(interpreter, node, one) for one in items]
        outcome = in_sequence(interpreter, [*turns, lambda: _otherwise(interpreter, node)])
        return ended(outcome, "break")
    finally:
        interpreter.calls -= 1


def _iteration(interpreter: Interpreter, node: cst.For, item: Value) -> Callable[[], Outcome]:
    def run() -> Outcome:
        if interpreter.exhausted(node):
            return End("next", interpreter.state)
        interpreter.turn()
        bind(interpreter, node.target, item, node)
        return ended(interpreter.block(node.body.body), "continue")

    return run


def _perhaps(
    interpreter: Interpreter,
    node: cst.For | cst.While,
    condition: Condition,
    start: Callable[[], None],
) -> Outcome:
    """Once or not at all; what a further round could change differently becomes unknown or incomplete."""
    before, path_condition = interpreter.state, interpreter.path_condition
    interpreter.state, interpreter.path_condition = (
        before.fork(),
        (*path_condition, (condition, True)),
    )
    interpreter.calls += 1
    _forget(interpreter, node.body)
    start()
    with interpreter.guarded():
        outcome = ended(interpreter.block(node.body.body), "continue", "break")
    interpreter.calls -= 1
    interpreter.path_condition = path_condition
    after = running_on(outcome)
    if after is not None:
        for address, changed, contents in after.heap.differences(before.heap):
            if contents is not None and changed is not None:
                after.heap[address] = map_alternatives(incomplete, changed)
        outcome = followed(outcome, End("next", after))
    return split(condition, outcome, End("next", before))


def _forget(interpreter: Interpreter, body: cst.CSTNode) -> None:
    """Names that the body both reads and assigns differ from round to round; `+=` adds to the list of a name."""
    if id(body) not in interpreter.assigned:
        interpreter.assigned[id(body)] = _reassigned(body)
    for name in interpreter.assigned[id(body)]:
        held = interpreter.state.name(interpreter.frame, name)
        if held is None:
            continue
        reason = f"`{name}`, which changes in a loop"
        if isinstance(held, Ref):
            interpreter.opaque_write(held, reason)
        interpreter.state.bind(interpreter.frame, name, interpreter.unknown(body, reason))


def _reassigned(body: cst.CSTNode) -> list[str]:
    """The names that a body both reads and assigns."""
    assigned: set[str] = set()
    read: set[str] = set()
    waiting: list[cst.CSTNode] = [body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, cst.AssignTarget | cst.AugAssign | cst.AnnAssign):
            if isinstance(node.target, cst.Name):
                assigned.add(node.target.value)
                if isinstance(node, cst.AugAssign):
                    read.add(node.target.value)
            else:
                waiting.append(node.target)
            waiting.extend(child for child in children(node) if child is not node.target)
        else:
            if isinstance(node, cst.Name):
                read.add(node.value)
            waiting.extend(children(node))
    return sorted(assigned & read)
