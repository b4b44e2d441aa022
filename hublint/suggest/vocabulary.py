"""Which strings of letters are words, and the words that a name is made of.

Words are those in the name of any class or setting that is known, of any release, and those in
`vocabulary.txt`: common words of English and of computing, written down for this purpose from what names of
settings, services and options are made of. It need not be complete: what it lacks counts as a slip if exactly one
other word is near.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING

from hublint.knowledge import knowledge
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

Words = tuple[str, ...]

COMMON = Path(__file__).with_name("vocabulary.txt")
HUMPS = pattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[0-9]+")
SHORT_PARTS = frozenset(
    ("api", "cmd", "cpu", "db", "dir", "env", "gid", "gpu", "hub", "id", "ip", "key")
) | frozenset(("log", "max", "mem", "min", "pid", "pod", "pvc", "ssl", "tls", "uid", "uri", "url"))
"""Words of two or three letters that may be a part of a name that is written without underscores."""
LONGEST = 80
"""Names of more letters are not taken apart; none of a setting has as many."""
NO_PLURALS = frozenset(("dns", "https", "news"))
"""Words that end in `s` and are not plurals."""


@cache
def words() -> frozenset[str]:
    """Every word, in lower case."""
    names = [*knowledge().setting_names(), *knowledge().class_names()]
    known = {part for name in names for part in _parts(name) if len(part) > 2}
    known.update(COMMON.read_text("utf-8").split())
    return frozenset(known)


@cache
def _forms() -> frozenset[str]:
    """The words and their plurals."""
    return words() | {f"{word}s" for word in words() if len(word) > 2}


def is_word(part: str) -> bool:
    """Whether a part of a name is a word, a single letter or a number."""
    return len(part) < 2 or part.isdigit() or part in _forms()


@cache
def split(name: str) -> Words:
    """The parts of a name in lower case: at `_`, at capitals, and between words that are run together."""
    if len(name) > LONGEST:
        return (name,)
    return tuple(word for part in _parts(name) for word in _apart(part))


@cache
def singular(word: str) -> str:
    """A word without the ending of its plural, if it has one."""
    if len(word) < 3 or not word.endswith("s") or word in NO_PLURALS:
        return word
    endings = [("s", "")] if not word.endswith("ies") else [("ies", "y"), ("s", "")]
    for ending, other in (*endings, ("es", "")):
        stem = word.removesuffix(ending) + other
        if stem != word and stem in words():
            return stem
    return word


def corrections(part: str) -> frozenset[Words]:
    """The words that a part is one slip away from; if there are none, two words that are run together."""
    if len(part) > LONGEST:
        return frozenset()
    pairs = (pair for end in range(2, len(part) - 1) for pair in _pairs(part[:end], part[end:]))
    return frozenset((word,) for word in _near(part)) or frozenset(pairs)


def is_slip(written: str, word: str) -> bool:
    """Whether one letter is missing, too many, another one, or has changed places with its neighbor.

    Too many words of three letters lie near each other, so of those no letter is taken for another one.
    """
    if abs(len(written) - len(word)) > 1 or written == word or _digits(written) != _digits(word):
        return False
    start = next((i for i, (a, b) in enumerate(zip(written, word, strict=False)) if a != b), None)
    start = min(len(written), len(word)) if start is None else start
    a, b = written[start:], word[start:]
    short = len(singular(word)) < 4
    if a[1:] == b:
        return not short or (start > 0 and a[0] == written[start - 1])
    swapped = len(b) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:]
    return swapped or a == b[1:] or (a[1:] == b[1:] and not short)


def _parts(name: str) -> Iterator[str]:
    for part in name.split("_"):
        for hump in HUMPS.findall(part):
            yield hump.lower()


def _apart(part: str) -> Words:
    """The fewest words that a part is made of; itself, if it is a word or cannot be taken apart."""
    if is_word(part):
        return (part,)
    best: dict[int, Words] = {0: ()}
    for end in range(1, len(part) + 1):
        for start in range(end):
            word = part[start:end]
            if start in best and _is_part(word, last=end == len(part)):
                longer = (*best[start], word)
                best[end] = min(best.get(end, longer), longer, key=len)
    return best.get(len(part), (part,))


def _is_part(word: str, *, last: bool) -> bool:
    """Whether it may be a word in a name that is written without underscores; only the last one is a plural."""
    return word in SHORT_PARTS or (len(word) > 3 and word in (_forms() if last else words()))


@cache
def _near(part: str) -> frozenset[str]:
    """The words one slip away; a letter in place of another is the least likely slip."""
    near = {word for word in _forms().intersection(_alike(part)) if is_slip(part, word)}
    likely = {word for word in near if len(word) != len(part) or sorted(word) == sorted(part)}
    return frozenset(likely or near)


def _alike(part: str) -> Iterator[str]:
    """What is one slip away from a part, words or not."""
    for at in range(len(part) + 1):
        before, after = part[:at], part[at:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after
            yield before + letter + after[1:]


def _pairs(first: str, second: str) -> Iterator[Words]:
    """Two words, one of which has no slip."""
    if _is_part(first, last=False):
        yield from ((first, word) for word in _near(second) if len(word) > 3)
    if _is_part(second, last=True):
        yield from ((word, second) for word in _near(first) if len(word) > 3)


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))


@cache
def letters(name: str) -> str:
    """A name without its case and underscores."""
    return name.replace("_", "").lower()


@cache
def in_any_order(parts: Words) -> Words:
    """Words without their plurals, sorted."""
    return tuple(sorted(map(singular, parts)))
