"""HUB503 unrecognized-trait, HUB517 trait-of-another-class: names that are not settings where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.configuration.activating_fixes import fix_activating
from hublint.checks.configuration.unknown_names import advice_on, meaning_of
from hublint.checks.toolkit.edits import rename_setting
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.traits.old_names import removed_name
from hublint.hub.traits.recognition import Recognition, components, recognitions
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.suggest.vocabulary import split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.unknown_names import Advice
    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component

REPORTED_ELSEWHERE = frozenset({"blacklist", "group_whitelist"})
"""Names that HUB703 and HUB704 report."""
GENERAL = frozenset({"Application", "SingletonConfigurable", "LoggingConfigurable", "Configurable"})
"""Sections of base classes in which nobody expects a setting."""


@rule("HUB503", Severity.WARNING, "ignored", "settings", changes=("named",))
def unrecognized_trait(hub: Hub) -> Iterator[Report]:
    """A name that is not a trait of the class has no effect."""
    for recognition in _unrecognized(hub):
        if _owner(hub, recognition) is None:
            yield _report_ignored(hub, recognition)


@per_scenario
def _report_ignored(hub: Hub, recognition: Recognition) -> Report:
    reader = recognition.readers[-1]
    advice = advice_on(reader, recognition.section, recognition.trait)
    names = all_of(component.name for component in recognition.readers)
    have = "have" if recognition.readers[1:] else "has"
    moment = "whenever a server starts" if reader.role == "spawner" else "when it starts"
    message = (
        f"{names} {have} no setting {quote(recognition.trait)}, so JupyterHub ignores this line (it only logs a"
        f" warning {moment}). {advice.sentence}"
    )
    remedy = _fix_name(hub, recognition, advice)
    place = recognition.setting.place("not recognized")
    return Report(place, message, fix=remedy, subject=recognition.section)


@rule("HUB517", Severity.ERROR, "settings", changes=("named",))
def trait_of_another_class(hub: Hub) -> Iterator[Report]:
    """A trait set on a class that does not have it, while another class of the hub does."""
    for recognition in _unrecognized(hub):
        owner = _owner(hub, recognition)
        if owner is not None:
            yield _report_wrong_class(hub, recognition, owner)


def _report_wrong_class(hub: Hub, recognition: Recognition, owner: Component) -> Report:
    trait, section = recognition.trait, _section(owner, recognition.trait)
    names = all_of(component.name for component in recognition.readers)
    setting = quote(f"c.{section}.{trait}")
    # One word may mean something else where it stands; a name of two hardly does.
    specific = len(split(trait)) > 1
    advice = f"Write {setting}." if specific else f"Perhaps {setting} is meant."
    message = (
        f"{quote(trait)} is not a setting of {names} but of {quote(section)}, so this line has no effect."
        f" {advice}"
    )
    return Report(
        recognition.setting.place("has no effect"),
        message,
        fix=_fix_section(hub, recognition, section) if specific else None,
        severity=None if specific else Severity.WARNING,
        subject=recognition.section,
    )


def _unrecognized(hub: Hub) -> Iterator[Recognition]:
    """The settings that nothing reads, without those that other rules report."""
    for recognition in recognitions(hub):
        trait, readers = recognition.trait, recognition.readers
        if recognition.state != "unrecognized" or trait in REPORTED_ELSEWHERE:
            continue
        if trait in ("mounts", "remove") and _is_hidden_by_swarm(hub.spawner, trait):
            continue
        if not any(removed_name(reader, recognition.section, trait) for reader in readers):
            yield recognition


def _is_hidden_by_swarm(spawner: Component, trait: str) -> bool:
    """Whether SwarmSpawner itself hides the trait, which HUB123 reports."""
    return spawner.is_a("SwarmSpawner") and spawner.class_mro.member(trait) is None


def _owner(hub: Hub, recognition: Recognition) -> Component | None:
    """The only other component that has the trait, if the name means nothing else where it stands."""
    if meaning_of(recognition.readers[-1], recognition.trait) is not None:
        return None
    owners = [component for component in components(hub) if component.has_trait(recognition.trait)]
    return owners[0] if len(owners) == 1 else None


def _section(owner: Component, trait: str) -> str:
    """The section to set a trait in: one that the file uses already, else that of the defining class."""
    for section in owner.sections:
        if owner.hub.has(section) and section not in GENERAL:
            return section
    info = owner.class_mro.traits.get(trait)
    return info.owner.rpartition(".")[2] if info else owner.sections[0]


def _fix_name(hub: Hub, recognition: Recognition, advice: Advice) -> Fix | None:
    """The setting that is meant, if it takes the value."""
    from hublint.knowledge.verdicts import validate  # noqa: PLC0415 - imports traitlets

    name, value = advice.setting, recognition.setting.value
    info = recognition.readers[-1].class_mro.traits.get(name or "")
    if name is None or info is None or info.deprecated:
        return None
    plain = as_python(value)
    if plain is NOT_KNOWN or validate(info, plain).outcome == "refused":
        return None
    edit = rename_setting(recognition.setting.write, *recognition.path[:-1], name)
    judged = value if advice.misspelling else None
    title = f"Rename it to {quote(name)}"
    return fix_activating(hub, recognition.section, name, judged, title, edit)


def _fix_section(hub: Hub, recognition: Recognition, section: str) -> Fix | None:
    """The line in another section; unsafe, as nothing says that the other class was meant."""
    edit = rename_setting(recognition.setting.write, section, recognition.trait)
    title = f"Set `c.{section}.{recognition.trait}` instead"
    return fix_activating(hub, section, recognition.trait, None, title, edit)
