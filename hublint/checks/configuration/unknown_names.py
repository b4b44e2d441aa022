"""What to write instead of a name that no setting has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.traits.old_names import removed_name
from hublint.knowledge import knowledge
from hublint.knowledge.display_names import display_name
from hublint.suggest.meanings import Meaning, meaning
from hublint.suggest.similar import closest_name, similar_name
from hublint.suggest.vocabulary import letters, split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.traits.component import Component

_DOCKER_OPTIONS = (
    ("HostConfig", "extra_host_config"),
    ("create_container", "extra_create_kwargs"),
)
"""Calls of docker-py, and the settings of DockerSpawner that hold their arguments."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What to write, as a `sentence`, and the `setting` that the line may be renamed to.

    A `misspelling` differs from the name of the setting in spelling only.
    """

    sentence: str
    setting: str | None = None
    misspelling: bool = False


def meaning_of(reader: Component, name: str) -> Meaning | None:
    """What an unknown name of a component means, if that is known; the most derived class says it first."""
    rows = (meaning(known.name, name) for known in reader.class_mro.packaged)
    return next((row for row in rows if row is not None), None) or _docker_option(reader, name)


def _docker_option(reader: Component, name: str) -> Meaning | None:
    """The argument of docker-py of the same name, for which DockerSpawner has no setting."""
    if not reader.is_a("DockerSpawner") or reader.is_a("SwarmSpawner"):
        return None
    for function, setting in _DOCKER_OPTIONS:
        if name in knowledge().keywords(function):
            return Meaning("DockerSpawner", name, setting, f'{{"{name}": ...}}', "Write {}.")
    return None


@per_scenario
def advice_on(reader: Component, section: str, name: str) -> Advice:
    """What to write instead of a name that is set in a section of a component, which has no such setting."""
    meant = meaning_of(reader, name)
    if meant is not None:
        return _by_meaning(reader, section, meant)
    history = _history(reader, name)
    if history is not None:
        return Advice(history)
    return _by_likeness(reader, name)


def _by_meaning(reader: Component, section: str, meant: Meaning) -> Advice:
    setting = meant.path[1]
    if "." not in meant.setting and reader.has_trait(setting) is False:
        return Advice(_absence(reader, setting))
    if not meant.advice:
        return Advice(f"Write {quote(f'c.{section}.{setting}')}.", setting)
    return Advice(meant.sentence)


def _by_likeness(reader: Component, name: str) -> Advice:
    known = reader.class_mro.traits
    closest = closest_name(name, known)
    if closest is not None:
        sentence = f"Did you mean {quote(_newest_name(reader, closest))}?"
        return Advice(sentence, closest, misspelling=True)
    similar = similar_name(name, known, _needless_words(reader))
    if similar is not None:
        return Advice(f"Perhaps {quote(_newest_name(reader, similar))} is meant.")
    return Advice("Remove it, or write the setting that you meant.")


def _absence(reader: Component, name: str) -> str:
    """That a setting is meant that the judged release lacks, and what to do."""
    history = next(_histories(reader, name), None)
    if history is None:
        return f"{quote(name)} is meant, which this release does not have. Remove this line, or upgrade."
    return f"{quote(name)} is meant. {history}"


def _history(reader: Component, name: str) -> str | None:
    """What became of a name that was a setting once, or that newer releases have."""
    for head in reader.class_mro.heads:
        old = removed_name(reader, head.name, name)
        if old is not None:
            return f"Write `c.{head.name}.{old.successor}`."
    return next(_histories(reader, name), None)


def _histories(reader: Component, name: str) -> Iterator[str]:
    """In which other releases a setting exists, for each class that ever has it."""
    for head in reader.class_mro.heads:
        spans, distribution = head.trait_versions(name), head.trait_distribution(name)
        if not spans or distribution is None:
            continue
        (first, last), project = spans[-1], display_name(distribution)
        judged = f"this hub is judged by {reader.hub.release_note(distribution)}"
        if not reader.hub.at_least(distribution, first):
            yield f"{project} has had it since {first}, and {judged}. Remove this line, or upgrade."
        elif last is not None:
            yield f"It is gone: {project} had it until {last}, and {judged}."


def _needless_words(reader: Component) -> frozenset[str]:
    """Words that a name need not have in the sections of a component."""
    names = [known.name for known in reader.class_mro.packaged]
    return frozenset(word for name in names for word in (*split(name), letters(name)))


def _newest_name(reader: Component, name: str) -> str:
    """The successor of a trait that is itself an old name."""
    old = reader.class_mro.traits[name].deprecated
    if old is None or old.successor is None:
        return name
    return f"c.{old.successor}" if "." in old.successor else old.successor
