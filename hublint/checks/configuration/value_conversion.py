"""The value that a trait takes, where a refused one shows plainly what was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.refused_values import is_refused
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import to_source
from hublint.findings import Edit
from hublint.interpret.constants import NOT_KNOWN, as_python, type_of
from hublint.interpret.standard_types import ITERATORS, UUID
from hublint.interpret.values import Collection, Constant, Mapping, PathObject, Value
from hublint.numbers import whole
from hublint.process_state import literal_value

if TYPE_CHECKING:
    from hublint.checks.configuration.refused_values import RefusedValue
    from hublint.findings import Applicability, Fix

BOOLEANS = {"true": True, "yes": True, "on": True, "1": True}
BOOLEANS |= {"false": False, "no": False, "off": False, "0": False}

UNION_ORDER = ("Bool", "Int", "Integer", "Float", "Set", "List", "Command", "Dict", "Unicode")
"""The types of a union in the order in which they are tried."""

_TITLES = {"Set": "Write a set", "List": "Write a list", "Command": "Write a list"}


def convert(refused: RefusedValue) -> tuple[str | None, Fix | None]:
    """The code of the right value, and the fix that writes it; None where that is not plain."""
    function = _function(refused)
    if function is not None:
        return _wrap(refused, function)
    edits = _quote_items(refused)
    if edits is not None:
        return None, fix("Put the items in quotes", *edits)
    kind, code = _converted(refused)
    if code is None:
        return None, None
    is_shown = not refused.is_secret and not isinstance(refused.value, Mapping | Collection)
    title = f"Write `{code}`" if is_shown else _TITLES.get(kind, "Write a string")
    edit = replace(refused.value, code)
    return code, fix(title, edit, applicability=_applicability(refused, code))


def _applicability(refused: RefusedValue, code: str) -> Applicability:
    """Unsafe where the value, once it is valid, lets more users in."""
    opens = refused.component.role == "authenticator" and code in ("True", "set()")
    return "unsafe" if opens and refused.name.startswith("allow") else "safe"


def _function(refused: RefusedValue) -> str | None:
    """The function that makes what the trait takes of an object of another kind."""
    value, kind = refused.value, type_of(refused.value)
    if kind in ITERATORS:
        kinds = (one for one in ("Set", "List", "Command") if refused.info.accepts(one))
        return {"Set": "set", None: None}.get(next(kinds, None), "list")
    if kind is float and not isinstance(value, Constant):
        return "int" if refused.info.kinds & {"Int", "Integer"} else None
    is_text = isinstance(value, PathObject) or kind is UUID
    return "str" if is_text and refused.info.accepts("Unicode") else None


def _wrap(refused: RefusedValue, function: str) -> tuple[str | None, Fix | None]:
    """A call of the function around the value."""
    value = refused.value
    statement = refused.trait.settings[0].write.statement
    edit = None
    if isinstance(statement, cst.Assign) and statement.value is value.node:
        code = value.source.code(value.node)
        is_bracketed = isinstance(value.node, cst.GeneratorExp) and code.startswith("(")
        edit = Edit(value.source, value.node, f"{function}{code if is_bracketed else f'({code})'}")
    return f"{function}(...)", fix(f"Write `{function}(...)`", edit)


def _quote_items(refused: RefusedValue) -> list[Edit | None] | None:
    """Numbers in a set or list of strings, each in quotes."""
    value = refused.value
    if not isinstance(value, Collection) or not value.complete:
        return None
    items = [as_python(item) for item in value.items]
    strings = [str(item) if type(item) is int else item for item in items]
    container = set(strings) if value.kind == "set" else strings
    if strings == items or is_refused(refused.info, container):
        return None
    return [
        replace(item, to_source(item.source, str(plain)))
        for item, plain in zip(value.items, items, strict=True)
        if type(plain) is int
    ]


def _converted(refused: RefusedValue) -> tuple[str, str | None]:
    """The first type that the value can be converted to, and the code of it."""
    plain = as_python(refused.value)
    if plain is NOT_KNOWN:
        return "", None
    for kind in sorted(refused.info.kinds, key=_order):
        code = _as_kind(kind, plain, refused.value)
        if code is not None and _is_accepted(refused, code):
            return kind, code
    return "", None


def _order(kind: str) -> int:
    return UNION_ORDER.index(kind) if kind in UNION_ORDER else len(UNION_ORDER)


def _as_kind(kind: str, plain: object, value: Value) -> str | None:
    """The code of a plain object as a value of a trait type."""
    match kind:
        case "Bool":
            return _as_boolean(plain)
        case "Int" | "Integer" | "Float":
            return _as_number(kind, plain)
        case "Set":
            return "set()" if plain == {} else None
        case "List" | "Command":
            return _as_list(plain, value)
        case "Unicode":
            return _as_string(plain, value)
    return None


def _as_boolean(plain: object) -> str | None:
    switch = None if isinstance(plain, list | dict) else BOOLEANS.get(str(plain).strip().lower())
    return None if switch is None else str(switch)


def _as_number(kind: str, plain: object) -> str | None:
    if not isinstance(plain, str):
        return None
    digits = re.fullmatch(r"\s*(-?)(\d+)\s*", plain)
    number = whole(digits[2]) if digits else None
    if digits and number is not None:
        return f"{digits[1] if number else ''}{number}"
    fraction = re.fullmatch(r"\s*(-?\d+\.\d+)\s*", plain)
    return fraction[1] if fraction and kind == "Float" else None


def _as_list(plain: object, value: Value) -> str | None:
    if isinstance(value, Mapping):
        if plain == {}:
            return "[]"
        return f"[{value.source.code(value.node)}]" if _has_name(plain) else None
    if isinstance(value.node, cst.Set):
        return "[" + value.source.code(value.node)[1:-1] + "]"
    return None


def _has_name(plain: object) -> bool:
    """Whether a dict is one service or role, which belongs in a list."""
    return isinstance(plain, dict) and isinstance(plain.get("name"), str)


def _as_string(plain: object, value: Value) -> str | None:
    if isinstance(plain, int | float) and not isinstance(plain, bool):
        return to_source(value.source, str(plain))
    if isinstance(plain, list | set) and len(plain) == 1:
        (only,) = plain
        return to_source(value.source, only) if isinstance(only, str) else None
    return None


def _is_accepted(refused: RefusedValue, code: str) -> bool:
    try:
        plain = set() if code == "set()" else literal_value(code)
    except (ValueError, SyntaxError):
        return True
    return not is_refused(refused.info, plain)
