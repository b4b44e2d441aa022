"""Comprehensions over known sequences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.branches import decided
from hublint.interpret.containers import elements, mapping
from hublint.interpret.targets import bind
from hublint.interpret.values import Entry, Kind, Listing, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.interpret.machine import Machine


class TooLargeError(Exception):
    """What a comprehension runs over is not worked out, so its result isn't either."""


def listing(machine: Machine, node: cst.ListComp | cst.SetComp | cst.GeneratorExp) -> Value:
    """A list, set or generator of what the element gives; open where the loop can't be followed."""
    items: list[Value] = []
    try:
        whole = _run(machine, node.for_in, lambda: items.append(machine.evaluate(node.elt)))
    except TooLargeError:
        return machine.too_large(node)
    kind: Kind = "set" if isinstance(node, cst.SetComp) else "list"
    return machine.allocate(Listing(node, machine.source, kind, tuple(items), not whole))


def dictionary(machine: Machine, node: cst.DictComp) -> Value:
    """A dict of the keys and values that the loop gives."""
    entries: list[Entry] = []

    def add() -> None:
        key = machine.evaluate(node.key)
        entries.append(Entry(key, machine.evaluate(node.value), node))

    try:
        whole = _run(machine, node.for_in, add)
    except TooLargeError:
        return machine.too_large(node, dict)
    return machine.allocate(mapping(machine, node, entries, not whole))


def _run(machine: Machine, loop: cst.CompFor, body: Callable[[], None]) -> bool:
    """Run the body in a frame of its own for each item; whether every item was known."""
    frame = machine.number()
    machine.scopes[frame], outer = machine.frame, machine.frame
    machine.state.open(frame)
    machine.frame = frame
    machine.calls += 1
    try:
        return _each(machine, loop, body)
    finally:
        machine.frame = outer
        machine.calls -= 1
        machine.leave(frame)


def _each(machine: Machine, loop: cst.CompFor, body: Callable[[], None]) -> bool:
    sequence = machine.evaluate(loop.iter)
    items, whole = elements(machine, sequence)
    if machine.is_bounded(sequence):
        raise TooLargeError
    for item in items:
        bind(machine, loop.target, item, loop)
        verdicts = [_passes(machine, test) for test in loop.ifs]
        if None in verdicts or machine.exhausted(loop):
            whole = False
        elif all(verdicts):
            machine.turn()
            if loop.inner_for_in is not None:
                whole = _each(machine, loop.inner_for_in, body) and whole
            else:
                body()
    return whole


def _passes(machine: Machine, test: cst.CompIf) -> bool | None:
    return decided(machine, machine.evaluate(test.test))
