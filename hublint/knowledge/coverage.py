"""How well the release of a distribution that is in use is known."""

from __future__ import annotations

from typing import Literal

from hublint.knowledge.catalogue import knowledge
from hublint.knowledge.versions import key, series

Coverage = Literal["known", "near", "named", "unknown"]

MEASURED = {
    "dockerspawner": "0.11",
    "jupyterhub": "1.2",
    "jupyterhub-kubespawner": "1.1",
    "oauthenticator": "14.0",
}
"""First releases of which the rules know what they do; of older ones only the settings are known."""

FOUNDATIONS = frozenset(("traitlets", "docker"))
"""What the known classes are made with: every release does the same for a config.

So does every release of what runs in users' own servers, as the hub reads nothing of it.
"""


def coverage(distribution: str, version: str) -> Coverage:
    """How well a release is known.

    What lies between the known releases, and what is newer than all within the newest one's major series, does as
    the one before. What is older than all, but of the oldest one's major series, is near: it lacks what came later.
    Of a named one the settings are known, but not what it does with them.
    """
    if distribution in FOUNDATIONS or distribution not in knowledge().distributions():
        return "known"
    if knowledge().is_single_user(distribution):
        return "known"
    known = knowledge().versions(distribution)
    target, least, newest = key(version), key(oldest(distribution)), key(known[-1])
    if target > newest:
        return "known" if _major(target) == _major(newest) else "unknown"
    if _reaches(target, least):
        return "known"
    if _major(target) == _major(least):
        return "near"
    return "named" if _reaches(target, key(known[0])) else "unknown"


def not_known(distribution: str, version: str) -> str:
    """That a release is not known, or what of it, and the closest known ones, without a full stop."""
    if coverage(distribution, version) == "named":
        return (
            f"hublint knows the settings of {distribution} {version}, but not what it does with them"
            f" (known since {MEASURED[distribution]})"
        )
    known = knowledge().versions(distribution)
    target = key(version)
    if target > key(known[-1]):
        nearby = f"newest known: {known[-1]}"
    elif target < key(known[0]) or not _reaches(target, key(oldest(distribution))):
        nearby = f"oldest known: {oldest(distribution)}"
    else:
        nearby = f"closest known: {[release for release in known if key(release) <= target][-1]}"
    return f"hublint doesn't know {distribution} {version} ({nearby})"


def oldest(distribution: str) -> str:
    """The oldest release of which is known what it does."""
    return MEASURED.get(distribution) or knowledge().versions(distribution)[0]


def _reaches(target: tuple[int, ...], release: tuple[int, ...]) -> bool:
    """Whether a release is not older than another, or of its series."""
    return target >= release or series(target) == series(release)


def _major(parts: tuple[int, ...]) -> tuple[int, ...]:
    """The part of a release number that changes with breaking changes: before 1.0 also the second number."""
    return series(parts) if parts[0] == 0 else parts[:1]
