"""What Python refuses to do with a value: attributes and items that it lacks, operators and calls it does not take.

A failure is told only where the type of each value is sure, and tried with an empty object of that type.
"""

from __future__ import annotations

from itertools import product
from pathlib import PurePosixPath
from types import FunctionType
from typing import TYPE_CHECKING, Any, Final

import libcst as cst

from hublint.interpret.budget import COPY
from hublint.interpret.choices import ALTERNATIVES
from hublint.interpret.constants import type_of
from hublint.interpret.internal import Pending
from hublint.interpret.values import (
    Collection,
    Conditional,
    Constant,
    Function,
    Mapping,
    PathObject,
    Section,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hublint.interpret.interpreter import Interpreter
    from hublint.interpret.values import PathCondition

Alternative = tuple["PathCondition", Value]

NAMES: Final[dict[type, str]] = {
    type(None): "`None`",
    bool: "a bool",
    bytes: "bytes",
    dict: "a dict",
    float: "a number",
    frozenset: "a set",
    int: "a number",
    list: "a list",
    set: "a set",
    str: "a string",
    tuple: "a tuple",
    FunctionType: "a function",
    PurePosixPath: "a path",
}
"""The types whose behavior is known, in words."""

NO_STRINGS: Final = tuple(kind for kind in NAMES if kind is not str)
"""What the environment does not take."""

_SAMPLES: Final[dict[type, Any]] = {
    kind: kind()
    for kind in (bool, bytes, dict, float, frozenset, int, list, set, str, tuple, PurePosixPath)
} | {type(None): None, FunctionType: lambda: None}

_MUTABLE: Final = (list, set, dict)
"""Types whose objects can't be keys or items of a set."""

_OPEN: Final = (FunctionType, PurePosixPath)
"""Types whose objects may have more attributes than the type."""

_SUBCLASSED: Final = (dict, list, set, tuple)
"""Types of which a function may give an object of a subclass, such as `os.uname()`."""

_MAKERS: Final = frozenset(
    ("frozenset", "list", "rsplit", "set", "sorted", "split", "splitlines", "tuple")
)
"""Functions and methods whose result surely is the list, tuple or set that it is read as."""


def attribute(interpreter: Interpreter, node: cst.CSTNode, owner: Value, name: str) -> None:
    """`owner.name` of a plain object that has no such attribute."""
    for condition, one in _alternatives(interpreter, owner):
        kind = _kind(one)
        if kind in NAMES and kind not in _OPEN and not hasattr(kind, name):
            clause = f"{NAMES[kind]} has no `{name}`"
            interpreter.fails("AttributeError", clause, node, condition, kind)


def item(interpreter: Interpreter, node: cst.CSTNode, owner: Value, index: Value) -> None:
    """`owner[index]` of what has no items, no such one, or other keys."""
    for condition, one in _alternatives(interpreter, owner):
        kind = _kind(one)
        if kind in NAMES and not hasattr(kind, "__getitem__"):
            interpreter.fails("TypeError", f"{NAMES[kind]} has no items", node, condition, kind)
        elif kind in (str, list, tuple, bytes) and _kind(interpreter.deref(index)) is str:
            clause = f"the items of {NAMES[kind]} are counted, and have no names"
            interpreter.fails("TypeError", clause, node, condition, kind)
        elif isinstance(index, Constant):
            _missing_item(interpreter, node, one, index.value, condition)


def _missing_item(
    interpreter: Interpreter, node: cst.CSTNode, owner: Value, key: Any, condition: PathCondition
) -> None:
    if isinstance(owner, Mapping) and owner.complete and owner.get(key) is None:
        if all(isinstance(entry.key, Constant) for entry in owner.entries):
            interpreter.fails("KeyError", f"there is no `{key!r}` in this dict", node, condition)
    elif isinstance(owner, Collection) and owner.complete and isinstance(key, int):
        count = len(owner.items)
        if not -count <= key < count:
            clause = {0: "there are no items", 1: "there is only one item"}.get(
                count, f"there are only {count} items"
            )
            interpreter.fails("IndexError", clause, node, condition)


def changed_item(interpreter: Interpreter, node: cst.CSTNode, owner: Value) -> None:
    """`owner[key] = value` of what can't be changed."""
    for condition, one in _alternatives(interpreter, owner):
        kind = _kind(one)
        if kind in NAMES and not hasattr(kind, "__setitem__"):
            clause = f"the items of {NAMES[kind]} can't be changed"
            interpreter.fails("TypeError", clause, node, condition, kind)


def changed_attribute(interpreter: Interpreter, node: cst.CSTNode, owner: Value, name: str) -> None:
    """`owner.name = value` of a plain object, which takes no attributes."""
    for condition, one in _alternatives(interpreter, owner):
        kind = _kind(one)
        if kind in NAMES and kind not in _OPEN:
            clause = f"{NAMES[kind]} takes no attribute `{name}`"
            interpreter.fails("AttributeError", clause, node, condition, kind)


def slice_of(interpreter: Interpreter, node: cst.CSTNode, owner: Value, *, is_set: bool) -> None:
    """`owner[start:stop]` of what has no order. Since Python 3.12 a slice may be set as the key of a dict."""
    for condition, one in _alternatives(interpreter, owner):
        kind = _kind(one)
        if kind in (set, frozenset, type(None)) or (kind is dict and not is_set):
            clause = f"`:` between brackets takes a part of a list, and {NAMES[kind]} has none"
            error = "TypeError or KeyError" if kind is dict else "TypeError"
            interpreter.fails(error, clause, node, condition, kind)


def operation(
    interpreter: Interpreter,
    node: cst.CSTNode,
    spelled: str,
    function: Callable[[Any, Any], Any],
    left: Value,
    right: Value,
) -> None:
    """`left operator right` of types that have no such operator; `spelled` is the operator as it is written."""
    pairs = product(_alternatives(interpreter, left), _alternatives(interpreter, right))
    for number, ((one_condition, one), (other_condition, other)) in enumerate(pairs):
        first, second = _kind(one), _kind(other)
        condition = _united(one_condition, other_condition)
        if number >= ALTERNATIVES or condition is None or first is None or second is None:
            continue
        if not _works(function, first, second):
            clause = f"`{spelled}` does not take {NAMES[first]} and {NAMES[second]}"
            kind = second if second is type(None) else first
            interpreter.fails("TypeError", clause, node, condition, kind)


def _works(function: Callable[[Any, Any], Any], left: type, right: type) -> bool:
    try:
        function(_SAMPLES[left], _SAMPLES[right])
    except TypeError:
        return False
    except (ArithmeticError, ValueError):
        return True
    return True


def call(interpreter: Interpreter, node: cst.CSTNode, callee: Value) -> None:
    """`callee()` of a plain object."""
    kind = _kind(callee)
    if kind in NAMES and kind is not FunctionType:
        interpreter.fails("TypeError", f"{NAMES[kind]} can't be called", node, kind=kind)


def iteration(interpreter: Interpreter, node: cst.CSTNode, value: Value) -> None:
    """A loop over what has no items."""
    for condition, one in _alternatives(interpreter, value):
        kind = _kind(one)
        if kind in NAMES and not hasattr(kind, "__iter__"):
            interpreter.fails("TypeError", f"{NAMES[kind]} has no items", node, condition, kind)


def unpacking(
    interpreter: Interpreter, node: cst.CSTNode, count: int, starred: bool, wanted: int
) -> None:
    """`a, b = value` of another number of items: `count` are there, and `wanted` names, without a starred one."""
    if count != wanted if not starred else count < wanted:
        names = "one name" if wanted == 1 else f"{wanted} names"
        items = {0: "are no items", 1: "is one item"}.get(count, f"are {count} items")
        clause = f"there {items} for {names}"
        interpreter.fails("ValueError", clause, node)


def hashing(interpreter: Interpreter, node: cst.CSTNode, value: Value, role: str) -> None:
    """A list, set or dict as an item of a set, or as a key: `role` says which."""
    for condition, one in _alternatives(interpreter, value):
        kind = _kind(one)
        if kind in _MUTABLE:
            interpreter.fails("TypeError", f"{NAMES[kind]} can't be {role}", node, condition, kind)


def argument(
    interpreter: Interpreter, node: cst.CSTNode, name: str, value: Value, refused: tuple[type, ...]
) -> None:
    """`name(value)` of a type that the function refuses."""
    for condition, one in _alternatives(interpreter, value):
        kind = _kind(one)
        if kind in refused:
            interpreter.fails(
                "TypeError", f"`{name}` does not take {NAMES[kind]}", node, condition, kind
            )


def conversion(
    interpreter: Interpreter,
    node: cst.CSTNode,
    name: str,
    value: Value,
    function: Callable[[Any], Any],
) -> None:
    """`name(value)` of a string that `function` can't read: `int("4G")`."""
    for condition, one in _alternatives(interpreter, value):
        text = one.value if isinstance(one, Constant) else None
        if isinstance(text, str):
            interpreter.budget.interpreting.left -= COPY * len(text)
            try:
                function(text)
            except ValueError:
                shown = f"`{text!r}`" if len(text) <= 30 else "this string"
                clause = (
                    f"`{name}` can't read {shown}" if text else f"`{name}` gets an empty string"
                )
                interpreter.fails("ValueError", clause, node, condition)


def _alternatives(
    interpreter: Interpreter, value: Value, before: PathCondition = ()
) -> Iterator[Alternative]:
    """What a value may be, with the path condition for it."""
    if isinstance(value, Section | Pending):
        return
    found = interpreter.deref(value)
    if isinstance(found, Conditional):
        yield from _alternatives(interpreter, found.then, (*before, (found.condition, True)))
        yield from _alternatives(interpreter, found.other, (*before, (found.condition, False)))
    else:
        yield before, found


def _united(one: PathCondition, other: PathCondition) -> PathCondition | None:
    """Both path conditions; None where they exclude each other."""
    known = {condition.key: outcome for condition, outcome in one}
    if any(known.get(condition.key, outcome) is not outcome for condition, outcome in other):
        return None
    return (*one, *(each for each in other if each[0].key not in known))


def _kind(value: Value) -> type | None:
    """The type of a value, if it is sure and plain."""
    if isinstance(value, Function):
        return FunctionType
    if isinstance(value, PathObject):
        return PurePosixPath
    if isinstance(value, Collection) and not _is_sure(value):
        return None
    kind = type_of(value)
    is_sure = kind in NAMES and not (isinstance(value, Unknown) and kind in _SUBCLASSED)
    return kind if is_sure else None


def _is_sure(value: Collection) -> bool:
    """Whether a collection is of the kind it is read as: dict views, ranges and generators are read as lists."""
    node = value.node
    if isinstance(node, cst.Call):
        name = node.func.attr if isinstance(node.func, cst.Attribute) else node.func
        return isinstance(name, cst.Name) and name.value in _MAKERS
    return not isinstance(node, cst.GeneratorExp)
