"""Whether docker-py and Docker take a value for an option, and what to say where they don't.

Measured on docker-py 7.2. What it passes on unchecked, Docker's API decodes into Go types, which accept no string for
a number, a boolean or a list.
"""

from __future__ import annotations

from hublint.checks.limits.option_fixes import fix_option_value
from hublint.checks.limits.option_kinds import EXPECTATIONS, Kind
from hublint.checks.toolkit.phrases import quote_value
from hublint.findings import Report
from hublint.hub.limits.limit_values import parse_docker_memory
from hublint.interpret.constants import NOT_KNOWN, as_python, type_of
from hublint.interpret.values import Class, External, Function, Value

TYPE_NAMES = {
    str: "a string",
    bytes: "a bytes object",
    bool: "a boolean",
    int: "a number",
    float: "a decimal number",
    list: "a list",
    tuple: "a tuple",
    set: "a set",
    frozenset: "a set",
    dict: "a dict",
}


def is_wrong(kind: Kind, value: Value) -> bool:
    """Whether the value is surely rejected. Empty ones are left to docker-py, which drops most of them."""
    written = as_python(value)
    if written is not NOT_KNOWN and not written:
        return False
    if isinstance(value, Function | Class) or (
        isinstance(value, External) and value.path.startswith("builtins.")
    ):
        return True
    if kind == "size":
        return written is not NOT_KNOWN and _is_rejected_size(written)
    if kind == "host":
        return isinstance(written, str) and written != "host"
    actual = type_of(value)
    return actual is not None and not issubclass(actual, EXPECTATIONS[kind].types)


def _is_rejected_size(written: object) -> bool:
    """docker-py passes on fractions, which Docker rejects for a number of bytes."""
    return isinstance(written, float) or parse_docker_memory(written).error is not None


def report_value(trait: str, name: str, kind: Kind, value: Value) -> Report:
    """A value that is rejected, and what to write."""
    expectation, cure = EXPECTATIONS[kind], fix_option_value(name, kind, value)
    effect = ", so no server starts."
    is_split = name == "group_add" and type_of(value) is str
    if is_split:
        effect = ": docker-py makes a group of each character, and `0` is the group of root."
    return Report(
        value.place(),
        f"`{name}` in `{trait}` must be {expectation.words}, but {_actual(kind, value)}{effect} "
        + (f"{cure.title}." if cure else expectation.correction),
        fix=cure,
        outcome="fails" if is_split else None,
    )


def _actual(kind: Kind, value: Value) -> str:
    """A clause that says what the value is."""
    written, actual = as_python(value), type_of(value)
    name = TYPE_NAMES.get(actual, "something else") if actual else "a function or class"
    if written is NOT_KNOWN or isinstance(written, list | dict):
        return f"this is {name}"
    if kind in ("size", "host") and actual is str:
        return f"this is {quote_value(written)}"
    return f"{quote_value(written)} is {name}"
