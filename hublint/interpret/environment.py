"""Environment variables: what the hub is started with, as its deployment tells, and what the file sets itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.deployment.given import Given
from hublint.deployment.interpolation import Unset
from hublint.interpret.branches import when_set
from hublint.interpret.choices import choose
from hublint.interpret.facts import VariableRead
from hublint.interpret.values import Constant, External, Unknown, Value
from hublint.patterns import pattern

if TYPE_CHECKING:
    import libcst as cst

    from hublint.interpret.interpreter import Interpreter

ENVIRONMENT = -1
"""The frame of environment variables that the file sets itself (`os.environ["X"] = ...`)."""

_OVERRIDING = pattern(
    r"\bputenv\b|\benviron(?:\.update\b|\.clear\b|\s*\|=|\[[^'\"\]][^\]]*\]\s*=(?!=))|\boverride\s*="
)
"""Code that may give any variable another value."""
_ADDING = pattern(r"\bdotenv\b|\bdecouple\b|\benvirons\b|\benviron\.setdefault\b|\bexec\(")
"""Code that may set a variable that the hub was started without."""


def environment(
    interpreter: Interpreter, node: cst.CSTNode, name: str, *, required: bool = False
) -> Value:
    """What the environment holds under a name, or what the file itself has put there.

    One that is `required` is taken to be given where the files give it nothing: that is left to the shell then.
    """
    own = interpreter.state.name(ENVIRONMENT, name)
    if own is not None:
        return own
    given = started_with(interpreter, name)
    if isinstance(given, Given) and given.text is not None:
        value = Constant(node, interpreter.source, given.text, name)
        if given.unset is None:
            return value
        if required and not given.text:
            return _unknown(interpreter, node, name)
        condition = when_set(interpreter, given.unset, node)
        return choose(condition, _unknown(interpreter, node, name), value)
    return _unknown(interpreter, node, name)


def _unknown(interpreter: Interpreter, node: cst.CSTNode, name: str) -> Unknown:
    key = ("environment", name)
    reason = f"the environment variable `{name}`"
    return Unknown(node, interpreter.source, reason, str, key, name)


def started_with(interpreter: Interpreter, name: str) -> Given | Unset | None:
    """What the deployment gives the hub under a name, unless code of the file may change that."""
    found = interpreter.facts.deployment.variable(name)
    if found is None:
        return None
    texts = [source.text for source in interpreter.facts.sources]
    if any(_OVERRIDING.search(text) for text in texts):
        return None
    if isinstance(found, Unset) and any(_ADDING.search(text) for text in texts):
        return None
    return found


def surely_set(interpreter: Interpreter, name: str) -> bool | None:
    """Whether a variable is set; None where only the running hub knows."""
    if interpreter.state.name(ENVIRONMENT, name) is not None:
        return True
    given = started_with(interpreter, name)
    if given is None or (isinstance(given, Given) and given.may_lack):
        return None
    return isinstance(given, Given)


def note_read(
    interpreter: Interpreter,
    node: cst.CSTNode,
    name: str,
    *,
    required: bool = False,
    default: Value | None = None,
) -> None:
    """Remember that an expression reads a variable that the file does not set itself."""
    key = (id(node), name)
    if key in interpreter.facts.variables or interpreter.state.name(ENVIRONMENT, name) is not None:
        return
    given, place = started_with(interpreter, name), interpreter.place(node)
    conditions = interpreter.path_condition
    read = VariableRead(name, place, given, required, default, conditions)
    interpreter.facts.variables[key] = read


def subscript(
    interpreter: Interpreter, node: cst.CSTNode, owner: Value, index: Value
) -> Value | None:
    """`owner[index]` of an installed object: `os.environ["X"]` stops the hub where X is unset."""
    if not isinstance(owner, External) or owner.path != "os.environ":
        return None
    if not (isinstance(index, Constant) and isinstance(index.value, str)):
        return interpreter.unknown(node, "an environment variable", str)
    name = index.value
    note_read(interpreter, node, name, required=True)
    is_set = surely_set(interpreter, name)
    if is_set is None:
        condition = ((when_set(interpreter, name, node), False),)
        interpreter.stop("KeyError", name, node, deliberate=True, path_condition=condition)
    elif not is_set:
        interpreter.stop("KeyError", name, node, deliberate=True)
    return environment(interpreter, node, name, required=True)
