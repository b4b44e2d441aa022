"""Evaluates expressions to values; each kind of node has one function."""

from __future__ import annotations

import builtins
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import libcst as cst

from hublint.interpret import attributes, calls, comprehensions, containers, operators, strings
from hublint.interpret.branches import test_of
from hublint.interpret.budget import COPY
from hublint.interpret.choices import choose, map_alternatives
from hublint.interpret.interpreter import DEEP, DEPTH, LARGE, Interpreter
from hublint.interpret.values import (
    Bounded,
    Conditional,
    Constant,
    External,
    Function,
    Section,
    Unknown,
    Value,
)
from hublint.interpret.writes import Unset

if TYPE_CHECKING:
    from collections.abc import Callable

BUILTINS = frozenset(dir(builtins))
INJECTED = {"get_config": "traitlets.config.get_config", "load_subconfig": "load_subconfig"}
"""Names that the loader of traitlets puts into the file's namespace, beside `c` and `__file__`."""


def evaluate(interpreter: Interpreter, node: cst.BaseExpression) -> Value:
    """The value of an expression in the present state."""
    function = _KINDS.get(type(node))
    if function is None:
        return interpreter.unknown(node, "an expression that hublint does not follow")
    if interpreter.depth > DEPTH or interpreter.budget.interpreting.spent:
        return Bounded(node, interpreter.source, DEEP if interpreter.depth > DEPTH else LARGE)
    interpreter.step()
    interpreter.depth += 1
    try:
        return function(interpreter, node)
    finally:
        interpreter.depth -= 1


def lookup(interpreter: Interpreter, name: str, node: cst.CSTNode) -> Value:
    """The value of a name, through the enclosing scopes, the loader's names and the builtins."""
    frame: int | None = interpreter.frame
    value = None
    while frame is not None:
        value = interpreter.state.name(frame, name)
        if value is not None and not isinstance(value, Unset):
            return present(value)
        frame = interpreter.scopes.get(frame)
    is_given = value is None  # and was not deleted from the names of the module
    if name == "c" and is_given:
        return Section(node, interpreter.source, interpreter.root, ())
    if name in INJECTED and is_given:
        return External(node, interpreter.source, INJECTED[name])
    if name == "__file__":
        return interpreter.unknown(node, "the place of this file", str)
    if name == "__name__":
        return interpreter.known(node, "builtins")
    if name in BUILTINS:
        return External(node, interpreter.source, f"builtins.{name}")
    if interpreter.unbound:
        interpreter.stop("NameError", name, node)
    return interpreter.unknown(node, f"`{name}`, which is not defined in this file")


def present(value: Value) -> Value:
    """A name's value without the alternatives in which the name is not bound."""
    if isinstance(value, Conditional):
        then, other = present(value.then), present(value.other)
        if isinstance(then, Unset):
            return other
        return then if isinstance(other, Unset) else choose(value.condition, then, other)
    return value


def _name(interpreter: Interpreter, node: cst.Name) -> Value:
    constants = {"True": True, "False": False, "None": None}
    if node.value in constants:
        return interpreter.known(node, constants[node.value])
    return lookup(interpreter, node.value, node)


def _number(interpreter: Interpreter, node: cst.Integer | cst.Float | cst.Imaginary) -> Value:
    text = node.value.replace("_", "")
    try:
        if isinstance(node, cst.Integer):
            return interpreter.made(node, int(text, 0))
        return interpreter.known(
            node, float(text) if isinstance(node, cst.Float) else complex(text)
        )
    except (ValueError, OverflowError):
        return interpreter.unknown(node, "a number too long to read")


def _string(interpreter: Interpreter, node: cst.SimpleString) -> Value:
    if interpreter.calls:
        interpreter.budget.interpreting.left -= COPY * len(node.value)
    return interpreter.known(node, strings.literal(node))


def _ellipsis(interpreter: Interpreter, node: cst.Ellipsis) -> Value:
    return interpreter.known(node, ...)


def _boolean(interpreter: Interpreter, node: cst.BooleanOperation) -> Value:
    left = interpreter.evaluate(node.left)
    stops_at = isinstance(node.operator, cst.Or)
    right = cache(lambda: _guarded(interpreter, node.right))

    def pick(one: Value, outcome: Value) -> Value:
        if isinstance(outcome, Constant):
            return one if outcome.value is stops_at else right()
        return Unknown(node, interpreter.source, "a value that depends on one that is not known")

    found = map_alternatives(pick, left, test_of(interpreter, left))
    return replace(found, node=node, source=interpreter.source) if _is_new(found, left) else found


def _is_new(found: Value, left: Value) -> bool:
    """Whether a value stands for too many alternatives of an operator, and so for all of its code."""
    return isinstance(found, Bounded) and found is not left


def _conditional(interpreter: Interpreter, node: cst.IfExp) -> Value:
    outcome = test_of(interpreter, interpreter.evaluate(node.test))

    body = cache(lambda: _guarded(interpreter, node.body))
    orelse = cache(lambda: _guarded(interpreter, node.orelse))

    def pick(one: Value) -> Value:
        return body() if isinstance(one, Constant) and one.value else orelse()

    return map_alternatives(pick, outcome)


def _guarded(interpreter: Interpreter, node: cst.BaseExpression) -> Value:
    with interpreter.guarded():
        return interpreter.evaluate(node)


def _lambda(interpreter: Interpreter, node: cst.Lambda) -> Value:
    interpreter.captured.add(interpreter.frame)
    return Function(node, interpreter.source, "<lambda>", node, interpreter.frame)


def _named(interpreter: Interpreter, node: cst.NamedExpr) -> Value:
    value = interpreter.evaluate(node.value)
    if isinstance(node.target, cst.Name):
        interpreter.state.bind(interpreter.frame, node.target.value, value)
    return value


def _subscript(interpreter: Interpreter, node: cst.Subscript) -> Value:
    owner = interpreter.evaluate(node.value)
    index = node.slice[0].slice
    if len(node.slice) != 1 or not isinstance(index, cst.Index):
        return operators.sliced(interpreter, node, owner)
    return containers.item(interpreter, node, owner, interpreter.evaluate(index.value))


def _awaited(interpreter: Interpreter, node: cst.Await) -> Value:
    """What a coroutine gives; those that functions of the file make are followed."""
    return interpreter.evaluate(node.expression)


def _yielded(interpreter: Interpreter, node: cst.Yield) -> Value:
    """What is handed out, as a coroutine in the old style hands out what it waits for."""
    value = node.value.item if isinstance(node.value, cst.From) else node.value
    if value is not None:
        interpreter.evaluate(value)
    return interpreter.unknown(node, "what a generator is given")


def _container(interpreter: Interpreter, node: cst.List | cst.Tuple | cst.Set | cst.Dict) -> Value:
    return containers.display(interpreter, node)


_KINDS: dict[type[cst.CSTNode], Callable[[Interpreter, Any], Value]] = {
    cst.Name: _name,
    cst.Integer: _number,
    cst.Float: _number,
    cst.Imaginary: _number,
    cst.SimpleString: _string,
    cst.ConcatenatedString: strings.concatenated,
    cst.FormattedString: strings.formatted,
    cst.Ellipsis: _ellipsis,
    cst.Attribute: attributes.attribute,
    cst.Subscript: _subscript,
    cst.Call: calls.call,
    cst.List: _container,
    cst.Tuple: _container,
    cst.Set: _container,
    cst.Dict: _container,
    cst.ListComp: comprehensions.listing,
    cst.SetComp: comprehensions.listing,
    cst.GeneratorExp: comprehensions.listing,
    cst.DictComp: comprehensions.dictionary,
    cst.BinaryOperation: operators.binary,
    cst.UnaryOperation: operators.unary,
    cst.Comparison: operators.comparison,
    cst.BooleanOperation: _boolean,
    cst.IfExp: _conditional,
    cst.Lambda: _lambda,
    cst.Await: _awaited,
    cst.Yield: _yielded,
    cst.NamedExpr: _named,
}
