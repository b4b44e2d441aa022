"""Entries of `c.JupyterHub.load_groups` in an old form, or in one that makes other groups than were meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, rename_key, replace
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import Definition
from hublint.interpret.constants import as_str, type_of
from hublint.interpret.values import Collection, Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry, Value

KEYS = ("users", "properties")
SYNONYMS = {"members": "users", "usernames": "users"}


@rule("HUB757", Severity.WARNING)
def malformed_group(hub: Hub) -> Iterator[Report]:
    """The members of a group are a list under the key `users` of a dict."""
    groups = hub.app.trait("load_groups").value
    if not isinstance(groups, Mapping) or not hub.at_least("jupyterhub", "3.2"):
        return
    for entry in groups.entries:
        if isinstance(entry.value, Collection) and entry.value.kind in ("list", "tuple"):
            yield _old_form(entry)
        elif isinstance(entry.value, Mapping):
            yield from _unread(Definition(entry.value), _name(entry))
        elif type_of(entry.value) is str:
            yield _as_text(entry)
        elif type_of(entry.value) in (type(None), int, float, bool):
            yield _as_nothing(entry)


def _name(entry: Entry) -> str:
    name = as_str(entry.key)
    return f"the group {quote(name)}" if name is not None else "a group"


def _is_final(value: Value) -> bool:
    """Whether the members are those that stand in the display: no other statement adds one to the list."""
    if not isinstance(value, Collection) or not isinstance(value.node, cst.List | cst.Tuple):
        return False
    return value.complete and len(value.items) == len(value.node.elements)


def _old_form(entry: Entry) -> Report:
    message = (
        f"{_name(entry)} is given as a list of users, which JupyterHub 3.2 deprecated;"
        ' write `{"users": [...]}`'
    )
    source = entry.value.source
    code = f"{{{to_source(source, 'users')}: {source.code(entry.value.node)}}}"
    edit = replace(entry.value, code) if _is_final(entry.value) else None
    remedy = fix("Put the list under `users`", edit)
    return Report(entry.value.place("old form"), message, fix=remedy)


def _as_text(entry: Entry) -> Report:
    message = (
        f'{_name(entry)} is given as a text: JupyterHub does not start; write `{{"users": [...]}}`'
    )
    user = as_str(entry.value)
    code = to_source(entry.value.source, {"users": [user]}) if user else None
    edit = replace(entry.value, code) if code else None
    remedy = fix("Put the user into a list under `users`", edit, applicability="unsafe")
    return Report(entry.value.place("not a dict"), message, fix=remedy, severity=Severity.ERROR)


def _as_nothing(entry: Entry) -> Report:
    message = (
        f"{_name(entry)} is neither a dict nor a list: JupyterHub does not start;"
        ' write `{"users": [...]}`'
    )
    return Report(entry.value.place("not a dict"), message, severity=Severity.ERROR)


def _unread(group: Definition, name: str) -> Iterator[Report]:
    for key, entry in group.entries:
        if key in KEYS:
            continue
        right = group.likely_key(key, SYNONYMS, KEYS)
        cure = f"; write {quote(right)}" if right else "; remove it"
        message = f"{quote(key)} of {name} is read by nothing{cure}"
        title = f"Rename the key to {quote(right)}"
        remedy = fix(title, rename_key(entry, right), applicability="unsafe") if right else None
        yield Report(entry.key.place("ignored"), message, fix=remedy)
