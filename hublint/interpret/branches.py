"""Truth: what decides a branch, as a constant or as a condition that only the running hub knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.choices import ALTERNATIVES, choose, implications, leaves, map_alternatives
from hublint.interpret.internal import Module, Pending
from hublint.interpret.values import (
    Class,
    Collection,
    Condition,
    Conditional,
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

if TYPE_CHECKING:
    from collections.abc import Hashable

    from hublint.interpret.interpreter import Interpreter


NOTHING = cst.Module(())

_LONGEST = 50
"""Code of so many characters is quoted in full."""

FILE_TESTS = ("os.path.exists", "os.path.isfile", "os.path.isdir", "os.path.lexists")
PREDICATES: dict[type | None, tuple[str, str]] = {
    str: ("is not empty", "is empty"),
    int: ("is not 0", "is 0"),
}
"""What the truth of a value of a type says of it."""


def test_of(interpreter: Interpreter, value: Value) -> Value:
    """The truth of a value: constant booleans, with a `Conditional` for each condition that decides it."""
    if isinstance(value, Section | Pending):
        return _known(value, True)
    return map_alternatives(lambda one: _truth(interpreter, one), interpreter.deref_all(value))


def decided(interpreter: Interpreter, value: Value) -> bool | None:
    """The truth of a value if it is known in every alternative."""
    outcome = test_of(interpreter, value)
    return (
        outcome.value if isinstance(outcome, Constant) and isinstance(outcome.value, bool) else None
    )


def as_value(condition: Condition) -> Value:
    """A value that is true exactly when the condition holds."""
    return choose(condition, _known(condition, True), _known(condition, False))


def _known(origin: Value | Condition, truth: bool) -> Constant:
    """A truth that stands where what decides it does, perhaps in another file."""
    return Constant(origin.node, origin.source, truth)


def when_set(interpreter: Interpreter, variable: str, node: cst.CSTNode) -> Condition:
    """The condition that an environment variable is set."""
    key = ("set", ("environment", variable))
    return Condition(key, f"`{variable}`", "is set", "is not set", node, interpreter.source)


def _truth(interpreter: Interpreter, value: Value) -> Value:
    if isinstance(value, Constant):
        return _known(value, bool(value.value))
    if isinstance(value, PartialString):
        filled = any(isinstance(part, str) for part in value.parts)
        return _known(value, True) if filled else _undecided(interpreter, value)
    if isinstance(value, Collection | Mapping):
        filled = bool(value.items if isinstance(value, Collection) else value.entries)
        sure = filled or value.complete
        return _known(value, filled) if sure else _undecided(interpreter, value)
    if isinstance(value, External | Function | Class | Module | PathObject):
        return _known(value, True)
    return _undecided(interpreter, value)


def _undecided(interpreter: Interpreter, value: Value) -> Value:
    """An environment variable that is set is taken to be non-empty; everything else may be false."""
    if isinstance(value, Unknown) and value.environment is not None:
        return _known(value, True)
    key = value.key if isinstance(value, Unknown) and value.key else ("node", id(value.node))
    subject, holds, fails = _in_words(interpreter, value)
    condition = Condition(("truth", key), subject, holds, fails, value.node, value.source)
    return as_value(condition)


def _in_words(interpreter: Interpreter, value: Value) -> tuple[str, str, str]:
    """What a value's truth is about, and what is said of it."""
    if isinstance(value, Unknown) and value.call in FILE_TESTS:
        match value.node:
            case cst.Call(args=[cst.Arg(value=path)]):
                return subject_of(interpreter, path), "exists", "does not exist"
    kind = value.type if isinstance(value, Unknown) else None
    holds, fails = PREDICATES.get(kind, ("is true", "is false"))
    return subject_of(interpreter, value.node), holds, fails


def verdict_of(interpreter: Interpreter, test: cst.BaseExpression) -> bool | tuple[Condition, bool]:
    """Which branch a test takes, or the condition for it, with the outcome that takes the first branch.

    A test that several conditions decide gives one that they decide, so that no branch is read more than once.
    """
    truth = test_of(interpreter, interpreter.evaluate(test))
    if isinstance(truth, Constant):
        return bool(truth.value)
    if (
        not isinstance(truth, Conditional)
        or leaves(truth) > ALTERNATIVES // 2
        or not _is_known(truth)
    ):
        return of_code(interpreter, test), True
    then, other = truth.then, truth.other
    if isinstance(then, Constant) and isinstance(other, Constant):
        if bool(then.value) is bool(other.value):
            return bool(then.value)
        return truth.condition, bool(then.value)
    return _united(interpreter, truth), True


def _is_known(truth: Value) -> bool:
    if isinstance(truth, Conditional):
        return _is_known(truth.then) and _is_known(truth.other)
    return isinstance(truth, Constant)


def _united(interpreter: Interpreter, test: Conditional) -> Condition:
    """The condition that is decided by others as a test is; the same one for equal tests."""
    shape = _shape(test)
    found = interpreter.tests.get(shape)
    if found is None:
        key = ("test", len(interpreter.tests))
        implied = (implications(test, False), implications(test, True))
        found = Condition(key, "", "", "", test.node, test.source, False, test, implied)
        interpreter.tests[shape] = found
    return found


def _shape(test: Value) -> Hashable:
    if isinstance(test, Conditional):
        return test.condition.key, _shape(test.then), _shape(test.other)
    return isinstance(test, Constant) and bool(test.value)


def of_code(interpreter: Interpreter, node: cst.CSTNode) -> Condition:
    """The condition that an expression is true, which only this run of it decides."""
    key = ("code", interpreter.number())
    return Condition(
        key, subject_of(interpreter, node), "is true", "is false", node, interpreter.source
    )


def subject_of(interpreter: Interpreter, node: cst.CSTNode) -> str:
    """The code that a condition is about; empty if it is too long for a sentence."""
    text = described(interpreter, node)
    return text if len(text) <= _LONGEST + len("``") else ""


def described(interpreter: Interpreter, node: cst.CSTNode) -> str:
    """The code of an expression, short enough for a message; written anew, as finding it would cost more."""
    if id(node) not in interpreter.descriptions:
        interpreter.descriptions[id(node)] = _described(node)
    return interpreter.descriptions[id(node)]


def _described(node: cst.CSTNode) -> str:
    try:
        code = " ".join(NOTHING.code_for_node(node).split())
    except RecursionError:
        code = "…"
    return f"`{code if len(code) <= _LONGEST else code[:_LONGEST] + '…'}`"
