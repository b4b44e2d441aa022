"""The releases to judge by, as users name them: `dockerspawner=13.0`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.knowledge import knowledge
from hublint.knowledge.coverage import not_known
from hublint.knowledge.versions import key
from hublint.patterns import pattern
from hublint.suggest.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


_VERSION = pattern(r"\d{1,9}(?:\.\d{1,9}){0,5}(?:\.?[a-z]{1,4}\d{0,9})?", re.ASCII)


class UnknownTargetError(Exception):
    """A distribution or release that hublint does not know; the message proposes the closest."""


def parsed(pairs: Iterable[str]) -> dict[str, str]:
    """`name=version` pairs as a mapping of known releases. Raises `UnknownTargetError`."""
    wanted = {}
    for pair in pairs:
        name, equals, version = pair.partition("=")
        if not equals or not name or not version.lstrip("="):
            raise UnknownTargetError(
                f"`{pair}` is not a target. Write it like `dockerspawner=13.0`."
            )
        wanted[name.strip()] = version.lstrip("=").strip()
    return checked(wanted)


def checked(wanted: Mapping[str, str]) -> dict[str, str]:
    """The known release that each wanted version stands for. Raises `UnknownTargetError`."""
    known = {_normal(name): name for name in knowledge().distributions()}
    found = {}
    for name, version in wanted.items():
        distribution = known.get(_normal(name))
        if distribution is None:
            hint = did_you_mean(_normal(name), known)
            raise UnknownTargetError(f"hublint doesn't know a distribution `{name}`.{hint}")
        found[distribution] = _release(distribution, version)
    return found


def _normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def _release(distribution: str, version: str) -> str:
    """The newest known release that the version is, or begins."""
    if not _VERSION.fullmatch(version):
        raise UnknownTargetError(f"`{version[:40]}` is not a version of `{distribution}`.")
    known = knowledge().versions(distribution)
    same = [release for release in known if release == version or release.startswith(f"{version}.")]
    same = same or [release for release in known if key(release) == key(version)]
    if same:
        return same[-1]
    raise UnknownTargetError(f"{not_known(distribution, version)}.")
