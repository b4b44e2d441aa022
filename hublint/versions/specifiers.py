"""Version specifiers: which release a requirement stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hublint.knowledge import knowledge
from hublint.knowledge.versions import key
from hublint.patterns import pattern

if TYPE_CHECKING:
    from packaging.specifiers import SpecifierSet

Strength = Literal["exact", "bounded", "open"]

_PLAIN = pattern(r"==\s*(\d+(?:\.\d+)*)")
_OPEN = pattern(r">=\s*(\d+(?:\.\d+)*)")
_LONGEST = 200
"""Characters of a specifier."""


def release(distribution: str, specifier: str) -> tuple[str, Strength] | None:
    """The release that a PEP 440 specifier stands for; None if it says nothing, or is no specifier.

    The mere name of a distribution with a better known rival says that it is in use.

    One version stands for itself. Else it is the newest known release that satisfies the specifier; where
    none does (of a series that is younger than the knowledge), the version that the specifier names.
    """
    if len(specifier) > _LONGEST:
        return None
    if plain := _PLAIN.fullmatch(specifier):  # spares the import of packaging
        return _same(distribution, plain[1]), "exact"
    newest = knowledge().newest(distribution)
    if not specifier:
        return (newest, "open") if knowledge().is_rival(distribution) else None
    if (least := _OPEN.fullmatch(specifier)) and key(least[1]) <= key(newest):
        return newest, "open"
    from packaging.specifiers import InvalidSpecifier, SpecifierSet  # noqa: PLC0415

    try:
        wanted = SpecifierSet(specifier)
    except InvalidSpecifier:
        return None
    exact = _exact(wanted)
    if exact is not None:
        return _same(distribution, exact), "exact"
    if not len(wanted):
        return None
    releases = knowledge().versions(distribution)
    fitting = [one for one in releases if wanted.contains(one)]
    if fitting:
        return fitting[-1], "open" if fitting[-1] == releases[-1] else "bounded"
    named = _named(wanted)
    return (named, "bounded") if named else None


def _same(distribution: str, version: str) -> str:
    """A version as the knowledge spells it (`5.0` is `5.0.0`); one that it does not have stays as it is."""
    releases = knowledge().versions(distribution)
    return next((one for one in releases if key(one) == key(version)), version)


def _exact(wanted: SpecifierSet) -> str | None:
    """The only version that is allowed, if one is named."""
    for one in wanted:
        if one.operator in ("==", "===") and not one.version.endswith(".*"):
            return one.version
    return None


def _named(wanted: SpecifierSet) -> str | None:
    """A version that the specifier names and allows."""
    versions = sorted((one.version.removesuffix(".*") for one in wanted), key=key)
    return next((one for one in versions if wanted.contains(one)), None)
