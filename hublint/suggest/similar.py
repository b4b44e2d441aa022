"""The known name that an unknown one stands for, compared word by word: one word is not another one misspelt."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, TypeVar

from hublint.suggest.vocabulary import (
    LONGEST,
    NO_PLURALS,
    corrections,
    in_any_order,
    is_slip,
    is_word,
    letters,
    singular,
    split,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from hublint.suggest.vocabulary import Words

Key = TypeVar("Key")

FULL = {
    "addr": "address",
    "allow": "allowed",
    "arg": "argument",
    "block": "blocked",
    "cert": "certificate",
    "cmd": "command",
    "conf": "configuration",
    "config": "configuration",
    "db": "database",
    "dir": "directory",
    "env": "environment",
    "environ": "environment",
    "folder": "directory",
    "img": "image",
    "max": "maximum",
    "mem": "memory",
    "min": "minimum",
    "net": "network",
    "passwd": "password",
    "pwd": "password",
    "require": "required",
    "vol": "volume",
}
"""Abbreviations and other words for the same thing in names of settings, with the word."""


def closest_name(name: str, known: Iterable[str]) -> str | None:
    """The only known name of the same words, of which one that is not a word may have one slip.

    Case, underscores, plurals and the order of the words do not count.
    """
    names = tuple(known)
    stems = {in_any_order(words) for words in _readings(name)}
    return _only(name, _by_letters(names).get(letters(name), ())) or _only(
        name, (other for stem in stems for other in _by_words(names).get(stem, ()))
    )


def similar_name(name: str, known: Iterable[str], needless: Collection[str] = ()) -> str | None:
    """The only known name that may be meant, good enough to suggest but not to write.

    More slips, abbreviations, and words that say no more than the section does (`needless`) do not count; one word
    in place of another does.
    """
    words = [word for word in split(name) if word not in needless] or split(name)
    wanted = [*map(_full, words)]
    length = len("".join(wanted))
    return _only(
        name,
        (
            other
            for other_length, others in _by_length(tuple(known)).items()
            if _is_as_long(length, other_length)
            for other in others
            if _is_similar(wanted, other)
        ),
    )


def similar_class(name: str, known: Iterable[str]) -> str | None:
    """The only known class whose name differs by the `O` of `OAuthenticator` alone."""
    return _only(name, _by_words_of_class(tuple(known)).get(_words_of_class(name), ()))


def _only(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate if there is one only beside the name itself."""
    names = [other for other in candidates if other != name]
    return names[0] if len(names) == 1 else None


@lru_cache(maxsize=64)
def _by_letters(known: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    return _grouped(known, letters)


@lru_cache(maxsize=64)
def _by_words(known: tuple[str, ...]) -> Mapping[Words, Sequence[str]]:
    return _grouped(known, lambda name: in_any_order(split(name)))


@lru_cache(maxsize=64)
def _by_words_of_class(known: tuple[str, ...]) -> Mapping[Words, Sequence[str]]:
    return _grouped(known, _words_of_class)


@lru_cache(maxsize=64)
def _by_length(known: tuple[str, ...]) -> Mapping[int, Sequence[str]]:
    return _grouped(known, lambda name: len("".join(_full_words(name))))


def _grouped(names: Iterable[str], key: Callable[[str], Key]) -> Mapping[Key, Sequence[str]]:
    groups: dict[Key, list[str]] = {}
    for name in names:
        groups.setdefault(key(name), []).append(name)
    return groups


def _words_of_class(name: str) -> Words:
    return tuple(part for part in split(name) if part != "o")


def _readings(name: str) -> Iterable[Words]:
    """The words of a name after the likely corrections of the only part that is not a word.

    Several corrections count only if they are forms of one word, such as `spawn` and `spawner`.
    """
    parts = split(name)
    wrong = [at for at, part in enumerate(parts) if not is_word(part)]
    likely = corrections(parts[wrong[0]]) if len(wrong) == 1 else frozenset()
    if len(likely) > 1 and not _are_forms_of_one_word({"".join(words) for words in likely}):
        return [parts]
    return [(*parts[: wrong[0]], *words, *parts[wrong[0] + 1 :]) for words in likely] or [parts]


def _are_forms_of_one_word(words: set[str]) -> bool:
    root = min(words, key=len)
    return (
        len(root) > 3
        and NO_PLURALS.isdisjoint(words)
        and all(word.startswith(root) for word in words)
    )


def _is_as_long(length: int, known: int) -> bool:
    """Whether words of these lengths together may be similar: more letters are too many than `_looks_like` allows."""
    return 2 * abs(length - known) <= max(2, length)


def _is_similar(wanted: Iterable[str], known: str) -> bool:
    """Whether all words are the same, except for some that are not words and look like what they stand for."""
    right = [*_full_words(known)]
    wrong = []
    for word in wanted:
        if word in right:
            right.remove(word)
        else:
            wrong.append(word)
    if any(map(is_word, wrong)):
        return False
    return _looks_like("".join(wrong), "".join(right))


@cache
def _full_words(known: str) -> Words:
    return tuple(map(_full, split(known)))


def _full(word: str) -> str:
    stem = singular(word)
    return FULL.get(word) or FULL.get(stem, stem)


def _looks_like(wrong: str, right: str) -> bool:
    from difflib import get_close_matches  # noqa: PLC0415 - only unknown names need it

    if wrong == right or is_slip(wrong, right):
        return True
    return 5 < len(wrong) <= LONGEST and bool(get_close_matches(wrong, [right], cutoff=0.8))
