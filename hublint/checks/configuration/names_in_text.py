"""HUB512 and HUB513: several names in one text, and texts taken apart letter by letter."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.deployment_placeholders import is_placeholder
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.environment_reads import (
    EnvironmentRead,
    environment_read,
    environment_read_at,
)
from hublint.checks.toolkit.literals import is_literal, is_only_use, spelled_like
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Report, Severity
from hublint.hub.traits.recognition import components
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Conditional, Mapping, Value
from hublint.interpret.writes import Assigned
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability
    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component

LISTS = frozenset(("List", "Set", "Command"))
USERS = frozenset(("allowed_users", "admin_users", "blocked_users", "whitelist"))
CHECKED = frozenset(("allowed_users", "admin_users", "whitelist"))
"""Traits whose names JupyterHub looks at when it starts; it refuses an empty one."""

ARGUMENTS = frozenset(("args", "add_user_cmd", "shell_cmd", "notebook_args", "command"))
ONE_TEXT = frozenset(("scope", "cmd", "template_paths"))
"""Where a text with blanks or commas works all the same, or that a rule of its own judges."""

MAKERS = frozenset(("set", "list", "tuple", "frozenset", "sorted"))


@rule("HUB512", Severity.ERROR)
def names_in_one_text(hub: Hub) -> Iterator[Report]:
    """A text for a list or set becomes its only item, whatever commas and blanks it holds."""
    for component, name in _texts(hub):
        trait = component.trait(name)
        if trait.given is None:
            continue
        given = as_str(trait.given)
        if name in CHECKED and _is_empty(trait.given):
            yield _empty(name, trait.given)
        elif given is not None and (names := _names(name, given)):
            yield _together(component, name, trait.given, given, names)


@rule("HUB513", Severity.ERROR, "any-release")
def text_taken_apart(hub: Hub) -> Iterator[Report]:
    """`set("alice")` holds five users of one letter."""
    doubtful = [
        path for path, raw in hub.facts.settings.items() if _may_hold_letters(path[-1], raw)
    ]
    for component in components(hub) if doubtful else ():
        names = [path[-1] for path in doubtful if path[-2:-1] and path[-2] in component.sections]
        for name in dict.fromkeys(names):
            yield from _in_trait(component, name)


def _texts(hub: Hub) -> Iterator[tuple[Component, str]]:
    """Traits that take lists, and are given a text or a list of one empty text in some scenario."""
    for component in components(hub):
        known = component.class_mro.traits
        for path, raw in hub.facts.settings.items():
            name = path[-1]
            if name not in known or name in ONE_TEXT or path[-2:-1] == ():
                continue
            wanted = known[name].type_name in LISTS
            if wanted and path[-2] in component.sections and _has_text(raw):
                yield component, name


def _has_text(raw: Value) -> bool:
    if isinstance(raw, Conditional):
        return _has_text(raw.then) or _has_text(raw.other)
    if isinstance(raw, Assigned):
        return _has_text(raw.value)
    return as_str(raw) is not None or _is_empty(raw)


def _is_empty(value: Value) -> bool:
    """An empty text, or the list that splitting one gives."""
    if isinstance(value, Collection):
        return any(isinstance(item, Conditional) or as_str(item) == "" for item in value.items)
    return as_str(value) == ""


def _names(name: str, given: str) -> list[str]:
    """The names that a text was to give; empty where it may be one."""
    if name in ARGUMENTS:
        try:
            found = shlex.split(given)
        except ValueError:
            return []
        return found if len(found) > 1 else []
    if "=" in given:  # a distinguished name
        return []
    pattern = r"[\s,;]+" if name in USERS else r"\s*[,;]\s*"
    found = [one for one in re.split(pattern, given.strip()) if one]
    return found if len(found) > 1 or re.search(r"[,;]", given) else []


def _together(
    component: Component, name: str, value: Value, given: str, names: list[str]
) -> Report:
    one = "argument" if name in ARGUMENTS else "name"
    is_set = component.class_mro.traits[name].accepts("Set")
    call = environment_read(value)
    code = _container(value, names, is_set=is_set)
    edit = replace(value, code)
    place = value.place(f"one {one}")
    applicability: Applicability = "unsafe" if component.role == "authenticator" else "safe"
    if call is not None:
        code, applicability = f'{call.source.code(call.node)}.split(",")', "unsafe"
        splits = one == "name" and "," in given
        edit = Edit(call.source, call.node, code) if splits else None
        place = Place(call.source, call.node, f"one {one}")
    remedy = fix("Write them one by one", edit, applicability=applicability)
    kind = "set" if is_set else "list"
    message = (
        f"{quote(name)} takes a {kind}, and the text {quote(given)} becomes its only item:"
        f" one {one}, not {len(names)}; write `{code}`"
    )
    return Report(place, message, fix=remedy)


def _container(value: Value, names: list[str], *, is_set: bool) -> str:
    literal = value.source.code(value.node) if isinstance(value.node, cst.SimpleString) else '"'
    inside = ", ".join(spelled_like(literal, name) for name in names)
    return f"{{{inside}}}" if is_set else f"[{inside}]"


def _empty(name: str, value: Value) -> Report:
    message = (
        f"{quote(name)} holds one empty name here, and JupyterHub does not start"
        " (`username '' is not valid`); take empty names out, or set it only where there are names"
    )
    return Report(value.place("an empty name"), message)


def _may_hold_letters(name: str, raw: Value) -> bool:
    if isinstance(raw, Conditional):
        return _may_hold_letters(name, raw.then) or _may_hold_letters(name, raw.other)
    if isinstance(raw, Assigned):
        return _may_hold_letters(name, raw.value)
    if name in ("load_roles", "load_groups"):
        return True
    return isinstance(raw, Collection) and isinstance(raw.node, cst.Call)


def _in_trait(component: Component, name: str) -> Iterator[Report]:
    trait = component.trait(name)
    value = trait.given
    if name in ("load_roles", "load_groups") and component.role == "app":
        yield from _members(name, value)
    elif isinstance(value, Collection) and (taken := _taken_apart(value)):
        yield _letters(component, name, value, *taken)


def _taken_apart(value: Collection) -> tuple[cst.BaseExpression, EnvironmentRead | None] | None:
    """The text that `set(text)` takes apart, as the file spells it."""
    node = value.node
    if not isinstance(node, cst.Call) or len(node.args) != 1 or node.args[0].star:
        return None
    if value.source.code(node.func) not in MAKERS:
        return None
    argument = node.args[0].value
    call = environment_read_at(value.source, argument)
    if call is not None:
        return argument, call
    if isinstance(argument, cst.SimpleString | cst.ConcatenatedString):
        return argument, None
    letters = [as_str(item) for item in value.items]
    shared = {id(item.node) for item in value.items}
    spelled = all(letter is not None and len(letter) == 1 for letter in letters)
    if spelled and len(letters) > 1 and len(shared) == 1 and isinstance(argument, cst.Name):
        return argument, None
    return None


def _letters(
    component: Component,
    name: str,
    value: Collection,
    argument: cst.BaseExpression,
    call: EnvironmentRead | None,
) -> Report:
    source = value.source
    code = source.code(argument)
    braces = "[]" if value.kind == "list" else "{}"
    right = f'{code}.split(",")' if call else f"{braces[0]}{code}{braces[1]}"
    right = f"{value.kind}({right})" if call else right
    plain = argument.value.strip("'\"") if isinstance(argument, cst.SimpleString) else "x"
    several = re.search(r"[\s,]", plain)
    unclear = several or is_placeholder(plain) or not is_only_use(value)
    edit = None if unclear else Edit(source, value.node, right)
    role = component.role
    remedy = fix(
        f"Write `{right}`", edit, applicability="unsafe" if role == "authenticator" else "safe"
    )
    message = (
        f"`{source.code(value.node)}` takes the text apart letter by letter, so {quote(name)} gets"
        f" single letters as its items; write `{right}`"
    )
    return Report(value.place("single letters"), message, fix=remedy)


def _members(name: str, value: Value | None) -> Iterator[Report]:
    """`users`, `groups` and `services` of a role or group that are one text."""
    groups: list[Value] = []
    if isinstance(value, Collection) and name == "load_roles":
        groups = list(value.items)
    elif isinstance(value, Mapping) and name == "load_groups":
        groups = [entry.value for entry in value.entries]
    for group in groups:
        for key in ("users", "groups", "services"):
            member = group.get(key) if isinstance(group, Mapping) else None
            given = as_str(member)
            if member is not None and given:
                code = f"[{member.source.code(member.node)}]"
                message = (
                    f"{quote(key)} is a list, and JupyterHub takes the text {quote(given)} apart: it gets one of"
                    f" {quote(key)} for each letter; write `{code}`"
                )
                edit = replace(member, code) if is_literal(member) and "," not in given else None
                remedy = fix("Put it into a list", edit, applicability="unsafe")
                yield Report(member.place("single letters"), message, fix=remedy)
