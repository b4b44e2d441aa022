"""Python literals: whether a value is spelled by one, and how another is spelled in the style of a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.interpret.values import Collection, Constant, Mapping, Value
from hublint.patterns import pattern
from hublint.process_state import literal_value
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hublint.source import Source

_HEAD = pattern(r"([A-Za-z]*)('''|\"\"\"|'|\")")
_CONSTANTS = (
    cst.SimpleString,
    cst.ConcatenatedString,
    cst.Integer,
    cst.Float,
    cst.Name,
    cst.UnaryOperation,
)
_CONSTANT_NAMES = frozenset(("int", "float", "True"))
_LONGEST_DECIMAL = 10**1000
"""Python refuses to spell numbers of some thousand decimal digits."""
_DISPLAYS = (cst.List, cst.Tuple, cst.Set, cst.Dict)


def is_literal(value: Value) -> bool:
    """Whether the value's own node spells it: a constant of just this value, or a container written out."""
    node = value.node
    if isinstance(value, Collection | Mapping):
        return isinstance(node, _DISPLAYS)
    if not isinstance(value, Constant) or not isinstance(node, _CONSTANTS):
        return False
    try:
        to_source = literal_value(value.source.code(node))
    except (ValueError, SyntaxError):
        return False
    return type(to_source) is type(value.value) and bool(to_source == value.value)


def is_only_use(value: Value) -> bool:
    """Whether changing the value's node changes this use only: what it is a part of has no name that is read twice.

    That goes for the variables and the function whose assignment or definition the node stands in.
    """
    source = value.source
    names = _names_above(source, value.node)
    return all(sum(_is_read(source, node) for node in source.names(name)) <= 1 for name in names)


def _names_above(source: Source, node: cst.CSTNode | None) -> Iterator[str]:
    """The names in the assignments and function definitions that a node is a part of."""
    while node is not None:
        if isinstance(node, cst.FunctionDef):
            yield node.name.value
        elif isinstance(node, cst.Assign | cst.AnnAssign):
            targets = node.targets if isinstance(node, cst.Assign) else (node,)
            yield from (each.target.value for each in targets if isinstance(each.target, cst.Name))
        node = source.parent(node)


def _is_read(source: Source, name: cst.Name) -> bool:
    """Whether a name gives its value here: it is not assigned, defined, an attribute or a keyword."""
    match source.parent(name):
        case cst.Attribute(value=value) | cst.Arg(value=value):
            return value is name
        case cst.AssignTarget() | cst.FunctionDef():
            return False
        case cst.AnnAssign(target=target) | cst.Param(name=target):
            return target is not name
    return True


def is_constant_expression(holder: cst.CSTNode, value: Value) -> bool:
    """Whether an assignment or a dict entry writes its value with constants only, so that it has no other."""
    if getattr(holder, "value", None) is not value.node:
        return False
    waiting: list[cst.CSTNode] = [value.node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, cst.Name) and node.value not in _CONSTANT_NAMES:
            return False
        waiting.extend(children(node))
    return True


def requote(literal: str, text: str) -> str:
    """`text` as a string literal with the quotes, and where possible the prefix, of another literal."""
    match = _HEAD.match(literal)
    prefix, mark = match.groups() if match else ("", '"')
    prefix = re.sub("[bBfF]", "", prefix)
    if "r" in prefix.lower():
        raw = f"{prefix}{mark}{text}{mark}"
        if _gives(raw, text):
            return raw
        prefix = ""
    return prefix + mark + _escaped(text, mark) + mark


def string_literal(source: Source, text: str) -> str:
    """`text` as a string literal in the quotes that prevail in the file, double ones if there are none."""
    mark = source.quote
    if mark in text:
        other = "'" if mark == '"' else '"'
        mark = mark if other in text else other
    return mark + _escaped(text, mark) + mark


def to_source(source: Source, thing: object) -> str:
    """A plain Python object as code, its strings in the quotes that prevail in the file."""
    return _spelled(thing, lambda text: string_literal(source, text))


def spelled_like(literal: str, thing: object) -> str:
    """A plain Python object as code, its strings in the quotes of a literal."""
    return _spelled(thing, lambda text: requote(literal, text))


def _spelled(thing: object, quote: Callable[[str], str]) -> str:
    match thing:
        case str():
            return quote(thing)
        case dict():
            pairs = (f"{_spelled(key, quote)}: {_spelled(thing[key], quote)}" for key in thing)
            return "{" + ", ".join(pairs) + "}"
        case list():
            return "[" + ", ".join(_spelled(item, quote) for item in thing) + "]"
        case int() if abs(thing) > _LONGEST_DECIMAL:
            return hex(thing)
    return repr(thing)


def _escaped(text: str, mark: str) -> str:
    """The inside of a literal with these quotation marks."""
    escaped = text.replace("\\", "\\\\").replace(mark[0], "\\" + mark[0])
    return "".join(
        one if one.isprintable() else one.encode("unicode_escape").decode() for one in escaped
    )


def _gives(literal: str, text: str) -> bool:
    try:
        return bool(literal_value(literal) == text)
    except (ValueError, SyntaxError):
        return False
