"""Executes statements on the machine's state; a block's outcome says how it ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import libcst as cst

from hublint.interpret import attempts, imports, loops
from hublint.interpret.branches import described, test_of, verdict_of
from hublint.interpret.flow import Branch, End, Outcome, chain, sequence
from hublint.interpret.machine import DEPTH, HUB, NESTED, Machine
from hublint.interpret.targets import augment, bind, delete
from hublint.interpret.values import Choice, Class, Function, Known, Section, Value
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hublint.interpret.reading import Way

__all__ = ["bind", "block"]


def block(machine: Machine, statements: Sequence[cst.CSTNode]) -> Outcome:
    """Execute statements in order."""
    return sequence(machine, (partial(execute, machine, one) for one in statements))


def execute(machine: Machine, node: cst.CSTNode) -> Outcome:
    """Execute one statement; what is nested too deeply may have changed anything."""
    if machine.overrun(node):
        return End("next", machine.state)
    if machine.depth > DEPTH:
        machine.give_up(node, "code that hublint does not follow", NESTED)
        return End("next", machine.state)
    machine.step()
    machine.depth += 1
    try:
        outcome = _KINDS.get(type(node), _strange)(machine, node)
    finally:
        machine.depth -= 1
    machine.overrun(node)
    return outcome or End("next", machine.state)


def _strange(machine: Machine, node: cst.CSTNode) -> None:
    """A statement that is not followed may do anything with what it names, and with nothing else."""
    unbound, machine.unbound = machine.unbound, False
    waiting = [node]
    while waiting:
        part = waiting.pop()
        waiting.extend(children(part))
        if isinstance(part, cst.Name):
            _touched(machine, part)
    machine.unbound = unbound


def _touched(machine: Machine, node: cst.Name) -> None:
    reason = "code that hublint does not follow"
    value = machine.evaluate(node)
    if isinstance(value, Function | Class):
        machine.cloud(Section(node, machine.source, HUB, ()), reason)
    machine.cloud(value, reason)
    if not isinstance(value, Section):
        machine.state.bind(machine.frame, node.value, machine.unknown(node, f"`{node.value}`"))


def _type_alias(machine: Machine, node: cst.TypeAlias) -> None:
    """`type X = ...`: its value is worked out only when it is asked for."""
    name = node.name.value
    machine.state.bind(machine.frame, name, machine.unknown(node, f"the type `{name}`"))


def _line(machine: Machine, node: cst.SimpleStatementLine | cst.SimpleStatementSuite) -> Outcome:
    if len(node.body) == 1:
        return execute(machine, node.body[0])
    return block(machine, node.body)


def _indented(machine: Machine, node: cst.IndentedBlock) -> Outcome:
    return block(machine, node.body)


def _expression(machine: Machine, node: cst.Expr) -> None:
    machine.evaluate(node.value)


def _assign(machine: Machine, node: cst.Assign) -> None:
    value = machine.evaluate(node.value)
    for target in node.targets:
        bind(machine, target.target, value, node)


def _annotated(machine: Machine, node: cst.AnnAssign) -> None:
    if node.value is not None:
        bind(machine, node.target, machine.evaluate(node.value), node)


def _delete(machine: Machine, node: cst.Del) -> None:
    targets = node.target.elements if isinstance(node.target, cst.Tuple) else [node]
    for target in targets:
        delete(machine, target.value if isinstance(target, cst.Element) else node.target)


def _nothing(machine: Machine, node: cst.CSTNode) -> None:
    pass


def _outer(machine: Machine, node: cst.Global | cst.Nonlocal) -> None:
    """Names of an enclosing frame: reading does not follow assignments to them."""
    for item in node.names:
        frame: int | None = machine.scopes.get(machine.frame)
        while frame is not None:
            if machine.state.name(frame, item.name.value) is not None:
                unknown = machine.unknown(node, f"`{item.name.value}`, changed in a function")
                machine.state.bind(frame, item.name.value, unknown)
            frame = machine.scopes.get(frame)


def _return(machine: Machine, node: cst.Return) -> Outcome:
    value = machine.evaluate(node.value) if node.value else machine.known(node, None)
    return End("return", machine.state, value)


def _raise(machine: Machine, node: cst.Raise) -> Outcome:
    name = "Exception"
    if node.exc is not None:
        machine.evaluate(node.exc)
        target = node.exc.func if isinstance(node.exc, cst.Call) else node.exc
        name = imports.dotted(target) or name
    machine.stop(name, described(machine, node), node, deliberate=True)
    return End("raise", machine.state)


def _break(machine: Machine, _node: cst.Break) -> Outcome:
    return End("break", machine.state)


def _continue(machine: Machine, _node: cst.Continue) -> Outcome:
    return End("continue", machine.state)


def _assert(machine: Machine, node: cst.Assert) -> None:
    for way in _false(test_of(machine, machine.evaluate(node.test))):
        machine.stop("AssertionError", "", node, deliberate=True, way=way)


def _false(test: Value) -> list[Way]:
    """The ways on which a test fails."""
    if isinstance(test, Choice):
        holds = [((test.condition, True), *way) for way in _false(test.then)]
        return holds + [((test.condition, False), *way) for way in _false(test.other)]
    return [] if not isinstance(test, Known) or test.value else [()]


def _if(machine: Machine, node: cst.If) -> Outcome:
    """`if`, with all its `elif`: one after the other, as a long chain of them is no deep nesting."""
    last: list[cst.CSTNode] = []

    def branches() -> Iterator[Branch]:
        link: cst.If | cst.Else | None = node
        while isinstance(link, cst.If):
            verdict = verdict_of(machine, link.test)
            if verdict is True:
                break
            if verdict is not False:
                yield (*verdict, partial(execute, machine, link.body))
            link = link.orelse
        if link is not None:
            last.append(link.body)

    def otherwise() -> Outcome:
        return execute(machine, last[0]) if last else End("next", machine.state)

    return chain(machine, branches(), otherwise)


def _with(machine: Machine, node: cst.With) -> Outcome:
    for item in node.items:
        value = machine.evaluate(item.item)
        if item.asname is not None:
            unknown = machine.unknown(item, "opened by `with`")
            bind(machine, item.asname.name, unknown if isinstance(value, Known) else value, node)
    return execute(machine, node.body)


def _function(machine: Machine, node: cst.FunctionDef) -> None:
    name = node.name.value
    for decorator in node.decorators:
        machine.evaluate(decorator.decorator)
    machine.captured.add(machine.frame)
    made = Function(node, machine.source, name, node, machine.frame)
    machine.state.bind(machine.frame, name, made)


def _class(machine: Machine, node: cst.ClassDef) -> None:
    bases = tuple(machine.evaluate(base.value) for base in node.bases)
    frame, outer = machine.number(), machine.frame
    machine.scopes[frame] = outer
    machine.captured.add(outer)
    machine.state.open(frame)
    machine.frame = frame
    try:
        execute(machine, node.body)
    finally:
        machine.frame = outer
    members = machine.state.bound(frame)
    made = Class(node, machine.source, node.name.value, bases, members, node)
    machine.state.bind(outer, node.name.value, made)


def _match(machine: Machine, node: cst.Match) -> Outcome:
    """Each case may be the one that is taken."""
    machine.evaluate(node.subject)
    branches = (_case(machine, node, case) for case in node.cases)
    return chain(machine, branches, lambda: End("next", machine.state))


def _case(machine: Machine, node: cst.Match, case: cst.MatchCase) -> Branch:
    text = described(machine, case.pattern)
    holds, fails = f"the case {text} matches", f"the case {text} does not match"
    return machine.unforeseen(node, holds, fails), True, partial(execute, machine, case.body)


_KINDS: dict[type[cst.CSTNode], Callable[[Machine, Any], Outcome | None]] = {
    cst.SimpleStatementLine: _line,
    cst.SimpleStatementSuite: _line,
    cst.IndentedBlock: _indented,
    cst.Expr: _expression,
    cst.Assign: _assign,
    cst.AnnAssign: _annotated,
    cst.AugAssign: augment,
    cst.Del: _delete,
    cst.Pass: _nothing,
    cst.Import: imports.import_names,
    cst.ImportFrom: imports.import_from,
    cst.Global: _outer,
    cst.Nonlocal: _outer,
    cst.Return: _return,
    cst.Raise: _raise,
    cst.Break: _break,
    cst.Continue: _continue,
    cst.Assert: _assert,
    cst.If: _if,
    cst.For: loops.for_loop,
    cst.While: loops.while_loop,
    cst.Try: attempts.attempt,
    cst.TryStar: attempts.attempt,
    cst.With: _with,
    cst.FunctionDef: _function,
    cst.ClassDef: _class,
    cst.Match: _match,
    cst.TypeAlias: _type_alias,
}
