"""Comprehensions over known sequences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.assignment import bind
from hublint.interpret.branches import decided
from hublint.interpret.containers import elements, mapping
from hublint.interpret.values import Collection, Entry, Kind, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from hublint.interpret.interpreter import Interpreter


class TooLargeError(Exception):
    """What a comprehension runs over is not worked out, so its result isn't either."""


def listing(interpreter: Interpreter, node: cst.ListComp | cst.SetComp | cst.GeneratorExp) -> Value:
    """A list, set or generator of what the element gives; incomplete where the loop can't be followed."""
    items: list[Value] = []
    try:
        complete = _run(
            interpreter, node.for_in, lambda: items.append(interpreter.evaluate(node.elt))
        )
    except TooLargeError:
        return interpreter.too_large(node)
    kind: Kind = "set" if isinstance(node, cst.SetComp) else "list"
    return interpreter.allocate(Collection(node, interpreter.source, kind, tuple(items), complete))


def dictionary(interpreter: Interpreter, node: cst.DictComp) -> Value:
    """A dict of the keys and values that the loop gives."""
    entries: list[Entry] = []

    def add() -> None:
        key = interpreter.evaluate(node.key)
        entries.append(Entry(key, interpreter.evaluate(node.value), node))

    try:
        complete = _run(interpreter, node.for_in, add)
    except TooLargeError:
        return interpreter.too_large(node, dict)
    return interpreter.allocate(mapping(interpreter, node, entries, complete))


def _run(interpreter: Interpreter, loop: cst.CompFor, body: Callable[[], None]) -> bool:
    """Run the body in a frame of its own for each item; whether every item was known."""
    frame = interpreter.number()
    interpreter.scopes[frame], outer = interpreter.frame, interpreter.frame
    interpreter.state.open(frame)
    interpreter.frame = frame
    interpreter.calls += 1
    try:
        with interpreter.guarded():
            return _each(interpreter, loop, body)
    finally:
        interpreter.frame = outer
        interpreter.calls -= 1
        interpreter.leave(frame)


def _each(interpreter: Interpreter, loop: cst.CompFor, body: Callable[[], None]) -> bool:
    sequence = interpreter.evaluate(loop.iter)
    items, complete = elements(interpreter, sequence)
    if interpreter.is_bounded(sequence):
        raise TooLargeError
    for item in items:
        bind(interpreter, loop.target, item, loop)
        verdicts = [_passes(interpreter, test) for test in loop.ifs]
        if None in verdicts or interpreter.exhausted(loop):
            complete = False
        elif all(verdicts):
            interpreter.turn()
            if loop.inner_for_in is not None:
                complete = _each(interpreter, loop.inner_for_in, body) and complete
            else:
                body()
    return complete


def _passes(interpreter: Interpreter, test: cst.CompIf) -> bool | None:
    return decided(interpreter, interpreter.evaluate(test.test))
