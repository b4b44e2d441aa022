"""HUB513 text-taken-apart: strings that are split into letters where a list belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.deployment_placeholders import is_placeholder
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.environment_reads import environment_read_at
from hublint.checks.toolkit.literals import is_literal, is_only_use
from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.traits.recognition import components
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Conditional, Mapping, Value, members_of
from hublint.interpret.writes import Assigned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability
    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component

CONSTRUCTORS = frozenset(("set", "list", "tuple", "frozenset", "sorted"))
MEMBERSHIPS = frozenset(("load_roles", "load_groups"))


@rule("HUB513", Severity.ERROR, "any-release", changes=("named",))
def text_taken_apart(hub: Hub) -> Iterator[Report]:
    """`set("alice")` holds five users of one letter."""
    paths = [path for path, raw in hub.facts.settings.items() if _may_hold_letters(path[-1], raw)]
    for component in components(hub) if paths else ():
        names = [path[-1] for path in paths if path[-2:-1] and path[-2] in component.sections]
        for name in dict.fromkeys(names):
            yield from _report_trait(component, name)


def _may_hold_letters(name: str, raw: Value) -> bool:
    if isinstance(raw, Conditional):
        return _may_hold_letters(name, raw.then) or _may_hold_letters(name, raw.other)
    if isinstance(raw, Assigned):
        return _may_hold_letters(name, raw.value)
    if name in MEMBERSHIPS:
        return True
    return isinstance(raw, Collection) and isinstance(raw.node, cst.Call)


def _report_trait(component: Component, name: str) -> Iterator[Report]:
    value = component.trait(name).given
    if name in MEMBERSHIPS and component.role == "app":
        yield from _report_members(value)
    elif isinstance(value, Collection) and (argument := _string_argument(value)) is not None:
        yield _report_letters(component, name, value, argument)


def _string_argument(value: Collection) -> cst.BaseExpression | None:
    """The string that `set(string)` takes apart."""
    node = value.node
    if not isinstance(node, cst.Call) or len(node.args) != 1 or node.args[0].star:
        return None
    if not isinstance(node.func, cst.Name) or node.func.value not in CONSTRUCTORS:
        return None
    argument = node.args[0].value
    is_string = isinstance(argument, cst.SimpleString | cst.ConcatenatedString)
    if is_string or environment_read_at(value.source, argument) is not None:
        return argument
    return argument if isinstance(argument, cst.Name) and _holds_letters(value) else None


def _holds_letters(value: Collection) -> bool:
    """Whether the items are single letters that one expression gives."""
    letters = [as_str(item) for item in value.items]
    nodes = {id(item.node) for item in value.items}
    are_letters = all(letter is not None and len(letter) == 1 for letter in letters)
    return are_letters and len(letters) > 1 and len(nodes) == 1


def _report_letters(
    component: Component, name: str, value: Collection, argument: cst.BaseExpression
) -> Report:
    source, code = value.source, _code_with_item(value, argument)
    written = argument.value.strip("'\"") if isinstance(argument, cst.SimpleString) else "x"
    is_unclear = re.search(r"[\s,]", written) or is_placeholder(written) or not is_only_use(value)
    edit = None if is_unclear else Edit(source, value.node, code)
    applicability: Applicability = "unsafe" if component.role == "authenticator" else "safe"
    message = (
        f"`{source.code(value.node)}` splits the string into letters, so {quote(name)} contains single letters."
        f" Write `{code}`."
    )
    remedy = fix(f"Write `{code}`", edit, applicability=applicability)
    return Report(value.place("single letters"), message, fix=remedy)


def _code_with_item(value: Collection, argument: cst.BaseExpression) -> str:
    """The container with the string as an item, or with the names in a variable."""
    code = value.source.code(argument)
    if environment_read_at(value.source, argument) is not None:
        return f'{value.kind}({code}.split(","))'
    return f"[{code}]" if value.kind == "list" else f"{{{code}}}"


def _report_members(value: Value | None) -> Iterator[Report]:
    """`users`, `groups` and `services` of a role or group that are one string."""
    for group in members_of(value):
        for key in ("users", "groups", "services"):
            member = group.get(key) if isinstance(group, Mapping) else None
            written = as_str(member)
            if member is not None and written:
                yield _report_member(key, member, written)


def _report_member(key: str, member: Value, written: str) -> Report:
    code = f"[{member.source.code(member.node)}]"
    message = (
        f"{quote(key)} must be a list, but {quote_value(written)} is a string, so JupyterHub takes each letter for a"
        f" name. Write `{code}`."
    )
    edit = replace(member, code) if is_literal(member) and "," not in written else None
    remedy = fix("Put it into a list", edit, applicability="unsafe")
    return Report(member.place("single letters"), message, fix=remedy)
