"""HUB512 names-in-one-text: several names in one string where a list or set belongs, and empty names."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.environment_reads import environment_read
from hublint.checks.toolkit.literals import spelled_like
from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.traits.recognition import components
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Conditional, Value
from hublint.interpret.writes import Assigned
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability
    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component

LISTS = frozenset(("List", "Set", "Command"))
USERS = frozenset(("allowed_users", "admin_users", "blocked_users", "whitelist"))
CHECKED_AT_START = frozenset(("allowed_users", "admin_users", "whitelist"))
"""Sets of names that JupyterHub looks at when it starts; it refuses an empty one."""

ARGUMENTS = frozenset(("args", "add_user_cmd", "shell_cmd", "notebook_args", "command"))
EXCEPTIONS = frozenset(("scope", "cmd", "template_paths"))
"""Lists for which a string with blanks or commas works all the same, or that another rule judges."""


@rule("HUB512", Severity.ERROR, "settings", changes=("named",))
def names_in_one_text(hub: Hub) -> Iterator[Report]:
    """A string for a list or set becomes its only item, whatever commas and blanks are in it."""
    for component, name in _strings_for_lists(hub):
        value = component.trait(name).given
        if value is None:
            continue
        written = as_str(value)
        if name in CHECKED_AT_START and _has_empty_name(value):
            yield _report_empty_name(name, value)
        elif written is not None and (names := _names_in(name, written)):
            yield _report_one_string(component, name, value, written, names)


def _strings_for_lists(hub: Hub) -> Iterator[tuple[Component, str]]:
    """Traits that take lists, and are given a string or a list with an empty string in some scenario."""
    for component in components(hub):
        known = component.class_mro.traits
        for path, raw in hub.facts.settings.items():
            name = path[-1]
            if name not in known or name in EXCEPTIONS or path[-2:-1] == ():
                continue
            takes_list = known[name].type_name in LISTS
            if takes_list and path[-2] in component.sections and _may_be_string(raw):
                yield component, name


def _may_be_string(raw: Value) -> bool:
    if isinstance(raw, Conditional):
        return _may_be_string(raw.then) or _may_be_string(raw.other)
    if isinstance(raw, Assigned):
        return _may_be_string(raw.value)
    return as_str(raw) is not None or _has_empty_name(raw)


def _has_empty_name(value: Value) -> bool:
    """An empty string, or the list that splitting one gives."""
    if isinstance(value, Collection):
        return any(isinstance(item, Conditional) or as_str(item) == "" for item in value.items)
    return as_str(value) == ""


def _names_in(setting: str, written: str) -> list[str]:
    """The names that a string is meant to give; none where it may be one name."""
    if setting in ARGUMENTS:
        return _arguments_in(written)
    if "=" in written:  # a distinguished name
        return []
    separator = r"[\s,;]+" if setting in USERS else r"\s*[,;]\s*"
    names = [name for name in re.split(separator, written.strip()) if name]
    return names if len(names) > 1 or re.search(r"[,;]", written) else []


def _arguments_in(written: str) -> list[str]:
    try:
        arguments = shlex.split(written)
    except ValueError:
        return []
    return arguments if len(arguments) > 1 else []


def _report_one_string(
    component: Component, setting: str, value: Value, written: str, names: list[str]
) -> Report:
    noun = "argument" if setting in ARGUMENTS else "name"
    read = environment_read(value)
    if read is None:
        code = _container(component, setting, value, names)
        edit, place = replace(value, code), value.place(f"one {noun}")
    else:
        code = f'{read.code}.split(",")'
        edit = Edit(read.source, read.node, code) if noun == "name" and "," in written else None
        place = Place(read.source, read.node, f"one {noun}")
    is_open = component.role == "authenticator" or read is not None
    applicability: Applicability = "unsafe" if is_open else "safe"
    remedy = fix("Write them one by one", edit, applicability=applicability)
    message = f"The string {quote_value(written)} counts as a single {noun} in {quote(setting)}. Write `{code}`."
    return Report(place, message, fix=remedy)


def _container(component: Component, setting: str, value: Value, names: list[str]) -> str:
    """The names as a list or set, in the quotes of the string."""
    literal = value.source.code(value.node) if isinstance(value.node, cst.SimpleString) else '"'
    items = ", ".join(spelled_like(literal, name) for name in names)
    is_set = component.class_mro.traits[setting].accepts("Set")
    return f"{{{items}}}" if is_set else f"[{items}]"


def _report_empty_name(name: str, value: Value) -> Report:
    message = (
        f"{quote(name)} contains an empty name, so JupyterHub does not start. Leave out empty names, or set it only"
        " if there are names."
    )
    return Report(value.place("an empty name"), message, outcome="stops")
