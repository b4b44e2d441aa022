"""Traits that no class of the hub has: misspelt, on the wrong class, or of another release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.configuration.excerpts import may_be_chosen_elsewhere
from hublint.checks.configuration.reviving import revival
from hublint.checks.configuration.unknown_names import advice_on
from hublint.checks.toolkit.edits import rename_setting
from hublint.checks.toolkit.meanings import meaning_of
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import all_of, quote
from hublint.findings import Report, Severity
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

ELSEWHERE = frozenset({"blacklist", "group_whitelist"})
"""Names that rules of their own report."""
GENERAL = frozenset({"Application", "SingletonConfigurable", "LoggingConfigurable", "Configurable"})
"""Sections of bases that are no good place for a setting."""


@rule("HUB503", Severity.WARNING)
def unrecognized_trait(hub: Hub) -> Iterator[Report]:
    """A name that is no trait of the class has no effect."""
    for found in _unrecognized(hub):
        if _owner(hub, found) is None:
            yield hub.scenarios.memo(("HUB503", found), lambda: _ignored(hub, found))  # noqa: B023


def _ignored(hub: Hub, found: Recognition) -> Report:
    reader = found.readers[-1]
    advice = advice_on(reader, found.section, found.trait)
    names = all_of(one.name for one in found.readers)
    message = (
        f"{names} {'have' if found.readers[1:] else 'has'} no setting {quote(found.trait)}, so JupyterHub ignores this"
        f" line (it only logs a warning {_moment(reader)}). {advice.told}"
    )
    return Report(found.setting.place("not recognized"), message, fix=_rename(hub, found, advice))


@rule("HUB517", Severity.ERROR)
def trait_of_another_class(hub: Hub) -> Iterator[Report]:
    """A trait set on a class that does not have it, while another class of the hub does."""
    for found in _unrecognized(hub):
        owner = _owner(hub, found)
        if owner is None:
            continue
        section = _section(owner, found.trait)
        right = f"c.{section}.{found.trait}"
        names = all_of(one.name for one in found.readers)
        plain = len(split(found.trait)) > 1
        cure = f"Write {quote(right)}." if plain else f"Perhaps {quote(right)} is meant."
        message = (
            f"{quote(found.trait)} is not a setting of {names} but of {quote(section)}, so this line has no effect."
            f" {cure}"
        )
        yield Report(
            found.setting.place("has no effect"),
            message,
            fix=_move(hub, found, section) if plain else None,
            severity=None if plain else Severity.WARNING,
        )


def _unrecognized(hub: Hub) -> Iterator[Recognition]:
    for found in recognitions(hub):
        if found.state != "unrecognized" or found.trait in ELSEWHERE:
            continue
        if found.trait in ("mounts", "remove") and _is_of_swarm(hub.spawner, found.trait):
            continue
        if any(may_be_chosen_elsewhere(hub, one.role) for one in found.readers):
            continue
        if not any(removed_name(one, found.section, found.trait) for one in found.readers):
            yield found


def _is_of_swarm(spawner: Component, name: str) -> bool:
    """Whether SwarmSpawner itself hides the trait, of which a rule of its own tells."""
    return spawner.is_a("SwarmSpawner") and spawner.class_mro.member(name) is None


def _owner(hub: Hub, found: Recognition) -> Component | None:
    """The only other component that has the trait, if the name means nothing else where it stands."""
    if meaning_of(found.readers[-1], found.trait) is not None:
        return None
    owners = [one for one in components(hub) if one.has_trait(found.trait)]
    return owners[0] if len(owners) == 1 else None


def _section(owner: Component, trait: str) -> str:
    """The section to set a trait in: one that the file uses already, else that of the defining class."""
    for section in owner.sections:
        if owner.hub.has(section) and section not in GENERAL:
            return section
    info = owner.class_mro.traits.get(trait)
    return info.owner.rpartition(".")[2] if info else owner.sections[0]


def _moment(reader: Component) -> str:
    return "whenever a server starts" if reader.role == "spawner" else "when it starts"


def _rename(hub: Hub, found: Recognition, advice: Advice) -> Fix | None:
    from hublint.knowledge.verdicts import validate  # noqa: PLC0415 - imports traitlets

    right, value = advice.right, found.setting.value
    info = found.readers[-1].class_mro.traits.get(right or "")
    if right is None or info is None or info.deprecated:
        return None
    known = as_python(value)
    if known is NOT_KNOWN or validate(info, known).outcome == "refused":
        return None
    edit = rename_setting(found.setting.write, *found.path[:-1], right)
    title = f"Rename it to {quote(right)}"
    return revival(hub, found.section, right, value if advice.spelled else None, title, edit)


def _move(hub: Hub, found: Recognition, section: str) -> Fix | None:
    """The line in another section; unsafe, as nothing tells that the other class was meant."""
    edit = rename_setting(found.setting.write, section, found.trait)
    title = f"Set `c.{section}.{found.trait}` instead"
    return revival(hub, section, found.trait, None, title, edit)
