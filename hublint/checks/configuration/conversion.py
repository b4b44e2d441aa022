"""The value that a trait takes, where a refused one shows plainly what was meant."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.refused import verdict
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import to_source
from hublint.findings import Edit
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Collection, Mapping, PathObject, Value
from hublint.numbers import whole

if TYPE_CHECKING:
    from hublint.checks.configuration.refused import Refusal
    from hublint.findings import Applicability, Fix

SWITCHES = {"true": True, "yes": True, "on": True, "1": True}
SWITCHES |= {"false": False, "no": False, "off": False, "0": False}


_WHAT = {"[": "a list", "s": "a set"}


def converted(found: Refusal) -> tuple[str | None, Fix | None]:
    """The code of the right value, and the fix that writes it; None where it is not plain."""
    if isinstance(found.value, PathObject):
        return _path(found)
    edit = _items(found)
    if edit is not None:
        return None, fix("Write texts", *edit)
    code = _code(found)
    if code is None:
        return None, None
    shown = not found.secret and not isinstance(found.value, Mapping | Collection)
    title = f"Write `{code}`" if shown else f"Make {_WHAT.get(code[0], 'a text')} of it"
    opens = found.component.role == "authenticator" and code in ("True", "set()")
    applicability: Applicability = "unsafe" if opens and found.name.startswith("allow") else "safe"
    return code, fix(title, replace(found.value, code), applicability=applicability)


def _path(found: Refusal) -> tuple[str | None, Fix | None]:
    """`str(...)` around a `pathlib.Path`."""
    value = found.value
    if not found.info.accepts("Unicode"):
        return None, None
    setting = found.trait.settings[0]
    whole = getattr(setting.write.statement, "value", None)
    edit = None
    if whole is value.node and isinstance(setting.write.statement, cst.Assign):
        edit = Edit(value.source, value.node, f"str({value.source.code(value.node)})")
    return "str(...)", fix("Make a text of it", edit)


def _items(found: Refusal) -> list[Edit | None] | None:
    """Numbers in a set or list of texts, each in quotes."""
    value = found.value
    if not isinstance(value, Collection) or not value.complete:
        return None
    items = [as_python(item) for item in value.items]
    texts = [str(one) if type(one) is int else one for one in items]
    if texts == items or verdict(found.info, set(texts) if value.kind == "set" else texts):
        return None
    return [
        replace(item, to_source(item.source, str(one)))
        for item, one in zip(value.items, items, strict=True)
        if type(one) is int
    ]


def _code(found: Refusal) -> str | None:
    plain = as_python(found.value)
    if plain is NOT_KNOWN:
        return None
    for name in sorted(found.info.kinds, key=_preferred):
        code = _as(name, plain, found.value)
        if code is not None and _is_taken(found, code):
            return code
    return None


def _preferred(name: str) -> int:
    """Types in the order in which a union is served."""
    order = ("Bool", "Int", "Integer", "Float", "Set", "List", "Command", "Dict", "Unicode")
    return order.index(name) if name in order else len(order)


def _as(name: str, plain: object, value: Value) -> str | None:
    """The code of a plain object as a value of a trait type."""
    if name == "Bool":
        switch = SWITCHES.get(str(plain).strip().lower())
        return None if switch is None or isinstance(plain, list | dict) else str(switch)
    if name in ("Int", "Integer", "Float"):
        return _number(name, plain)
    if name == "Set":
        return "set()" if plain == {} else None
    if name in ("List", "Command"):
        return _list(plain, value)
    if name == "Unicode":
        return _text(plain, value)
    return None


def _number(name: str, plain: object) -> str | None:
    if isinstance(plain, str):
        number = re.fullmatch(r"\s*(-?)(\d+)\s*", plain)
        found = whole(number[2]) if number else None
        if number and found is not None:
            return f"{number[1] if found else ''}{found}"
        broken = re.fullmatch(r"\s*(-?\d+\.\d+)\s*", plain)
        return broken[1] if broken and name == "Float" else None
    return None


def _list(plain: object, value: Value) -> str | None:
    if isinstance(value, Mapping):
        return (
            "[]" if plain == {} else f"[{value.source.code(value.node)}]" if _named(plain) else None
        )
    if isinstance(value.node, cst.Set):
        return "[" + value.source.code(value.node)[1:-1] + "]"
    return None


def _named(plain: object) -> bool:
    """Whether a dict is one service or role, which belongs into a list."""
    return isinstance(plain, dict) and isinstance(plain.get("name"), str)


def _text(plain: object, value: Value) -> str | None:
    if isinstance(plain, int | float) and not isinstance(plain, bool):
        return to_source(value.source, str(plain))
    if isinstance(plain, list | set) and len(plain) == 1:
        (only,) = plain
        return to_source(value.source, only) if isinstance(only, str) else None
    return None


def _is_taken(found: Refusal, code: str) -> bool:
    try:
        value = set() if code == "set()" else ast.literal_eval(code)
    except (ValueError, SyntaxError):
        return True
    return verdict(found.info, value) is None
