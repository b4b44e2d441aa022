"""HUB526 broken-group-override: overrides for groups, and user options, that don't name a setting of the spawner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, rename_key, replace, replace_string
from hublint.checks.toolkit.harmless_settings import is_harmless
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str, type_of
from hublint.interpret.values import Entry, Mapping, Value
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub

_SCALARS = (int, float, bool, type(None))


@rule("HUB526", Severity.WARNING, "stops", changes=("server-options",))
def broken_group_override(hub: Hub) -> Iterator[Report]:
    """A misspelt trait in an override, or an override without its groups."""
    if not hub.spawner.known:
        return
    for override in hub.spawner.trait("group_overrides").entries:
        if isinstance(override.value, Mapping):
            yield from _report_override(hub, override.value)
        elif type_of(override.value) in (*_SCALARS, str):
            message = (
                "An override must be a dict with `groups` and `spawner_override`, but this is not, so every server"
                " start fails."
            )
            yield Report(override.value.place("not a dict"), message, severity=Severity.ERROR)
    for option in hub.spawner.trait("apply_user_options").entries:
        yield from _report_option(hub, option.value)


def _report_option(hub: Hub, option: Value) -> Iterator[Report]:
    """The trait that a user's choice is written to."""
    name = as_str(option)
    trait = _misspelt_trait(hub, name) if name else None
    if name and trait:
        outcome = "this changes nothing (or fails the server start if the value is a dict)"
        edit = replace_string(option, trait)
        remedy = fix(f"Write {quote_value(trait)}", edit, applicability="unsafe")
        message = _message(hub, name, trait, outcome)
        yield Report(option.place("not a setting"), message, fix=remedy)


def _report_override(hub: Hub, override: Mapping) -> Iterator[Report]:
    if override.complete and all(as_str(entry.key) for entry in override.entries):
        yield from _report_missing_keys(override)
    groups = override.get("groups")
    if groups is not None and as_str(groups):
        yield _report_string(groups)
    if groups is not None and type_of(groups) in _SCALARS:
        message = "`groups` must be a list of names, but this is not, so every server start fails."
        yield Report(groups.place("not a list"), message, severity=Severity.ERROR)
    changes = override.get("spawner_override")
    if isinstance(changes, Mapping):
        yield from _report_misspelt_traits(hub, changes)


def _report_missing_keys(override: Mapping) -> Iterator[Report]:
    for key, who in (
        ("groups", "every server start"),
        ("spawner_override", "every start for a member"),
    ):
        if override.get(key) is None:
            message = f"This override has no {quote(key)}, so {who} fails (KeyError). Add it."
            yield Report(override.place(), message, severity=Severity.ERROR)


def _report_string(groups: Value) -> Report:
    name = as_str(groups) or ""
    code = to_source(groups.source, [name])
    message = (
        f"`groups` must be a list, but {quote_value(name)} is a string, so JupyterHub takes each letter for a group."
        f" Write `{code}`."
    )
    remedy = fix("Put it into a list", replace(groups, code), applicability="unsafe")
    return Report(groups.place("single letters"), message, fix=remedy)


def _report_misspelt_traits(hub: Hub, changes: Mapping) -> Iterator[Report]:
    for entry in changes.entries:
        name = as_str(entry.key)
        trait = _misspelt_trait(hub, name) if name else None
        if name and trait:
            fails = isinstance(entry.value, Mapping)
            outcome = "the server of a member fails to start" if fails else "this changes nothing"
            yield Report(
                entry.key.place("not a setting"),
                _message(hub, name, trait, outcome),
                fix=_fix_name(hub, changes, entry, trait),
                severity=Severity.ERROR if fails else None,
                outcome="fails" if fails else "ignored",
            )


def _misspelt_trait(hub: Hub, name: str) -> str | None:
    """The trait that a name misspells; None for a trait, and for what may be any other attribute."""
    known = hub.spawner.class_mro.traits
    if name in known or hub.spawner.class_mro.member(name) is not None:
        return None
    return closest_name(name, known)


def _message(hub: Hub, name: str, trait: str, outcome: str) -> str:
    return f"{quote(hub.spawner.name)} has no setting {quote(name)}, so {outcome}. Did you mean {quote(trait)}?"


def _fix_name(hub: Hub, changes: Mapping, entry: Entry, trait: str) -> Fix | None:
    if changes.get(trait) is not None:
        return None
    harmless = is_harmless(hub.spawner, trait, entry.value)
    applicability: Applicability = "safe" if harmless else "unsafe"
    edit = rename_key(entry, trait)
    return fix(f"Rename it to {quote(trait)}", edit, applicability=applicability)
