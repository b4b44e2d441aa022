"""What to do about a name that no setting has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.checks.toolkit.meanings import meaning_of
from hublint.checks.toolkit.wording import quote
from hublint.hub.traits.old_names import removed_name
from hublint.suggest.similar import closest_name, similar_name
from hublint.suggest.vocabulary import letters, split

if TYPE_CHECKING:
    from hublint.checks.toolkit.meanings import Meaning
    from hublint.hub.traits.component import Component


@dataclass(frozen=True, slots=True)
class Advice:
    """What is `told` in a sentence, and the `right` name if the line may be renamed.

    `spelled` is a name that differs only in spelling.
    """

    told: str
    right: str | None = None
    spelled: bool = False


def advice_on(reader: Component, section: str, name: str) -> Advice:
    """What to do about a name that is set in a section of a component, which has no such setting."""
    key = (reader, section, name, "advice")
    return reader.hub.scenarios.memo(key, lambda: _advice(reader, section, name))


def _advice(reader: Component, section: str, name: str) -> Advice:
    meaning = meaning_of(reader, name)
    if meaning is not None:
        return _meant(reader, section, meaning)
    history = _history(reader, name)
    if history is not None:
        return Advice(history)
    return _alike(reader, name)


def _meant(reader: Component, section: str, meaning: Meaning) -> Advice:
    right = meaning.path[1]
    if "." not in meaning.setting and reader.has_trait(right) is False:
        return Advice(f"{_since(reader, right)} Remove this line, or upgrade.")
    if meaning.same:
        return Advice(f"Write {quote(f'c.{section}.{right}')}.", right)
    return Advice(meaning.told)


def _alike(reader: Component, name: str) -> Advice:
    known = reader.class_mro.traits
    close = closest_name(name, known)
    if close is not None:
        return Advice(f"Did you mean {quote(_of_today(reader, close))}?", close, spelled=True)
    similar = similar_name(name, known, _needless(reader))
    if similar is not None:
        return Advice(f"Perhaps {quote(_of_today(reader, similar))} is meant.")
    return Advice("Remove it, or set the option that you meant.")


def _since(reader: Component, name: str) -> str:
    """In which releases a setting exists that the judged one lacks."""
    for head in reader.class_mro.heads:
        spans = head.trait_versions(name)
        if spans:
            first, last = spans[-1]
            until = f" until {last}" if last else ""
            return f"{quote(name)} is meant, which {head.trait_distribution(name)} has since {first}{until}."
    return f"{quote(name)} is meant, which this release does not have."


def _history(reader: Component, name: str) -> str | None:
    """What became of a name that is no setting any more."""
    for head in reader.class_mro.heads:
        old = removed_name(reader, head.name, name)
        if old is not None:
            return f"Write `c.{head.name}.{old.successor}`."
        spans = head.trait_versions(name)
        last = spans[-1][1] if spans else None
        if last is not None:
            return f"It is gone: {head.trait_distribution(name)} had it until {last}."
    return None


def _needless(reader: Component) -> frozenset[str]:
    """Words that a name need not have in the sections of a component."""
    names = [known.name for known in reader.class_mro.packaged]
    return frozenset(word for name in names for word in (*split(name), letters(name)))


def _of_today(reader: Component, name: str) -> str:
    """The successor of a trait that is itself an old name."""
    old = reader.class_mro.traits[name].deprecated
    if old is None or old.successor is None:
        return name
    return f"c.{old.successor}" if "." in old.successor else old.successor
