"""HUB757 malformed-group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, fix_key, replace
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
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
ADVICE = 'Write `{"users": [...]}`.'


@rule("HUB757", Severity.WARNING, "stops", changes=("rights",))
def malformed_group(hub: Hub) -> Iterator[Report]:
    """The members of a group are a list under the key `users` of a dict."""
    groups = hub.app.trait("load_groups").value
    if not isinstance(groups, Mapping) or not hub.at_least("jupyterhub", "3.2"):
        return
    for entry in groups.entries:
        if isinstance(entry.value, Collection) and entry.value.kind in ("list", "tuple"):
            yield _report_list(hub, entry)
        elif isinstance(entry.value, Mapping):
            yield from _unknown_keys(Definition(entry.value))
        elif type_of(entry.value) is str:
            yield _report_string(hub, entry)
        elif type_of(entry.value) in (type(None), int, float, bool):
            yield _report_scalar(hub, entry)


def _subject(entry: Entry) -> str:
    name = as_str(entry.key)
    return f"The group {quote(name)}" if name is not None else "This group"


def _report_list(hub: Hub, entry: Entry) -> Report:
    release = hub.release_note("jupyterhub")
    message = (
        f"{_subject(entry)} is a list of users, a form that is deprecated in {release}. {ADVICE}"
    )
    source = entry.value.source
    code = f"{{{to_source(source, 'users')}: {source.code(entry.value.node)}}}"
    edit = replace(entry.value, code) if _is_final(entry.value) else None
    cure = fix("Put the list under `users`", edit)
    return Report(entry.value.place("old form"), message, fix=cure)


def _is_final(value: Value) -> bool:
    """Whether the members are those that stand in the display: no other statement adds one to the list."""
    if not isinstance(value, Collection) or not isinstance(value.node, cst.List | cst.Tuple):
        return False
    return value.complete and len(value.items) == len(value.node.elements)


def _report_string(hub: Hub, entry: Entry) -> Report:
    release = hub.release_note("jupyterhub")
    message = f"{_subject(entry)} must be a dict, but this is a string: {release} does not start. {ADVICE}"
    user = as_str(entry.value)
    code = to_source(entry.value.source, {"users": [user]}) if user else None
    edit = replace(entry.value, code) if code else None
    cure = fix("Put the user into a list under `users`", edit, applicability="unsafe")
    return Report(entry.value.place("not a dict"), message, fix=cure, severity=Severity.ERROR)


def _report_scalar(hub: Hub, entry: Entry) -> Report:
    release = hub.release_note("jupyterhub")
    message = f"{_subject(entry)} is neither a dict nor a list: {release} does not start. {ADVICE}"
    return Report(entry.value.place("not a dict"), message, severity=Severity.ERROR)


def _unknown_keys(group: Definition) -> Iterator[Report]:
    for key, entry in group.entries:
        if key in KEYS:
            continue
        right = group.likely_key(key, SYNONYMS, KEYS)
        advice = f"Write {quote(right)}." if right else "Remove it."
        message = (
            f"{quote(key)} is not a key of a group, so JupyterHub silently ignores it. {advice}"
        )
        cure = fix_key(entry, right) if right else None
        yield Report(entry.key.place("ignored"), message, fix=cure, outcome="ignored")
