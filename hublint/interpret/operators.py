"""Operators on constants, strings, paths and containers."""

from __future__ import annotations

import operator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import libcst as cst

from hublint.interpret import failures, strings
from hublint.interpret.branches import as_value, of_code, subject_of, test_of, when_set
from hublint.interpret.budget import COPY, STEP
from hublint.interpret.choices import choose, map_alternatives
from hublint.interpret.constants import in_code
from hublint.interpret.containers import elements, extend, text_of, with_entries
from hublint.interpret.environment import surely_set
from hublint.interpret.interpreter import MODULE, SIZE, Interpreter
from hublint.interpret.values import (
    Class,
    Collection,
    Condition,
    Constant,
    External,
    Function,
    Mapping,
    PartialString,
    PathObject,
    Section,
    Unknown,
    Value,
)
from hublint.interpret.writes import Lazy

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
_IN_PLACE: dict[type[cst.CSTNode], Callable[[Any, Any], Any]] = {
    cst.Add: operator.iadd,
    cst.BitOr: operator.ior,
    cst.BitAnd: operator.iand,
    cst.Multiply: operator.imul,
}
_SPELLED: dict[type[cst.CSTNode], str] = {
    cst.Add: "+",
    cst.Subtract: "-",
    cst.Multiply: "*",
    cst.Divide: "/",
    cst.FloorDivide: "//",
    cst.BitOr: "|",
    cst.BitAnd: "&",
    cst.LessThan: "<",
    cst.LessThanEqual: "<=",
    cst.GreaterThan: ">",
    cst.GreaterThanEqual: ">=",
    cst.In: "in",
    cst.NotIn: "not in",
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


def binary(interpreter: Interpreter, node: cst.BinaryOperation) -> Value:
    """`left operator right`; a row of them is gone through from its left end, as it is no deep nesting."""
    row = [node]
    while isinstance(row[-1].left, cst.BinaryOperation):
        row.append(row[-1].left)
    value = interpreter.evaluate(row[-1].left)
    for one in reversed(row):
        right = interpreter.evaluate(one.right)
        value = combine(interpreter, one, type(one.operator), value, right)
    return value


def combine(
    interpreter: Interpreter, node: cst.CSTNode, kind: type[cst.CSTNode], left: Value, right: Value
) -> Value:
    """The result of an operator on two values."""
    left, right = interpreter.deref_all(left), interpreter.deref_all(right)
    _check(interpreter, node, kind, left, right)
    result = map_alternatives(
        lambda one, two: _combine(interpreter, node, kind, one, two), left, right
    )
    return interpreter.allocate(result) if isinstance(result, Collection | Mapping) else result


def _check(
    interpreter: Interpreter, node: cst.CSTNode, kind: type[cst.CSTNode], left: Value, right: Value
) -> None:
    """Whether the types of two values have the operator; what `%` makes of a string depends on its text."""
    in_place = isinstance(node, cst.AugAssign)
    function = _IN_PLACE.get(kind) if in_place else None
    function = function or ARITHMETIC.get(kind) or ORDER.get(kind)
    if kind in (cst.In, cst.NotIn):
        function = _contained
    if function is not None and kind in _SPELLED:
        spelled = f"{_SPELLED[kind]}{'=' if in_place else ''}"
        failures.operation(interpreter, node, spelled, function, left, right)


def _contained(left: Any, right: Any) -> bool:
    return left in right


def _combine(
    interpreter: Interpreter, node: cst.CSTNode, kind: type[cst.CSTNode], left: Value, right: Value
) -> Value:
    if isinstance(left, Lazy) or isinstance(right, Lazy):
        return interpreter.unknown(node, "computed from a trait that was never set")
    if kind is cst.Modulo and _is_text(left):
        return strings.percent(interpreter, node, left, right)
    if kind is cst.Divide and (isinstance(left, PathObject) or isinstance(right, PathObject)):
        return under(interpreter, node, (left, right))
    if isinstance(left, Constant) and isinstance(right, Constant):
        return _constants(interpreter, node, kind, left.value, right.value)
    if isinstance(left, Collection) and kind in (cst.Add, cst.BitOr):
        return extend(interpreter, left, *elements(interpreter, right))
    if kind is cst.Add and (_is_text(left) or _is_text(right)):
        return strings.joined(interpreter, node, (left, right))
    if isinstance(left, Mapping) and isinstance(right, Mapping) and kind is cst.BitOr:
        return with_entries(interpreter, left, right.entries, right.complete)
    return interpreter.unknown(node, "a computed value")


def _is_text(value: Value) -> bool:
    if isinstance(value, Constant):
        return isinstance(value.value, str)
    return isinstance(value, PartialString) or (isinstance(value, Unknown) and value.type is str)


def _constants(
    interpreter: Interpreter, node: cst.CSTNode, kind: type[cst.CSTNode], left: Any, right: Any
) -> Value:
    unknown = interpreter.unknown(node, "a computed value")
    if kind not in ARITHMETIC:
        return unknown
    if _huge(kind, left, right):
        return interpreter.too_large(node)
    try:
        return interpreter.made(node, ARITHMETIC[kind](left, right))
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


def under(interpreter: Interpreter, node: cst.CSTNode, parts: Sequence[Value]) -> Value:
    """Paths joined as `pathlib` does: as `os.path.join`, then without needless slashes."""
    joined = path_text(interpreter, node, parts)
    if isinstance(joined, Constant) and isinstance(joined.value, str):
        joined = interpreter.made(node, str(PurePosixPath(joined.value)))
    return PathObject(node, interpreter.source, joined)


def path_text(interpreter: Interpreter, node: cst.CSTNode, parts: Sequence[Value]) -> Value:
    """Paths joined as `os.path.join` does: an absolute part starts anew, one slash where none is yet."""
    pieces: list[Value] = []
    for part in parts:
        text = interpreter.deref(text_of(part))
        if not pieces or _edge(text, 0).startswith("/"):
            pieces = [text]
        elif _edge(pieces[-1], -1).endswith("/") or _is_empty(pieces[-1]):
            pieces.append(text)
        else:
            pieces += [interpreter.known(node, "/"), text]
    return strings.joined(interpreter, node, pieces)


def _edge(text: Value, side: int) -> str:
    """The known beginning (0) or end (-1) of a text, empty where it is not known."""
    part = text.parts[side] if isinstance(text, PartialString) else getattr(text, "value", None)
    return part if isinstance(part, str) else ""


def _is_empty(text: Value) -> bool:
    return isinstance(text, Constant) and text.value == ""


def unary(interpreter: Interpreter, node: cst.UnaryOperation) -> Value:
    """`not x`, `-x`, `+x`, `~x`."""
    value = interpreter.evaluate(node.expression)
    if isinstance(node.operator, cst.Not):
        return map_alternatives(
            lambda one: _inverted(interpreter, node, one), test_of(interpreter, value)
        )
    return map_alternatives(
        lambda one: _signed(interpreter, node, one), interpreter.deref_all(value)
    )


def _inverted(interpreter: Interpreter, node: cst.CSTNode, value: Value) -> Value:
    if isinstance(value, Constant):
        return interpreter.known(node, not value.value)
    return interpreter.unknown(node, "a computed truth")


def _signed(interpreter: Interpreter, node: cst.UnaryOperation, value: Value) -> Value:
    function = UNARY.get(type(node.operator))
    unknown = interpreter.unknown(node, "a computed number")
    if not (function and isinstance(value, Constant) and isinstance(value.value, int | float)):
        return unknown
    try:
        return interpreter.made(node, function(+value.value))  # `~True` is deprecated
    except TypeError:
        return unknown


def comparison(interpreter: Interpreter, node: cst.Comparison) -> Value:
    """`left operator right`; chains of comparisons are unknown."""
    left = interpreter.evaluate(node.left)
    if len(node.comparisons) != 1:
        return _opaque(interpreter, node)
    target = node.comparisons[0]
    right = interpreter.evaluate(target.comparator)
    kind = type(target.operator)
    if kind in _SPELLED:
        left, right = interpreter.deref_all(left), interpreter.deref_all(right)
        _check(interpreter, node, kind, left, right)
    return compare(interpreter, node, kind, left, right)


def compare(
    interpreter: Interpreter, node: cst.CSTNode, kind: type[cst.CSTNode], left: Value, right: Value
) -> Value:
    """The truth of a comparison, with a condition where the running hub decides."""
    if kind in OPPOSITE:
        truth = compare(interpreter, node, OPPOSITE[kind], left, right)
        return map_alternatives(lambda one: _inverted(interpreter, node, one), truth)
    return map_alternatives(
        lambda one, two: _compare(interpreter, node, kind, one, two),
        interpreter.deref_all(left),
        interpreter.deref_all(right),
    )


def _compare(
    interpreter: Interpreter, node: cst.CSTNode, kind: type[cst.CSTNode], left: Value, right: Value
) -> Value:
    if kind is cst.In:
        return _membership(interpreter, node, left, right)
    if isinstance(left, Constant) and isinstance(right, Constant):
        if kind in (cst.Equal, cst.Is):
            same = kind is cst.Equal or type(left.value) is type(right.value)
            return interpreter.known(node, same and left.value == right.value)
        try:
            return interpreter.known(node, ORDER[kind](left.value, right.value))
        except (TypeError, KeyError):
            return _opaque(interpreter, node)
    if kind in (cst.Equal, cst.Is):
        return _equality(interpreter, node, left, right)
    return _opaque(interpreter, node)


def _equality(interpreter: Interpreter, node: cst.CSTNode, left: Value, right: Value) -> Value:
    turned = isinstance(left, Constant)
    if turned:
        left, right = right, left
    if isinstance(right, Constant) and _never_equals(left, right):
        return interpreter.known(node, False)
    if not (isinstance(left, Unknown) and isinstance(right, Constant)):
        return _opaque(interpreter, node)
    if left.type is not None and not isinstance(right.value, left.type):
        return interpreter.known(node, False)
    name = (
        f"`{left.environment}`"
        if left.environment
        else subject_of(interpreter, _name_of(interpreter, node, left, turned=turned))
    )
    key = ("equal", left.key or ("node", id(left.node)), right.value)
    holds, fails = f"is {in_code(right.value)}", f"is not {in_code(right.value)}"
    return as_value(Condition(key, name, holds, fails, node, interpreter.source))


def _never_equals(value: Value, constant: Constant) -> bool:
    """Whether a value that may not be fully known is at least of a kind that equals no such constant."""
    if isinstance(value, PartialString):
        return not isinstance(constant.value, str)
    if isinstance(value, External):
        return _is_named_object(value.path)
    objects = Collection | Mapping | PathObject | Function | Class | Section | Lazy
    return isinstance(value, objects)


def _is_named_object(path: str) -> bool:
    """Whether what a dotted path names is a package, a builtin or, by its capital letter, a class."""
    outer, _, name = path.rpartition(".")
    return outer in ("", "builtins") or name[:1].isupper()


def _name_of(
    interpreter: Interpreter, node: cst.CSTNode, value: Value, *, turned: bool
) -> cst.CSTNode:
    """The name that a value has where the file compares it, if it has one, else the code that gave it."""
    if interpreter.frame != MODULE or not isinstance(node, cst.Comparison):
        return value.node
    side = node.comparisons[0].comparator if turned else node.left
    return side if isinstance(side, cst.Name) else value.node


def _membership(interpreter: Interpreter, node: cst.CSTNode, left: Value, right: Value) -> Value:
    if isinstance(right, External) and right.path == "os.environ" and isinstance(left, Constant):
        name = str(left.value)
        is_set = surely_set(interpreter, name)
        if is_set is not None:
            return interpreter.known(node, is_set)
        found = when_set(interpreter, name, node)
        return choose(found, interpreter.known(node, True), interpreter.known(node, False))
    if isinstance(left, Constant) and isinstance(right, Constant):
        if isinstance(left.value, str) and isinstance(right.value, str):
            interpreter.budget.interpreting.left -= COPY * len(right.value)
            return interpreter.known(node, left.value in right.value)
        return _opaque(interpreter, node)
    items, complete = elements(interpreter, right)
    if not complete or not isinstance(right, Collection | Mapping):
        return _opaque(interpreter, node)
    return _any_equal(interpreter, node, left, items)


def _any_equal(interpreter: Interpreter, node: cst.CSTNode, left: Value, items: Any) -> Value:
    interpreter.budget.interpreting.left -= COPY * len(items)
    if isinstance(left, Constant) and all(isinstance(one, Constant) for one in items):
        return interpreter.known(node, any(left.value == one.value for one in items))
    interpreter.budget.interpreting.left -= STEP * len(items)
    if interpreter.budget.interpreting.spent:
        return _opaque(interpreter, node)
    result: Value = interpreter.known(node, False)
    for one in reversed(items):
        if isinstance(interpreter.deref(one), Collection | Mapping):
            return _opaque(interpreter, node)
        same = compare(interpreter, node, cst.Equal, left, one)
        result = map_alternatives(_either, same, result)
    return result


def _either(left: Value, right: Value) -> Value:
    return left if isinstance(left, Constant) and left.value else right


def _opaque(interpreter: Interpreter, node: cst.CSTNode) -> Value:
    """The truth of a comparison that is not followed; of `!=` and the like, that of its opposite."""
    truth = as_value(of_code(interpreter, node))
    if isinstance(node, cst.Comparison) and _is_opposite(node):
        return map_alternatives(lambda one: _inverted(interpreter, node, one), truth)
    return truth


def _is_opposite(node: cst.Comparison) -> bool:
    return len(node.comparisons) == 1 and type(node.comparisons[0].operator) in OPPOSITE


def sliced(interpreter: Interpreter, node: cst.Subscript, owner: Value) -> Value:
    """`owner[start:stop]` of a known string or list."""
    part = node.slice[0].slice
    contents = interpreter.deref_all(owner)
    if len(node.slice) == 1:
        failures.slice_of(interpreter, node, contents, is_set=False)
    if isinstance(part, cst.Slice) and len(node.slice) == 1 and part.step is None:
        cut = _cut(interpreter, part)
        if cut is not None:
            if isinstance(contents, Constant) and isinstance(contents.value, str):
                return interpreter.made(node, contents.value[cut])
            if isinstance(contents, Collection) and contents.complete:
                if not interpreter.fits(len(contents.items)):
                    return interpreter.too_large(node)
                made = Collection(node, interpreter.source, contents.kind, contents.items[cut])
                return interpreter.allocate(made)
    return interpreter.unknown(node, "a slice", str if _is_text(contents) else None)


def _cut(interpreter: Interpreter, part: cst.Slice) -> slice[int | None, int | None, None] | None:
    """The bounds of a slice, if they are known."""
    bounds: list[int | None] = []
    for node in (part.lower, part.upper):
        value = interpreter.deref(interpreter.evaluate(node)) if node is not None else None
        if value is None:
            bounds.append(None)
        elif isinstance(value, Constant) and isinstance(value.value, int):
            bounds.append(value.value)
        else:
            return None
    return slice(bounds[0], bounds[1], None)
