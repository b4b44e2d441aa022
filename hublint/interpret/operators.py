"""Operators on constants, strings, paths and containers."""

from __future__ import annotations

import operator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import libcst as cst

from hublint.budget import COPY, STEP
from hublint.interpret import strings
from hublint.interpret.branches import condition, described, test_of, when_set
from hublint.interpret.choices import choose, lift
from hublint.interpret.containers import elements, extend, text_of, with_entries
from hublint.interpret.machine import MODULE, SIZE, Machine
from hublint.interpret.values import (
    External,
    Known,
    Lazy,
    Listing,
    Mapping,
    PathObject,
    Text,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ARITHMETIC: dict[type[cst.CSTNode], Callable[[Any, Any], Any]] = {
    cst.Add: operator.add,
    cst.Subtract: operator.sub,
    cst.Multiply: operator.mul,
    cst.Divide: operator.truediv,
    cst.FloorDivide: operator.floordiv,
    cst.Modulo: operator.mod,
    cst.Power: operator.pow,
    cst.BitOr: operator.or_,
    cst.BitAnd: operator.and_,
    cst.BitXor: operator.xor,
    cst.LeftShift: operator.lshift,
    cst.RightShift: operator.rshift,
}
ORDER: dict[type[cst.CSTNode], Callable[[Any, Any], bool]] = {
    cst.LessThan: operator.lt,
    cst.LessThanEqual: operator.le,
    cst.GreaterThan: operator.gt,
    cst.GreaterThanEqual: operator.ge,
}
OPPOSITE: dict[type[cst.CSTNode], type[cst.CSTNode]] = {
    cst.NotEqual: cst.Equal,
    cst.IsNot: cst.Is,
    cst.NotIn: cst.In,
}
UNARY: dict[type[cst.CSTNode], Callable[[Any], Any]] = {
    cst.Minus: operator.neg,
    cst.Plus: operator.pos,
    cst.BitInvert: operator.invert,
}


def binary(machine: Machine, node: cst.BinaryOperation) -> Value:
    """`left operator right`; a row of them is gone through from its left end, as it is no deep nesting."""
    row = [node]
    while isinstance(row[-1].left, cst.BinaryOperation):
        row.append(row[-1].left)
    value = machine.evaluate(row[-1].left)
    for one in reversed(row):
        right = machine.evaluate(one.right)
        value = combine(machine, one, type(one.operator), value, right)
    return value


def combine(
    machine: Machine, node: cst.CSTNode, kind: type[cst.CSTNode], left: Value, right: Value
) -> Value:
    """The result of an operator on two values."""
    result = lift(
        lambda one, two: _combine(machine, node, kind, one, two),
        machine.view(left),
        machine.view(right),
    )
    return machine.allocate(result) if isinstance(result, Listing | Mapping) else result


def _combine(
    machine: Machine, node: cst.CSTNode, kind: type[cst.CSTNode], left: Value, right: Value
) -> Value:
    if isinstance(left, Lazy) or isinstance(right, Lazy):
        return machine.unknown(node, "computed from a trait that was never set")
    if kind is cst.Modulo and _is_text(left):
        return strings.percent(machine, node, left, right)
    if kind is cst.Divide and (isinstance(left, PathObject) or isinstance(right, PathObject)):
        return under(machine, node, (left, right))
    if isinstance(left, Known) and isinstance(right, Known):
        return _constants(machine, node, kind, left.value, right.value)
    if kind is cst.Add and (_is_text(left) or _is_text(right)):
        return strings.joined(machine, node, (left, right))
    if isinstance(left, Listing) and kind in (cst.Add, cst.BitOr):
        return extend(machine, left, *elements(machine, right))
    if isinstance(left, Mapping) and isinstance(right, Mapping) and kind is cst.BitOr:
        return with_entries(machine, left, right.entries, right.open)
    return machine.unknown(node, "a computed value")


def _is_text(value: Value) -> bool:
    if isinstance(value, Known):
        return isinstance(value.value, str)
    return isinstance(value, Text) or (isinstance(value, Unknown) and value.type is str)


def _constants(
    machine: Machine, node: cst.CSTNode, kind: type[cst.CSTNode], left: Any, right: Any
) -> Value:
    unknown = machine.unknown(node, "a computed value")
    if kind not in ARITHMETIC:
        return unknown
    if _huge(kind, left, right):
        return machine.too_large(node)
    try:
        return machine.made(node, ARITHMETIC[kind](left, right))
    except (TypeError, ValueError, ArithmeticError, MemoryError):
        return unknown


def _huge(kind: type[cst.CSTNode], left: Any, right: Any) -> bool:
    """Whether folding could take long or much memory."""
    if kind in (cst.Power, cst.LeftShift):
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        return numbers and (abs(left) > 10**6 or abs(right) > 64)
    if kind is cst.Multiply:
        text, count = (left, right) if isinstance(left, str | bytes) else (right, left)
        sized = isinstance(text, str | bytes) and isinstance(count, int)
        return sized and len(text) * count > SIZE
    if kind is cst.Add and isinstance(left, str | bytes) and isinstance(right, str | bytes):
        return len(left) + len(right) > SIZE
    return kind is cst.Modulo and isinstance(left, bytes)


def under(machine: Machine, node: cst.CSTNode, parts: Sequence[Value]) -> Value:
    """Paths joined as `pathlib` does: as `os.path.join`, then without needless slashes."""
    joined = path_text(machine, node, parts)
    if isinstance(joined, Known) and isinstance(joined.value, str):
        joined = machine.made(node, str(PurePosixPath(joined.value)))
    return PathObject(node, machine.source, joined)


def path_text(machine: Machine, node: cst.CSTNode, parts: Sequence[Value]) -> Value:
    """Paths joined as `os.path.join` does: an absolute part starts anew, one slash where none is yet."""
    pieces: list[Value] = []
    for part in parts:
        text = machine.look(text_of(part))
        if not pieces or _edge(text, 0).startswith("/"):
            pieces = [text]
        elif _edge(pieces[-1], -1).endswith("/") or _is_empty(pieces[-1]):
            pieces.append(text)
        else:
            pieces += [machine.known(node, "/"), text]
    return strings.joined(machine, node, pieces)


def _edge(text: Value, side: int) -> str:
    """The known beginning (0) or end (-1) of a text, empty where it is not known."""
    part = text.parts[side] if isinstance(text, Text) else getattr(text, "value", None)
    return part if isinstance(part, str) else ""


def _is_empty(text: Value) -> bool:
    return isinstance(text, Known) and text.value == ""


def unary(machine: Machine, node: cst.UnaryOperation) -> Value:
    """`not x`, `-x`, `+x`, `~x`."""
    value = machine.evaluate(node.expression)
    if isinstance(node.operator, cst.Not):
        return lift(lambda one: _inverted(machine, node, one), test_of(machine, value))
    return lift(lambda one: _signed(machine, node, one), machine.view(value))


def _inverted(machine: Machine, node: cst.CSTNode, value: Value) -> Value:
    if isinstance(value, Known):
        return machine.known(node, not value.value)
    return machine.unknown(node, "a computed truth")


def _signed(machine: Machine, node: cst.UnaryOperation, value: Value) -> Value:
    function = UNARY.get(type(node.operator))
    unknown = machine.unknown(node, "a computed number")
    if not (function and isinstance(value, Known) and isinstance(value.value, int | float)):
        return unknown
    try:
        return machine.made(node, function(value.value))
    except TypeError:
        return unknown


def comparison(machine: Machine, node: cst.Comparison) -> Value:
    """`left operator right`; chains of comparisons are unknown."""
    left = machine.evaluate(node.left)
    if len(node.comparisons) != 1:
        return _opaque(machine, node)
    target = node.comparisons[0]
    right = machine.evaluate(target.comparator)
    return compare(machine, node, type(target.operator), left, right)


def compare(
    machine: Machine, node: cst.CSTNode, kind: type[cst.CSTNode], left: Value, right: Value
) -> Value:
    """The truth of a comparison, with a condition where the running hub decides."""
    if kind in OPPOSITE:
        truth = compare(machine, node, OPPOSITE[kind], left, right)
        return lift(lambda one: _inverted(machine, node, one), truth)
    return lift(
        lambda one, two: _compare(machine, node, kind, one, two),
        machine.view(left),
        machine.view(right),
    )


def _compare(
    machine: Machine, node: cst.CSTNode, kind: type[cst.CSTNode], left: Value, right: Value
) -> Value:
    if kind is cst.In:
        return _membership(machine, node, left, right)
    if isinstance(left, Known) and isinstance(right, Known):
        if kind in (cst.Equal, cst.Is):
            same = kind is cst.Equal or type(left.value) is type(right.value)
            return machine.known(node, same and left.value == right.value)
        try:
            return machine.known(node, ORDER[kind](left.value, right.value))
        except (TypeError, KeyError):
            return _opaque(machine, node)
    if kind in (cst.Equal, cst.Is):
        return _equality(machine, node, left, right)
    return _opaque(machine, node)


def _equality(machine: Machine, node: cst.CSTNode, left: Value, right: Value) -> Value:
    turned = isinstance(left, Known)
    if turned:
        left, right = right, left
    if not (isinstance(left, Unknown) and isinstance(right, Known)):
        return _opaque(machine, node)
    if left.type is not None and not isinstance(right.value, left.type):
        return machine.known(node, False)
    name = (
        f"`{left.environment}`"
        if left.environment
        else described(machine, _name_of(machine, node, left, turned=turned))
    )
    key = ("equal", left.key or ("node", id(left.node)), right.value)
    holds, fails = f"{name} is `{right.value!r}`", f"{name} is not `{right.value!r}`"
    return condition(machine, key, holds, fails, node)


def _name_of(machine: Machine, node: cst.CSTNode, value: Value, *, turned: bool) -> cst.CSTNode:
    """The name that a value has where the file compares it, if it has one, else the code that gave it."""
    if machine.frame != MODULE or not isinstance(node, cst.Comparison):
        return value.node
    side = node.comparisons[0].comparator if turned else node.left
    return side if isinstance(side, cst.Name) else value.node


def _membership(machine: Machine, node: cst.CSTNode, left: Value, right: Value) -> Value:
    if isinstance(right, External) and right.path == "os.environ" and isinstance(left, Known):
        found = when_set(machine, str(left.value), node)
        return choose(found, machine.known(node, True), machine.known(node, False))
    if isinstance(left, Known) and isinstance(right, Known):
        if isinstance(left.value, str) and isinstance(right.value, str):
            machine.budget.reading.left -= COPY * len(right.value)
            return machine.known(node, left.value in right.value)
        return _opaque(machine, node)
    items, whole = elements(machine, right)
    if not whole or not isinstance(right, Listing | Mapping):
        return _opaque(machine, node)
    return _any_equal(machine, node, left, items)


def _any_equal(machine: Machine, node: cst.CSTNode, left: Value, items: Any) -> Value:
    machine.budget.reading.left -= COPY * len(items)
    if isinstance(left, Known) and all(isinstance(one, Known) for one in items):
        return machine.known(node, any(left.value == one.value for one in items))
    machine.budget.reading.left -= STEP * len(items)
    if machine.budget.reading.spent:
        return _opaque(machine, node)
    result: Value = machine.known(node, False)
    for one in reversed(items):
        if isinstance(machine.look(one), Listing | Mapping):
            return _opaque(machine, node)
        same = compare(machine, node, cst.Equal, left, one)
        result = lift(_either, same, result)
    return result


def _either(left: Value, right: Value) -> Value:
    return left if isinstance(left, Known) and left.value else right


def _opaque(machine: Machine, node: cst.CSTNode) -> Value:
    text = described(machine, node)
    return condition(
        machine, ("code", machine.number()), f"{text} is true", f"{text} is false", node
    )


def sliced(machine: Machine, node: cst.Subscript, owner: Value) -> Value:
    """`owner[start:stop]` of a known string or list."""
    part = node.slice[0].slice
    contents = machine.view(owner)
    if isinstance(part, cst.Slice) and len(node.slice) == 1 and part.step is None:
        cut = _cut(machine, part)
        if cut is not None:
            if isinstance(contents, Known) and isinstance(contents.value, str):
                return machine.made(node, contents.value[cut])
            if isinstance(contents, Listing) and not contents.open:
                if not machine.fits(len(contents.items)):
                    return machine.too_large(node)
                made = Listing(node, machine.source, contents.kind, contents.items[cut])
                return machine.allocate(made)
    return machine.unknown(node, "a slice", str if _is_text(contents) else None)


def _cut(machine: Machine, part: cst.Slice) -> slice[int | None, int | None, None] | None:
    """The bounds of a slice, if they are known."""
    bounds: list[int | None] = []
    for node in (part.lower, part.upper):
        value = machine.look(machine.evaluate(node)) if node is not None else None
        if value is None:
            bounds.append(None)
        elif isinstance(value, Known) and isinstance(value.value, int):
            bounds.append(value.value)
        else:
            return None
    return slice(bounds[0], bounds[1], None)
