"""The known name that an unknown one stands for: compared word by word, as one word is not another one misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from collections.abc import Collection, Iterable

    from hublint.suggest.vocabulary import Words

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
"""What stands for the same word in names of settings, and the word."""


def closest_name(name: str, known: Iterable[str]) -> str | None:
    """The only known name of the same words, one of which may have one slip that makes it no word.

    Case, underscores, plurals and the order of the words do not count.
    """
    plain = letters(name)
    stems = {in_any_order(one) for one in _readings(name)}
    others = [one for one in known if one != name]
    return _only(one for one in others if letters(one) == plain) or _only(
        one for one in others if in_any_order(split(one)) in stems
    )


def similar_name(name: str, known: Iterable[str], needless: Collection[str] = ()) -> str | None:
    """The only known name that may be meant, good for a suggestion in words.

    More slips, abbreviations, and words that say no more than the section does (`needless`) do not count; one word
    in the place of another does.
    """
    wanted = [word for word in split(name) if word not in needless] or split(name)
    return _only(one for one in known if one != name and _is_similar(wanted, split(one)))


def similar_class(name: str, known: Iterable[str]) -> str | None:
    """The only known class whose name differs by the `O` of `OAuthenticator` alone."""
    wanted = [part for part in split(name) if part != "o"]
    return _only(
        one
        for one in known
        if one != name and [part for part in split(one) if part != "o"] == wanted
    )


def _only(found: Iterable[str]) -> str | None:
    names = list(found)
    return names[0] if len(names) == 1 else None


def _readings(name: str) -> Iterable[Words]:
    """The words of a name after the likely corrections of the only part that is no word.

    Several corrections count only if they are forms of one word, such as `spawn` and `spawner`.
    """
    parts = split(name)
    wrong = [at for at, part in enumerate(parts) if not is_word(part)]
    found = corrections(parts[wrong[0]]) if len(wrong) == 1 else frozenset()
    if len(found) > 1 and not _are_forms_of_one({"".join(right) for right in found}):
        return [parts]
    return [(*parts[: wrong[0]], *right, *parts[wrong[0] + 1 :]) for right in found] or [parts]


def _are_forms_of_one(found: set[str]) -> bool:
    root = min(found, key=len)
    return (
        len(root) > 3
        and NO_PLURALS.isdisjoint(found)
        and all(one.startswith(root) for one in found)
    )


def _is_similar(wanted: Iterable[str], known: Iterable[str]) -> bool:
    """Whether all words are the same but for some that are no words, and that look like what they stand for."""
    right = [_full(word) for word in known]
    wrong = []
    for word in map(_full, wanted):
        if word in right:
            right.remove(word)
        else:
            wrong.append(word)
    if any(map(is_word, wrong)):
        return False
    return _looks_like("".join(wrong), "".join(right))


def _full(word: str) -> str:
    stem = singular(word)
    return FULL.get(word) or FULL.get(stem, stem)


def _looks_like(wrong: str, right: str) -> bool:
    from difflib import get_close_matches  # noqa: PLC0415 - only unknown names need it

    if wrong == right or is_slip(wrong, right):
        return True
    return 5 < len(wrong) <= LONGEST and bool(get_close_matches(wrong, [right], cutoff=0.8))
