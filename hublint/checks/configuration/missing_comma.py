"""HUB545 missing-comma: strings side by side in a list of names, scopes or arguments, which Python joins to one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.interpret.constants import as_str
from hublint.interpret.strings import literal
from hublint.interpret.values import Collection, Mapping
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

ARGUMENTS: Final = frozenset(("args", "cmd", "command", "sudo_args"))
NAMES: Final = frozenset(
    (
        "admin_users",
        "allowed_organizations",
        "allowed_project_ids",
        "allowed_teams",
        "allowed_users",
        "attributes",
        "auth_state_attributes",
        "blocked_users",
        "env_keep",
        "hosted_domain",
        "load_groups",
        "oauth_roles",
        "roles",
        "users",
        "services",
        "whitelist",
    )
)
"""Settings and keys whose lists hold names. Their parts below other keys are judged by those."""
_WORD = pattern(r"\w(?:[\w.@:!+=/*-]*\w)?")
_OPTION = pattern(r"--?[A-Za-z]\S*")
_WHOLE_ARGUMENT = pattern(r"\S*[^\s=,:]")

Element = tuple["Value", bool]
"""An item of a list, and whether it is an argument of a command."""


@rule(
    "HUB545",
    Severity.ERROR,
    "any-release",
    changes=("admins", "command", "environment", "login", "rights"),
)
def missing_comma(hub: Hub) -> Iterator[Report]:
    """Python joins neighboring strings. Two whole names, or two options, are not one that is broken in two."""
    for write in hub.writes():
        name = write.path[-1]
        for item, is_argument in _items(write.value, name):
            parts = _parts(item)
            if len(parts) > 1 and (_are_arguments(parts) if is_argument else _are_words(parts)):
                yield _report(item, parts, is_argument=is_argument)


def _items(value: Value, name: str) -> Iterator[Element]:
    """The items of all lists in a value that hold names, scopes or arguments."""
    if isinstance(value, Mapping):
        for entry in value.entries:
            key = as_str(entry.key) or ""
            inside = name == "load_groups" and key != "properties"
            yield from _items(entry.value, name if inside else key)
    elif isinstance(value, Collection):
        is_list = (
            name in ARGUMENTS or name in NAMES or name.endswith(("scope", "scopes", "_groups"))
        )
        for item in value.items:
            if isinstance(item, Collection | Mapping):
                yield from _items(item, name)
            elif is_list:
                yield item, name in ARGUMENTS


def _parts(item: Value) -> list[cst.SimpleString]:
    """The strings that make up an item of a list; none for one alone and those that parentheses join."""
    node: cst.BaseExpression | cst.CSTNode = item.node
    if not isinstance(node, cst.ConcatenatedString):
        return []
    if not isinstance(item.source.parent(node), cst.Element):
        return []
    parts = []
    while isinstance(node, cst.ConcatenatedString):
        if node.lpar or not isinstance(node.left, cst.SimpleString):
            return []
        parts.append(node.left)
        node = node.right
    return [*parts, node] if isinstance(node, cst.SimpleString) else []


def _are_words(parts: list[cst.SimpleString]) -> bool:
    return all(_WORD.fullmatch(_text(part)) for part in parts)


def _are_arguments(parts: list[cst.SimpleString]) -> bool:
    """Whether each part but the first is an option, and each but the last ends as a whole argument does."""
    texts = [_text(part) for part in parts]
    return all(
        _WHOLE_ARGUMENT.fullmatch(before) and _OPTION.fullmatch(after)
        for before, after in pairwise(texts)
    )


def _text(part: cst.SimpleString) -> str:
    value = literal(part)
    return value if isinstance(value, str) else ""


def _report(item: Value, parts: list[cst.SimpleString], *, is_argument: bool) -> Report:
    joined = "".join(map(_text, parts))
    thing = "argument" if is_argument else "name"
    message = (
        f"There is no comma between these strings, so Python joins them to one {thing}, {quote_value(joined)}."
        " Put a comma between them."
    )
    edit = Edit(item.source, item.node, _with_commas(item, parts))
    severity = Severity.WARNING if is_argument else None
    return Report(item.place("joined"), message, fix=fix("Put the comma", edit), severity=severity)


def _with_commas(item: Value, parts: list[cst.SimpleString]) -> str:
    """The code of the item with a comma behind each part but the last, and all else as it is."""
    source = item.source
    begin, end = source.span(item.node)
    code, start = "", begin
    for part in parts[:-1]:
        stop = source.span(part)[1]
        is_close = source.text[stop] in "\"'"
        code, start = code + source.text[start:stop] + (", " if is_close else ","), stop
    return code + source.text[start:end]
