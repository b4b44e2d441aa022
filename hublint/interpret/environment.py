"""Environment variables: what the hub was started with, and what the file sets itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.branches import when_set
from hublint.interpret.values import Constant, External, Unknown, Value

if TYPE_CHECKING:
    import libcst as cst

    from hublint.interpret.interpreter import Interpreter

ENVIRONMENT = -1
"""The frame of environment variables that the file sets itself (`os.environ["X"] = ...`)."""


def environment(interpreter: Interpreter, node: cst.CSTNode, name: str) -> Value:
    """What the environment holds under a name, or what the file itself has put there."""
    own = interpreter.state.name(ENVIRONMENT, name)
    if own is not None:
        return own
    key = ("environment", name)
    reason = f"the environment variable `{name}`"
    return Unknown(node, interpreter.source, reason, str, key, name)


def subscript(
    interpreter: Interpreter, node: cst.CSTNode, owner: Value, index: Value
) -> Value | None:
    """`owner[index]` of an installed object: `os.environ["X"]` stops the hub where X is unset."""
    if not isinstance(owner, External) or owner.path != "os.environ":
        return None
    if not (isinstance(index, Constant) and isinstance(index.value, str)):
        return interpreter.unknown(node, "an environment variable", str)
    if interpreter.state.name(ENVIRONMENT, index.value) is not None:
        return environment(interpreter, node, index.value)
    condition = when_set(interpreter, index.value, node)
    path_condition = ((condition, False),)
    interpreter.stop("KeyError", index.value, node, deliberate=True, path_condition=path_condition)
    return environment(interpreter, node, index.value)
