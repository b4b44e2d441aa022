"""Evaluates expressions to values; each kind of node has one function."""

from __future__ import annotations

import builtins
from functools import cache
from typing import TYPE_CHECKING, Any

import libcst as cst

from hublint.budget import COPY
from hublint.interpret import attributes, calls, comprehensions, containers, operators, strings
from hublint.interpret.branches import test_of
from hublint.interpret.choices import choose, lift
from hublint.interpret.machine import DEEP, DEPTH, LARGE, Machine
from hublint.interpret.values import (
    Bounded,
    Choice,
    External,
    Function,
    Known,
    Section,
    Unknown,
    Unset,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable

BUILTINS = frozenset(dir(builtins))
INJECTED = {"get_config": "traitlets.config.get_config", "load_subconfig": "load_subconfig"}
"""Names that the loader of traitlets puts into the file's namespace, beside `c` and `__file__`."""


def evaluate(machine: Machine, node: cst.BaseExpression) -> Value:
    """The value of an expression in the present state."""
    function = _KINDS.get(type(node))
    if function is None:
        return machine.unknown(node, "an expression that hublint does not follow")
    if machine.depth > DEPTH or machine.budget.reading.spent:
        return Bounded(node, machine.source, DEEP if machine.depth > DEPTH else LARGE)
    machine.step()
    machine.depth += 1
    try:
        return function(machine, node)
    finally:
        machine.depth -= 1


def lookup(machine: Machine, name: str, node: cst.CSTNode) -> Value:
    """The value of a name, through the enclosing scopes, the loader's names and the builtins."""
    frame: int | None = machine.frame
    while frame is not None:
        value = machine.state.name(frame, name)
        if value is not None and not isinstance(value, Unset):
            return present(value)
        frame = machine.scopes.get(frame)
    if name == "c":
        return Section(node, machine.source, machine.root, ())
    if name in INJECTED:
        return External(node, machine.source, INJECTED[name])
    if name == "__file__":
        return machine.unknown(node, "the place of this file", str)
    if name == "__name__":
        return machine.known(node, "builtins")
    if name in BUILTINS:
        return External(node, machine.source, f"builtins.{name}")
    if machine.unbound:
        machine.stop("NameError", name, node)
    return machine.unknown(node, f"`{name}`, which is not defined in this file")


def present(value: Value) -> Value:
    """A name's value without the alternatives in which the name is not bound."""
    if isinstance(value, Choice):
        then, other = present(value.then), present(value.other)
        if isinstance(then, Unset):
            return other
        return then if isinstance(other, Unset) else choose(value.condition, then, other)
    return value


def _name(machine: Machine, node: cst.Name) -> Value:
    constants = {"True": True, "False": False, "None": None}
    if node.value in constants:
        return machine.known(node, constants[node.value])
    return lookup(machine, node.value, node)


def _number(machine: Machine, node: cst.Integer | cst.Float | cst.Imaginary) -> Value:
    text = node.value.replace("_", "")
    try:
        if isinstance(node, cst.Integer):
            return machine.made(node, int(text, 0))
        return machine.known(node, float(text) if isinstance(node, cst.Float) else complex(text))
    except (ValueError, OverflowError):
        return machine.unknown(node, "a number too long to read")


def _string(machine: Machine, node: cst.SimpleString) -> Value:
    if machine.calls:
        machine.budget.reading.left -= COPY * len(node.value)
    return machine.known(node, strings.literal(node))


def _ellipsis(machine: Machine, node: cst.Ellipsis) -> Value:
    return machine.known(node, ...)


def _boolean(machine: Machine, node: cst.BooleanOperation) -> Value:
    left = machine.evaluate(node.left)
    stops_at = isinstance(node.operator, cst.Or)
    right = cache(lambda: machine.evaluate(node.right))

    def pick(one: Value, outcome: Value) -> Value:
        if isinstance(outcome, Known):
            return one if outcome.value is stops_at else right()
        return Unknown(node, machine.source, "a value that depends on one that is not known")

    return lift(pick, left, test_of(machine, left))


def _conditional(machine: Machine, node: cst.IfExp) -> Value:
    outcome = test_of(machine, machine.evaluate(node.test))

    body = cache(lambda: machine.evaluate(node.body))
    orelse = cache(lambda: machine.evaluate(node.orelse))

    def pick(one: Value) -> Value:
        return body() if isinstance(one, Known) and one.value else orelse()

    return lift(pick, outcome)


def _lambda(machine: Machine, node: cst.Lambda) -> Value:
    machine.captured.add(machine.frame)
    return Function(node, machine.source, "<lambda>", node, machine.frame)


def _named(machine: Machine, node: cst.NamedExpr) -> Value:
    value = machine.evaluate(node.value)
    if isinstance(node.target, cst.Name):
        machine.state.bind(machine.frame, node.target.value, value)
    return value


def _subscript(machine: Machine, node: cst.Subscript) -> Value:
    owner = machine.evaluate(node.value)
    index = node.slice[0].slice
    if len(node.slice) != 1 or not isinstance(index, cst.Index):
        return operators.sliced(machine, node, owner)
    return containers.item(machine, node, owner, machine.evaluate(index.value))


def _container(machine: Machine, node: cst.List | cst.Tuple | cst.Set | cst.Dict) -> Value:
    return containers.display(machine, node)


_KINDS: dict[type[cst.CSTNode], Callable[[Machine, Any], Value]] = {
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
    cst.NamedExpr: _named,
}
