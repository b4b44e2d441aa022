"""HUB706 blocked-name-in-capitals, HUB707 mapped-name-in-capitals, HUB711 open-username-pattern."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, rename_key, replace_string
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.users.normalize import lowers_names, mapped_names
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Mapping
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component

CLOSED = pattern(r"(?:(?<!\\)(?:\\\\)*\$|\\[Zz]|\.[*+]\??)\)*")
"""How a pattern ends that covers the whole name, or that is open on purpose (`.*`)."""

BEGINNING = pattern(r"\^(?:[A-Za-z0-9_@-]|\\[.\-_@])+")
"""A pattern that asks for a beginning, letter by letter, and nothing else."""

_PREFIX = "If that is meant, say so with `.*` at the end."
_WHOLE = (
    r"End it with `\Z` once it fits everyone who logs in, as others are then locked out, or with `.*` if the rest of a "
    "name is free."
)

LOOKS_AHEAD = ("(?=", "(?!")


@rule("HUB706", Severity.ERROR)
def blocked_name_in_capitals(hub: Hub) -> Iterator[Report]:
    """Names are in lower case by the time that they are compared with `blocked_users`."""
    who = hub.authenticator
    trait = who.trait("blocked_users")
    if not isinstance(trait.value, Collection) or not lowers_names(who):
        return
    mapped = mapped_names(who)
    names = {as_str(item) for item in trait.value.items}
    for item in trait.value.items:
        name = as_str(item) or ""
        lower = name.lower()
        if name == lower or lower in names or mapped is None or name in mapped.values():
            continue
        message = (
            f"{quote(name)} is not blocked: JupyterHub turns the name at login into {quote(lower)}, and looks for"
            f" that among `blocked_users`; write {quote(lower)}"
        )
        remedy = fix(
            "Write the name in lower case", replace_string(item, lower), applicability="unsafe"
        )
        yield Report(item.place("never matches"), message, fix=remedy)


@rule("HUB707", Severity.WARNING)
def mapped_name_in_capitals(hub: Hub) -> Iterator[Report]:
    """Names are in lower case by the time that they are looked up in `username_map`."""
    who = hub.authenticator
    trait = who.trait("username_map")
    if not isinstance(trait.value, Mapping) or not lowers_names(who):
        return
    for entry in trait.value.entries:
        name = as_str(entry.key) or ""
        lower = name.lower()
        if name == lower or trait.value.get(lower) is not None:
            continue
        message = (
            f"{quote(name)} is never mapped: JupyterHub turns the name at login into {quote(lower)} before it looks"
            f" it up in `username_map`; write {quote(lower)}"
        )
        remedy = fix(
            "Write the name in lower case", rename_key(entry, lower), applicability="unsafe"
        )
        yield Report(entry.key.place("never matches"), message, fix=remedy)


@rule("HUB711", Severity.WARNING)
def open_username_pattern(hub: Hub) -> Iterator[Report]:
    """Only the beginning of a name has to match `username_pattern`."""
    who = hub.authenticator
    trait = who.trait("username_pattern")
    wanted = as_str(trait.value)
    if trait.given is None or not wanted or trait.value is None or _checks_names(who):
        return
    if not _is_open(wanted):
        return
    prefix = BEGINNING.fullmatch(wanted)
    message = (
        f"{quote(wanted)} accepts every name that only begins like this: JupyterHub does not compare the end. "
        + (_PREFIX if prefix else _WHOLE)
    )
    remedy = None
    if prefix and literal_str(trait.value) == wanted:
        edit = replace_string(trait.value, f"{wanted}.*")
        remedy = fix("Say that any name with this beginning is meant", edit, applicability="unsafe")
    yield Report(trait.place("open at the end"), message, fix=remedy)


def _checks_names(who: Component) -> bool:
    return who.overrides("validate_username", "normalize_username")


def _is_open(wanted: str) -> bool:
    try:
        re.compile(wanted)
    except re.error:
        return False
    if any(mark in wanted for mark in LOOKS_AHEAD):
        return False
    return not any(found.end() == len(wanted) for found in CLOSED.finditer(wanted))
