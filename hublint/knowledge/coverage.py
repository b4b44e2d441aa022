"""How well the release of a distribution that is in use is known."""

from __future__ import annotations

from typing import Literal

from hublint.knowledge.catalogue import knowledge
from hublint.knowledge.versions import key, series

Coverage = Literal["known", "near", "unknown"]

FOUNDATIONS = frozenset(("traitlets", "docker"))
"""What the known classes are made with: every release does the same for a config.

So does every release of what runs in users' own servers, as the hub reads nothing of it.
"""


def coverage(distribution: str, version: str) -> Coverage:
    """How well a release is known.

    What lies between the known releases, and what is newer than all within the newest one's major series, does as
    the one before. What is older than all, but of the oldest one's major series, is near: it lacks what came later.
    """
    if distribution in FOUNDATIONS or distribution not in knowledge().distributions():
        return "known"
    if knowledge().is_single_user(distribution):
        return "known"
    known = knowledge().versions(distribution)
    target, oldest, newest = key(version), key(known[0]), key(known[-1])
    if target > newest:
        return "known" if _major(target) == _major(newest) else "unknown"
    if target >= oldest or series(target) == series(oldest):
        return "known"
    return "near" if _major(target) == _major(oldest) else "unknown"


def not_known(distribution: str, version: str) -> str:
    """That a release is not known, and the closest known ones, without a full stop."""
    known = knowledge().versions(distribution)
    target = key(version)
    if target > key(known[-1]):
        nearby = f"newest known: {known[-1]}"
    elif target < key(known[0]):
        nearby = f"oldest known: {known[0]}"
    else:
        nearby = f"closest known: {[release for release in known if key(release) <= target][-1]}"
    return f"hublint doesn't know {distribution} {version} ({nearby})"


def _major(parts: tuple[int, ...]) -> tuple[int, ...]:
    """The part of a release number that changes with breaking changes: before 1.0 also the second number."""
    return series(parts) if parts[0] == 0 else parts[:1]
