"""HUB526: overrides for groups, and options of users, that name no trait of the spawner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, rename_key, replace, replace_string
from hublint.checks.toolkit.harmless_settings import is_harmless
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str, type_of
from hublint.interpret.values import Entry, Mapping, Value
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub

_PLAIN = (int, float, bool, type(None))


@rule("HUB526", Severity.WARNING)
def broken_group_override(hub: Hub) -> Iterator[Report]:
    """A misspelt trait in an override, or an override without its groups."""
    if not hub.spawner.known:
        return
    for override in _mapping(hub, "group_overrides"):
        if isinstance(override.value, Mapping):
            yield from _override(hub, override.value)
        elif type_of(override.value) in (*_PLAIN, str):
            message = "an override is a dict with `groups` and `spawner_override`, and this is none: every spawn fails"
            yield Report(override.value.place("not a dict"), message, severity=Severity.ERROR)
    for option in _mapping(hub, "apply_user_options"):
        name = as_str(option.value)
        close = _close(hub, name) if name else None
        if name and close:
            yield Report(
                option.value.place("not a trait"),
                _misspelt(hub, name, close),
                fix=fix(
                    f"Write {quote(close)}",
                    replace_string(option.value, close),
                    applicability="unsafe",
                ),
            )


def _mapping(hub: Hub, name: str) -> tuple[Entry, ...]:
    trait = hub.spawner.trait(name)
    return trait.given.entries if isinstance(trait.given, Mapping) else ()


def _override(hub: Hub, override: Mapping) -> Iterator[Report]:
    if override.complete and all(as_str(entry.key) for entry in override.entries):
        for key in ("groups", "spawner_override"):
            if override.get(key) is None:
                who = "every spawn" if key == "groups" else "every spawn of a member"
                message = f"this override has no {quote(key)}: {who} fails with a KeyError; add it"
                yield Report(override.place(), message, severity=Severity.ERROR)
    groups = override.get("groups")
    if groups is not None and as_str(groups):
        yield _groups(groups)
    if groups is not None and type_of(groups) in _PLAIN:
        message = "`groups` is a list of names, and this is none: every spawn fails"
        yield Report(groups.place("not a list"), message, severity=Severity.ERROR)
    changes = override.get("spawner_override")
    if not isinstance(changes, Mapping):
        return
    for entry in changes.entries:
        name = as_str(entry.key)
        close = _close(hub, name) if name else None
        if name and close:
            severe = Severity.ERROR if isinstance(entry.value, Mapping) else None
            yield Report(
                entry.key.place("not a trait"),
                _misspelt(hub, name, close),
                fix=_rename(hub, changes, entry, close),
                severity=severe,
            )


def _groups(groups: Value) -> Report:
    given = as_str(groups) or ""
    code = to_source(groups.source, [given])
    message = (
        f"`groups` is a list, and JupyterHub takes the text {quote(given)} apart letter by letter, so the override"
        f" is for no group that is meant; write `{code}`"
    )
    remedy = fix("Put it into a list", replace(groups, code), applicability="unsafe")
    return Report(groups.place("single letters"), message, fix=remedy)


def _rename(hub: Hub, changes: Mapping, entry: Entry, close: str) -> Fix | None:
    if changes.get(close) is not None:
        return None
    harmless = is_harmless(hub.spawner, close, entry.value)
    care: Applicability = "safe" if harmless else "unsafe"
    return fix(f"Rename it to {quote(close)}", rename_key(entry, close), applicability=care)


def _close(hub: Hub, name: str) -> str | None:
    """The trait that a name misspells; None for a trait, and for what may be any other attribute."""
    known = hub.spawner.class_mro.traits
    if name in known or hub.spawner.class_mro.member(name) is not None:
        return None
    return closest_name(name, known)


def _misspelt(hub: Hub, name: str, close: str) -> str:
    return (
        f"{quote(hub.spawner.name)} has no trait {quote(name)}, so this changes nothing, or fails the spawn where the"
        f" value is a dict; did you mean {quote(close)}?"
    )
