"""Loops: known sequences are gone through, others may run any number of times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.branches import decided, described
from hublint.interpret.choices import lift
from hublint.interpret.containers import elements
from hublint.interpret.flow import End, Outcome, ended, followed, running_on, split
from hublint.interpret.flow import sequence as in_sequence
from hublint.interpret.machine import Machine, opened
from hublint.interpret.targets import bind
from hublint.interpret.values import Bounded
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hublint.interpret.values import Condition, Value


LONG = (
    "This loop is too long to be followed. What it sets is judged only as far as it is the same in each turn, "
    "so mistakes in it go unreported."
)


def for_loop(machine: Machine, node: cst.For) -> Outcome:
    """`for target in sequence: ...`."""
    if machine.exhausted(node):
        return End("next", machine.state)
    sequence = machine.evaluate(node.iter)
    items, whole = elements(machine, sequence)
    if whole:
        return _known(machine, node, items)
    writes = len(machine.reading.writes)
    outcome = _of_unknown(machine, node)
    if isinstance(machine.view(sequence), Bounded) and len(machine.reading.writes) > writes:
        machine.budget.end(machine.place(node.iter, "too long"), LONG, whole=False)
    return outcome


def _of_unknown(machine: Machine, node: cst.For) -> Outcome:
    text = described(machine, node.iter)
    condition = machine.unforeseen(node, f"{text} is not empty", f"{text} is empty")

    def start() -> None:
        bind(machine, node.target, machine.unknown(node.target, f"an item of {text}"), node)

    return _perhaps(machine, node, condition, start)


def while_loop(machine: Machine, node: cst.While) -> Outcome:
    """`while test: ...`, as a loop that may run any number of times."""
    if machine.exhausted(node) or decided(machine, machine.evaluate(node.test)) is False:
        return End("next", machine.state)
    text = described(machine, node.test)
    condition = machine.unforeseen(node, f"{text} is true", f"{text} is false")
    return _perhaps(machine, node, condition, lambda: None)


def _known(machine: Machine, node: cst.For, items: Sequence[Value]) -> Outcome:
    machine.calls += 1
    try:
        return ended(
            in_sequence(machine, [_iteration(machine, node, one) for one in items]), "break"
        )
    finally:
        machine.calls -= 1


def _iteration(machine: Machine, node: cst.For, item: Value) -> Callable[[], Outcome]:
    def run() -> Outcome:
        if machine.exhausted(node):
            return End("next", machine.state)
        machine.turn()
        bind(machine, node.target, item, node)
        return ended(machine.block(node.body.body), "continue")

    return run


def _perhaps(
    machine: Machine, node: cst.For | cst.While, condition: Condition, start: Callable[[], None]
) -> Outcome:
    """Once or not at all; what a further round could change differently becomes unknown or open."""
    before, way = machine.state, machine.way
    machine.state, machine.way = before.fork(), (*way, (condition, True))
    machine.calls += 1
    _forget(machine, node.body)
    start()
    outcome = ended(machine.block(node.body.body), "continue", "break")
    machine.calls -= 1
    machine.way = way
    after = running_on(outcome)
    if after is not None:
        for address, changed, contents in after.heap.differences(before.heap):
            if contents is not None and changed is not None:
                after.heap[address] = lift(opened, changed)
        outcome = followed(outcome, End("next", after))
    return split(condition, outcome, End("next", before))


def _forget(machine: Machine, body: cst.CSTNode) -> None:
    """Names that the body both reads and assigns differ from round to round."""
    if id(body) not in machine.assigned:
        machine.assigned[id(body)] = _reassigned(body)
    for name in machine.assigned[id(body)]:
        if machine.state.name(machine.frame, name) is not None:
            unknown = machine.unknown(body, f"`{name}`, which changes in a loop")
            machine.state.bind(machine.frame, name, unknown)


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
