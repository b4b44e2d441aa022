"""HUB706 blocked-name-in-capitals, HUB707 mapped-name-in-capitals: names that no user has after login."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, rename_key, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.users.normalize import lowers_names, mapped_names
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Edit, Fix
    from hublint.hub.model import Hub


@rule("HUB706", Severity.ERROR, changes=("login",))
def blocked_name_in_capitals(hub: Hub) -> Iterator[Report]:
    """Names are in lower case by the time that they are compared with `blocked_users`."""
    blocked = hub.authenticator.trait("blocked_users").value
    if not isinstance(blocked, Collection) or not lowers_names(hub.authenticator):
        return
    mapped = mapped_names(hub.authenticator)
    if mapped is None:
        return
    names = {as_str(item) for item in blocked.items}
    for item in blocked.items:
        name = as_str(item) or ""
        lower = name.lower()
        if name == lower or lower in names or name in mapped.values():
            continue
        message = (
            f"{quote(name)} is not blocked: JupyterHub turns the name into lower case at login, and looks for"
            f" {quote(lower)} in `blocked_users`. Write {quote(lower)}."
        )
        cure = _fix_case(replace_string(item, lower))
        yield Report(item.place("never matches"), message, fix=cure)


@rule("HUB707", Severity.WARNING, changes=("login",))
def mapped_name_in_capitals(hub: Hub) -> Iterator[Report]:
    """Names are in lower case by the time that they are looked up in `username_map`."""
    mapping = hub.authenticator.trait("username_map").value
    if not isinstance(mapping, Mapping) or not lowers_names(hub.authenticator):
        return
    for entry in mapping.entries:
        name = as_str(entry.key) or ""
        lower = name.lower()
        if name == lower or mapping.get(lower) is not None:
            continue
        message = (
            f"{quote(name)} is never mapped: JupyterHub turns the name into lower case at login, before it looks it up"
            f" in `username_map`. Write {quote(lower)}."
        )
        cure = _fix_case(rename_key(entry, lower))
        yield Report(entry.key.place("never matches"), message, fix=cure)


def _fix_case(edit: Edit | None) -> Fix | None:
    return fix("Write the name in lower case", edit, applicability="unsafe")
