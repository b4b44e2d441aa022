"""Executes statements on the interpreter's state; a block's outcome says how it ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import libcst as cst

from hublint.interpret import attempts, imports, loops
from hublint.interpret.assignment import augment, bind, delete
from hublint.interpret.branches import described, test_of, verdict_of
from hublint.interpret.flow import Branch, chain, sequence
from hublint.interpret.interpreter import DEPTH, HUB, NESTED, Interpreter
from hublint.interpret.outcomes import End, Outcome
from hublint.interpret.values import Class, Conditional, Constant, Function, Section, Value
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hublint.interpret.values import PathCondition

__all__ = ["bind", "block"]


def block(interpreter: Interpreter, statements: Sequence[cst.CSTNode]) -> Outcome:
    """Execute statements in order."""
    return sequence(interpreter, (partial(execute, interpreter, one) for one in statements))


def execute(interpreter: Interpreter, node: cst.CSTNode) -> Outcome:
    """Execute one statement; what is nested too deeply may have changed anything."""
    if interpreter.overrun(node):
        return End("next", interpreter.state)
    if interpreter.depth > DEPTH:
        interpreter.give_up(node, "code that hublint does not follow", NESTED)
        return End("next", interpreter.state)
    interpreter.step()
    interpreter.depth += 1
    try:
        outcome = _KINDS.get(type(node), _strange)(interpreter, node)
    finally:
        interpreter.depth -= 1
    interpreter.overrun(node)
    return outcome or End("next", interpreter.state)


def _strange(interpreter: Interpreter, node: cst.CSTNode) -> None:
    """A statement that is not followed may do anything with what it names, and with nothing else."""
    unbound, interpreter.unbound = interpreter.unbound, False
    waiting = [node]
    while waiting:
        part = waiting.pop()
        waiting.extend(children(part))
        if isinstance(part, cst.Name):
            _touched(interpreter, part)
    interpreter.unbound = unbound


def _touched(interpreter: Interpreter, node: cst.Name) -> None:
    reason = "code that hublint does not follow"
    value = interpreter.evaluate(node)
    if isinstance(value, Function | Class):
        interpreter.opaque_write(Section(node, interpreter.source, HUB, ()), reason)
    interpreter.opaque_write(value, reason)
    if not isinstance(value, Section):
        interpreter.state.bind(
            interpreter.frame, node.value, interpreter.unknown(node, f"`{node.value}`")
        )


def _type_alias(interpreter: Interpreter, node: cst.TypeAlias) -> None:
    """`type X = ...`: its value is worked out only when it is asked for."""
    name = node.name.value
    interpreter.state.bind(interpreter.frame, name, interpreter.unknown(node, f"the type `{name}`"))


def _line(
    interpreter: Interpreter, node: cst.SimpleStatementLine | cst.SimpleStatementSuite
) -> Outcome:
    if len(node.body) == 1:
        return execute(interpreter, node.body[0])
    return block(interpreter, node.body)


def _indented(interpreter: Interpreter, node: cst.IndentedBlock) -> Outcome:
    return block(interpreter, node.body)


def _expression(interpreter: Interpreter, node: cst.Expr) -> None:
    interpreter.evaluate(node.value)


def _assign(interpreter: Interpreter, node: cst.Assign) -> None:
    value = interpreter.evaluate(node.value)
    for target in node.targets:
        bind(interpreter, target.target, value, node)


def _annotated(interpreter: Interpreter, node: cst.AnnAssign) -> None:
    if node.value is not None:
        bind(interpreter, node.target, interpreter.evaluate(node.value), node)


def _delete(interpreter: Interpreter, node: cst.Del) -> None:
    targets = node.target.elements if isinstance(node.target, cst.Tuple) else [node]
    for target in targets:
        delete(interpreter, target.value if isinstance(target, cst.Element) else node.target)


def _nothing(interpreter: Interpreter, node: cst.CSTNode) -> None:
    pass


def _outer(interpreter: Interpreter, node: cst.Global | cst.Nonlocal) -> None:
    """Names of an enclosing frame: reading does not follow assignments to them."""
    for item in node.names:
        frame: int | None = interpreter.scopes.get(interpreter.frame)
        while frame is not None:
            if interpreter.state.name(frame, item.name.value) is not None:
                unknown = interpreter.unknown(node, f"`{item.name.value}`, changed in a function")
                interpreter.state.bind(frame, item.name.value, unknown)
            frame = interpreter.scopes.get(frame)


def _return(interpreter: Interpreter, node: cst.Return) -> Outcome:
    value = interpreter.evaluate(node.value) if node.value else interpreter.known(node, None)
    return End("return", interpreter.state, value)


def _raise(interpreter: Interpreter, node: cst.Raise) -> Outcome:
    name = "Exception"
    if node.exc is not None:
        interpreter.evaluate(node.exc)
        target = node.exc.func if isinstance(node.exc, cst.Call) else node.exc
        name = imports.dotted(target) or name
    interpreter.stop(name, described(interpreter, node), node, deliberate=True)
    return End("raise", interpreter.state)


def _break(interpreter: Interpreter, _node: cst.Break) -> Outcome:
    return End("break", interpreter.state)


def _continue(interpreter: Interpreter, _node: cst.Continue) -> Outcome:
    return End("continue", interpreter.state)


def _assert(interpreter: Interpreter, node: cst.Assert) -> None:
    for path_condition in _false(test_of(interpreter, interpreter.evaluate(node.test))):
        interpreter.stop("AssertionError", "", node, deliberate=True, path_condition=path_condition)


def _false(test: Value) -> list[PathCondition]:
    """The path conditions on which a test fails."""
    if isinstance(test, Conditional):
        holds = [((test.condition, True), *path_condition) for path_condition in _false(test.then)]
        return holds + [
            ((test.condition, False), *path_condition) for path_condition in _false(test.other)
        ]
    return [] if not isinstance(test, Constant) or test.value else [()]


def _if(interpreter: Interpreter, node: cst.If) -> Outcome:
    """`if`, with all its `elif`: one after the other, as a long chain of them is no deep nesting."""
    last: list[cst.CSTNode] = []

    def branches() -> Iterator[Branch]:
        link: cst.If | cst.Else | None = node
        while isinstance(link, cst.If):
            verdict = verdict_of(interpreter, link.test)
            if verdict is True:
                break
            if verdict is not False:
                yield (*verdict, partial(execute, interpreter, link.body))
            link = link.orelse
        if link is not None:
            last.append(link.body)

    def otherwise() -> Outcome:
        return execute(interpreter, last[0]) if last else End("next", interpreter.state)

    return chain(interpreter, branches(), otherwise)


def _with(interpreter: Interpreter, node: cst.With) -> Outcome:
    for item in node.items:
        value = interpreter.evaluate(item.item)
        if item.asname is not None:
            unknown = interpreter.unknown(item, "opened by `with`")
            bind(
                interpreter,
                item.asname.name,
                unknown if isinstance(value, Constant) else value,
                node,
            )
    return execute(interpreter, node.body)


def _function(interpreter: Interpreter, node: cst.FunctionDef) -> None:
    name = node.name.value
    for decorator in node.decorators:
        interpreter.evaluate(decorator.decorator)
    interpreter.captured.add(interpreter.frame)
    made = Function(node, interpreter.source, name, node, interpreter.frame)
    interpreter.state.bind(interpreter.frame, name, made)


def _class(interpreter: Interpreter, node: cst.ClassDef) -> None:
    bases = tuple(interpreter.evaluate(base.value) for base in node.bases)
    frame, outer = interpreter.number(), interpreter.frame
    interpreter.scopes[frame] = outer
    interpreter.captured.add(outer)
    interpreter.state.open(frame)
    interpreter.frame = frame
    try:
        execute(interpreter, node.body)
    finally:
        interpreter.frame = outer
    members = interpreter.state.bound(frame)
    made = Class(node, interpreter.source, node.name.value, bases, members, node)
    interpreter.state.bind(outer, node.name.value, made)


def _match(interpreter: Interpreter, node: cst.Match) -> Outcome:
    """Each case may be the one that is taken."""
    interpreter.evaluate(node.subject)
    branches = (_case(interpreter, case) for case in node.cases)
    return chain(interpreter, branches, lambda: End("next", interpreter.state))


def _case(interpreter: Interpreter, case: cst.MatchCase) -> Branch:
    return (
        interpreter.unforeseen(case, "the case", "matches", "does not match"),
        True,
        partial(_guarded, interpreter, case.body),
    )


def _guarded(interpreter: Interpreter, node: cst.CSTNode) -> Outcome:
    with interpreter.guarded():
        return execute(interpreter, node)


_KINDS: dict[type[cst.CSTNode], Callable[[Interpreter, Any], Outcome | None]] = {
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
