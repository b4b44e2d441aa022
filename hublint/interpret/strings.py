"""Strings: literals, f-strings, `str.format`, `%` and joining, with holes where a part is not known."""

from __future__ import annotations

import re
from itertools import groupby
from string import Formatter
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.budget import COPY
from hublint.interpret.choices import map_alternatives
from hublint.interpret.internal import Ref
from hublint.interpret.interpreter import SIZE, Interpreter
from hublint.interpret.values import (
    Bounded,
    Collection,
    Constant,
    PartialString,
    PathObject,
    Unknown,
    Value,
)
from hublint.patterns import pattern
from hublint.process_state import literal_value

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDE = pattern(r"\d{4}")
_FIELD = pattern(r"%[ #+.-]*\d{4}")


def literal(node: cst.SimpleString) -> str | bytes | None:
    """The value of a string literal; None where its escapes are not valid."""
    text = node.value
    if text[0] in "'\"" and "\\" not in text:
        width = 3 if text[:3] in ("'''", '"""') else 1
        return text[width:-width].replace("\r\n", "\n").replace("\r", "\n")
    try:
        value = literal_value(text)
    except (ValueError, SyntaxError):
        return None
    return value if isinstance(value, str | bytes) else None


def concatenated(interpreter: Interpreter, node: cst.ConcatenatedString) -> Value:
    """Strings written side by side."""
    pieces: list[Value] = []
    rest: cst.BaseExpression = node
    while isinstance(rest, cst.ConcatenatedString):
        pieces.append(interpreter.evaluate(rest.left))
        rest = rest.right
    pieces.append(interpreter.evaluate(rest))
    return spread(interpreter, node, pieces)


def spread(interpreter: Interpreter, node: cst.CSTNode, pieces: Sequence[Value]) -> Value:
    """The concatenation of strings with alternatives; where there are too many of them, they stay holes."""
    whole = map_alternatives(lambda *values: joined(interpreter, node, values), *pieces)
    return joined(interpreter, node, pieces) if isinstance(whole, Bounded) else whole


def joined(interpreter: Interpreter, node: cst.CSTNode, values: Sequence[Value]) -> Value:
    """The concatenation of strings, known or not."""
    constants = [value.value for value in values if isinstance(value, Constant)]
    pieces = [one for one in constants if isinstance(one, bytes)]
    if pieces and len(pieces) == len(values):
        if sum(map(len, pieces)) > SIZE:
            return interpreter.too_large(node, bytes)
        return interpreter.made(node, b"".join(pieces))
    parts: list[str | Value] = []
    for value in values:
        parts.extend(value.parts if isinstance(value, PartialString) else [_part(value)])
    return text(interpreter, node, parts)


def text(interpreter: Interpreter, node: cst.CSTNode, parts: Sequence[str | Value]) -> Value:
    """A string made of parts: a `Constant` if all are, else a `PartialString`.

    Unknown if it is too long, or no part of it is known.
    """
    if sum(len(part) if isinstance(part, str) else 1 for part in parts) > SIZE:
        return interpreter.too_large(node, str)
    merged: list[str | Value] = []
    for kind, several in groupby(parts, key=type):
        if kind is str:
            merged += filter(None, ["".join(several)])  # type: ignore[arg-type]
        else:
            merged += several
    if not merged or (len(merged) == 1 and isinstance(merged[0], str)):
        return interpreter.made(node, merged[0] if merged else "")
    interpreter.budget.interpreting.left -= COPY * len(parts)
    return PartialString(node, interpreter.source, tuple(merged))


def _part(value: Value) -> str | Value:
    return value.value if isinstance(value, Constant) and isinstance(value.value, str) else value


def formatted(interpreter: Interpreter, node: cst.FormattedString) -> Value:
    """An f-string."""
    pieces: list[Value] = []
    for part in node.parts:
        if isinstance(part, cst.FormattedStringText):
            raw = part.value.replace("{{", "{").replace("}}", "}")
            pieces.append(interpreter.known(node, _unescaped(node.prefix, raw)))
        elif isinstance(part, cst.FormattedStringExpression):
            value = interpreter.deref_all(interpreter.evaluate(part.expression))
            plain = not part.conversion and not part.format_spec and not part.equal
            hole = interpreter.unknown(node, "a formatted value", str)
            pieces.append(
                map_alternatives(lambda one: shown(interpreter, node, one), value)
                if plain
                else hole
            )
    return spread(interpreter, node, pieces)


def _unescaped(prefix: str, raw: str) -> str:
    if "r" in prefix.lower() or "\\" not in raw:
        return raw
    try:
        value = literal_value('"""' + raw.replace('"', '\\"') + '"""')
    except (ValueError, SyntaxError):
        return raw
    return value if isinstance(value, str) else raw


def shown(interpreter: Interpreter, node: cst.CSTNode, value: Value) -> Value:
    """`str(value)`."""
    if isinstance(value, PartialString) or (isinstance(value, Unknown) and value.type is str):
        return value
    if isinstance(value, PathObject):
        return value.text
    if isinstance(value, Constant) and not isinstance(value.value, str):
        return interpreter.made(node, str(value.value))
    if isinstance(value, Constant):
        return interpreter.known(node, value.value)
    return Unknown(node, interpreter.source, "the text of an object", str, None)


def filled(
    interpreter: Interpreter,
    node: cst.CSTNode,
    template: str,
    positional: Sequence[Value],
    named: dict[str, Value],
) -> Value:
    """`template.format(*positional, **named)`: an exception or an unusual field gives unknown."""
    unknown = interpreter.unknown(node, "a string that `.format` makes", str)
    parts: list[str | Value] = []
    automatic = 0
    try:
        fields = list(Formatter().parse(template))
    except ValueError:
        return unknown
    for before, field, spec, conversion in fields:
        parts.append(before)
        if field is None:
            continue
        if spec or conversion:
            return unknown
        value = _field(field or str(automatic), positional, named)
        automatic += field == ""
        if value is None:
            return unknown
        parts.append(_part(shown(interpreter, node, value)))
    flat: list[str | Value] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, PartialString) else [part])
    return text(interpreter, node, flat)


def _field(field: str, positional: Sequence[Value], named: dict[str, Value]) -> Value | None:
    try:
        return positional[int(field)] if field.isdecimal() else named.get(field)
    except (ValueError, LookupError):
        return None


def percent(interpreter: Interpreter, node: cst.CSTNode, left: Value, right: Value) -> Value:
    """`template % values`, with only `%s` and `%d` fields where a value is not known."""
    unknown = interpreter.unknown(node, "a string that `%` makes", str)
    if not (isinstance(left, Constant) and isinstance(left.value, str)):
        return unknown
    if WIDE.search(left.value):
        return interpreter.too_large(node, str) if _FIELD.search(left.value) else unknown
    values = interpreter.deref(right)
    items = values.items if isinstance(values, Collection) and values.kind == "tuple" else (values,)
    pieces = re.split(r"(%[sd%])", left.value)
    return map_alternatives(
        lambda *rest: _filled(interpreter, node, pieces, list(rest)),
        *(_alternatives(interpreter, item) for item in items),
    )


def _alternatives(interpreter: Interpreter, value: Value) -> Value:
    """A value whose alternatives stand outside, also those of a path's text."""
    found = interpreter.deref_all(value)
    if not isinstance(found, PathObject):
        return found
    return map_alternatives(
        lambda text: PathObject(found.node, found.source, text), interpreter.deref_all(found.text)
    )


def _filled(
    interpreter: Interpreter, node: cst.CSTNode, pieces: Sequence[str], rest: list[Value]
) -> Value:
    unknown = interpreter.unknown(node, "a string that `%` makes", str)
    if any(isinstance(item, Ref) for item in rest):
        return unknown
    parts: list[Value] = []
    for piece in pieces:
        if piece == "%%":
            parts.append(interpreter.known(node, "%"))
        elif piece in ("%s", "%d"):
            if not rest or (piece == "%d" and not _is_whole(rest[0])):
                return unknown
            parts.append(shown(interpreter, node, rest.pop(0)))
        elif "%" in piece:
            return unknown
        else:
            parts.append(interpreter.known(node, piece))
    return unknown if rest else joined(interpreter, node, parts)


def _is_whole(value: Value) -> bool:
    """Whether `%d` writes a value as `%s` does, as far as is known."""
    return not isinstance(value, Constant) or type(value.value) is int
